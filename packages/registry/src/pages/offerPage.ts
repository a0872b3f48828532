import {
  clausesWithMarkup,
  columnPage,
  type Content,
  html,
  type Language,
  languageSwitch,
  type Markup,
  pageWords,
  roundBox,
  row,
} from '@liangpai/presentation'
import type { BadgeFiles } from '../script/badgeFiles.ts'
import { assetPaths } from './assets.ts'
import { consentStep } from './consentStep.ts'
import type { PageContext } from './pageContext.ts'
import { checkStep, codeStep, pictureStep, whereStep } from './placementSteps.ts'
import { chipPreview } from './previews.ts'
import { type OfferEnd, STEPS } from './protocol.ts'
import { receiptStep } from './receiptStep.ts'
import { actionButton, slot, wizardStep } from './wizardStep.ts'

/** The one-time offer: six steps, all in the page; the script fills them in with the token from the fragment. */
export function offerPage(context: PageContext, { latest }: BadgeFiles): Markup {
  const { language } = context
  const main = html`<div class="progress" id="progress" hidden>
      ${Array.from({ length: STEPS }, () => html`<i></i>`)}
    </div>
    ${whatStep(language)} ${consentStep(context)} ${whereStep(language)} ${codeStep(language, latest)}
    ${pictureStep(language)} ${checkStep(language)} ${receiptStep(language)} ${ends(language)}`
  return columnPage({
    language,
    title: pageWords[language].offer.invitation,
    aside: html`<p class="count" id="count"></p>`,
    main,
    ...assetPaths.offer,
  })
}

function whatStep(language: Language): Markup {
  const { offer, frame } = pageWords[language]
  const facts = [offer.voluntary, offer.public, offer.stoppable, offer.ifNotShown]
  const content = html`<h2 class="lead">${clausesWithMarkup(offer.invites, slot('organization'))}</h2>
    <div class="shop-head">
      <span class="initial" data-fill="initial" aria-hidden="true"></span>
      <div><b>${slot('shop')}</b><span class="small">${slot('place')}</span>${chipPreview(language)}</div>
    </div>
    <dl class="short">${facts.map(({ term, text }) => row(term, text))}</dl>
    <p class="note">${offer.duration}</p>
    ${languageSwitch(language, { keepsFragment: true })}`
  const ways = html`${actionButton('consent', frame.continue)}${actionButton('decline', offer.notNow)}`
  return wizardStep('what', offer.title, content, ways)
}

/** What the page becomes when it is over: declined, used, or failed; or when the link was cut short. */
function ends(language: Language): Markup {
  const { offer, frame } = pageWords[language]
  const retry = actionButton('retry', frame.retry)
  const languages = languageSwitch(language, { keepsFragment: true })
  return html`${end('declined', offer.notNow, offer.declined)}
  ${end('incomplete', frame.linkIncomplete, frame.linkIncompleteWhy, languages)}
  ${end('ended', frame.linkEnded, frame.linkEndedWhy, languages)} ${end('failed', frame.failed, frame.failedWhy, retry)}`
}

const end = (name: OfferEnd, title: string, text: string, way?: Content): Markup =>
  html`<section class="end" data-end="${name}" hidden>
    <div class="body">${roundBox(title, [text])} ${way}</div>
  </section>`
