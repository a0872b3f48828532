import {
  clausesWithMarkup,
  columnPage,
  html,
  type Language,
  languageSwitch,
  type Markup,
  pageWords,
  row,
  withMarkup,
} from '@liangpai/presentation'
import type { PageContext } from '@liangpai/server/pages'
import type { BadgeFiles } from '../script/badgeFiles.ts'
import { assetPaths } from './assets.ts'
import { consentStep } from './consentStep.ts'
import { checkStep, codeStep, pictureStep, whereStep } from './placementSteps.ts'
import { chipPreview } from './previews.ts'
import { offerEnds } from './offerEnds.ts'
import { STEPS } from './protocol.ts'
import { receiptStep } from './receiptStep.ts'
import { reopenedPart } from './reopenedPart.ts'
import { actionButton, slot, wizardStep } from './wizardStep.ts'

/** The offer: six steps, and what it shows when it is opened again, all in the page; the script fills them in with the token from the fragment. */
export function offerPage(context: PageContext, { latest }: BadgeFiles): Markup {
  const { language } = context
  const main = html`<div class="progress" id="progress" hidden>
      ${Array.from({ length: STEPS }, () => html`<i></i>`)}
    </div>
    ${whatStep(language)} ${consentStep(language)} ${receiptStep(language)} ${whereStep(language)}
    ${codeStep(language, latest)} ${pictureStep(language)} ${checkStep(language)} ${reopenedPart(language)}
    ${offerEnds(language)}`
  return columnPage({
    language,
    title: pageWords[language].offer.invitation,
    aside: html`<p class="count" id="count"></p>
      <div id="languages" hidden>${languageSwitch(language, { keepsFragment: true })}</div>`,
    main,
    ...assetPaths.offer,
  })
}

function whatStep(language: Language): Markup {
  const { offer, reopened, frame } = pageWords[language]
  const { reminder, duration, confirmAgain } = reopened.renewal
  const facts = [offer.voluntary, offer.public, offer.stoppable, offer.ifNotShown]
  const content = html`<h2 class="lead" data-offer="first">
      ${clausesWithMarkup(offer.invites, slot('organization'))}
    </h2>
    <h2 class="lead" data-offer="renewal" hidden>${clausesWithMarkup(reminder, slot('endsAt'))}</h2>
    <div class="shop-head">
      <span class="initial" data-fill="initial" aria-hidden="true"></span>
      <div><b>${slot('shop')}</b><span class="small">${slot('place')}</span>${chipPreview(language)}</div>
    </div>
    <dl class="short">${facts.map(({ term, text }) => row(term, text))}</dl>
    <p class="note" data-offer="first">${offer.duration}</p>
    <p class="note" data-offer="renewal" hidden>${withMarkup(duration, slot('endsAt'))}</p>
    ${languageSwitch(language, { keepsFragment: true })}`
  const ways = html`<span data-offer="first">${actionButton('consent', frame.continue)}</span
    ><span data-offer="renewal" hidden>${actionButton('consent', confirmAgain)}</span
    >${actionButton('decline', offer.notNow)}`
  return wizardStep('what', offer.title, content, ways)
}
