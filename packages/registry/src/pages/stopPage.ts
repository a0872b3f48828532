import {
  columnPage,
  type Content,
  html,
  type Language,
  languageSwitch,
  type Markup,
  pageWords,
  roundBox,
  withMarkup,
} from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'
import { TTL } from '../publication/statusList.ts'
import { assetPaths } from './assets.ts'
import type { PageContext } from './pageContext.ts'
import type { StopPart } from './protocol.ts'
import { actionButton, slot } from './wizardStep.ts'

/** After so many minutes no verifier believes an older list. */
const MINUTES = TTL / 60

/** The page of the lasting stop link. It names nobody and no organisation, and can pause or withdraw, nothing more. */
export function stopPage({ language }: PageContext): Markup {
  const { stop, frame } = pageWords[language]
  const retry = actionButton('retry', frame.retry)
  const below = html`<p class="note" id="line-follows" hidden>${stop.lineFollows}</p>
    <p class="note">${stop.removeCode}</p>`
  const main = html`${firstTap(language)}
  ${secondTap('pause', stop.pause, stop.pauseSure(MINUTES), stop.confirmPause, stop.thinkAgain)}
  ${secondTap('withdraw', stop.withdraw, stop.withdrawSure(MINUTES), stop.confirmWithdraw, stop.thinkAgain)}
  ${result('stopped', badgeWords[language].state.inactive, slot('changedAt'), below)}
  ${result('incomplete', frame.linkIncomplete, frame.linkIncompleteWhy)}
  ${result('ended', frame.linkEnded, frame.linkEndedWhy)} ${result('failed', frame.failed, frame.failedWhy, retry)}
  ${languageSwitch(language, { keepsFragment: true })}`
  return columnPage({
    language,
    title: stop.title,
    aside: html`<p class="count" id="tail" hidden>${stop.endingIn} ${slot('last4')}</p>`,
    main,
    ...assetPaths.stop,
  })
}

function firstTap(language: Language): Markup {
  const { stop } = pageWords[language]
  return html`<section class="part" data-part="first" hidden>
    <div class="body">
      <h2 data-when="active">${stop.showing}</h2>
      <h2 data-when="paused">${stop.paused}</h2>
      <p class="note" id="pause-line-follows" hidden>${stop.lineFollows}</p>
      <p class="note">${withMarkup(badgeWords[language].validUntil, slot('validUntil'))}</p>
      <div class="ways-inline">
        <span data-when="active">${actionButton('pause', stop.pause)}</span>${actionButton('withdraw', stop.withdraw)}
      </div>
      <p class="note">
        <span data-when="active">${stop.pauseMeans}<br /></span>${stop.withdrawMeans}
      </p>
    </div>
  </section>`
}

const secondTap = (
  part: 'pause' | 'withdraw',
  title: string,
  sure: string,
  confirm: string,
  thinkAgain: string,
): Markup =>
  html`<section class="part" data-part="${part}" hidden>
    <div class="body">
      <h2 tabindex="-1">${title}</h2>
      <p>${sure}</p>
      <div class="ways-inline">${actionButton(`confirm-${part}`, confirm)}${actionButton('first', thinkAgain)}</div>
    </div>
  </section>`

const result = (part: StopPart, title: string, text: Content, below?: Content): Markup =>
  html`<section class="part" data-part="${part}" hidden>
    <div class="body">${roundBox(title, [text], html`role="status"`)} ${below}</div>
  </section>`
