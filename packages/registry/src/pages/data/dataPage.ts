import {
  columnPage,
  html,
  type Language,
  languageSwitch,
  type Markup,
  pageWords,
  stateIcons,
} from '@liangpai/presentation'
import type { PageContext } from '@liangpai/server/pages'
import { assetPaths } from '../assets.ts'
import { stopDelays } from '../delays.ts'
import { answerPart, secondTap } from '../parts.ts'
import { actionButton, slot } from '../wizardStep.ts'
import { dataFaults } from './faults.ts'
import { agreePart, amendPart, completePart, correctFactPart, correctPart, pledgePart } from './changeForms.ts'
import { dataView } from './dataView.ts'
import type { DataPart } from '../dataProtocol.ts'
import { addPasskeyPart, givenStopLinkPart, newStopLinkPart, removePasskeyPart } from './wayParts.ts'

/** "My data" (DESIGN 5, PAGES 2): opened by the branch's one-time link or by a passkey; what it shows stands in no address. */
export function dataPage(context: PageContext): Markup {
  const { language } = context
  const { data, stop, frame } = pageWords[language]
  const delays = stopDelays(language)
  const main = html`${dataView(context)}
  ${secondTap('pause', stop.pause, stop.pauseSure(...delays), stop.confirmPause, stop.thinkAgain)}
  ${secondTap('withdraw', stop.withdraw, data.withdrawSure(...delays), stop.confirmWithdraw, stop.thinkAgain)}
  ${newStopLinkPart(language)} ${givenStopLinkPart(language)} ${addPasskeyPart(language)} ${removePasskeyPart(language)}
  ${correctPart(language)} ${correctFactPart(language, 'status')} ${correctFactPart(language, 'branch')}
  ${amendPart(language)} ${completePart(language)} ${pledgePart(language)} ${agreePart(language)} ${ends(language)}
  ${answerPart('failed', frame.failed, frame.failedWhy, actionButton('retry', frame.retry))} ${dataFaults(language)}`
  return columnPage({
    language,
    title: data.title,
    aside: languageSwitch(language, { keepsFragment: true }),
    main,
    ...assetPaths.data,
  })
}

/** What stands in place of the data: before it is opened, and once it is over. None of them names anybody. */
function ends(language: Language): Markup {
  const { data, frame, stop } = pageWords[language]
  const byPasskey = html`<button type="button" class="button filled" data-go="use-passkey">
      ${data.openByPasskey}
    </button>
    <p class="note">${data.stopInstead}</p>`
  const after = html`<p class="note" data-remaining>${slot('remaining')}</p>
    <p class="note line-follows" hidden>${stop.lineFollows}</p>
    <a class="button filled" id="ending-receipt" hidden>${stop.receipt}</a>
    <p class="note">${stop.removeCode}</p>`
  const ready = html`<button type="button" class="button filled" data-go="open-link">${data.open}</button>`
  return html`${entrance('ready', data.start, data.opensOnce, ready)}
  ${entrance('start', data.start, data.startHow, byPasskey)}
  ${answerPart('closed', frame.linkEnded, data.openAgain, byPasskey, stateIcons.notYetValid)}
  ${answerPart('over', data.sessionEnded, html`${data.sessionEndedWhy}${data.openAgain}`, byPasskey)}
  ${answerPart('gone', data.ended, data.endedAlready)} ${answerPart('stopped', data.ended, slot('changedAt'), after)}
  ${answerPart('incomplete', frame.linkIncomplete, frame.linkIncompleteWhy, byPasskey)}`
}

/** What the page says before anything is opened. */
const entrance = (part: DataPart, title: string, text: string, way: Markup): Markup =>
  html`<section class="part" data-part="${part}" hidden>
    <div class="body">
      <h2>${title}</h2>
      <p>${text}</p>
      <div class="after">${way}</div>
    </div>
  </section>`
