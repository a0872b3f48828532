import {
  type Content,
  html,
  type Icon,
  type Language,
  type Markup,
  pageWords,
  receivedIcon,
  roundBox,
  stateIcons,
} from '@liangpai/presentation'
import { codeBlock, copyButton } from './placementSteps.ts'
import type { OfferEnd } from './protocol.ts'
import { actionButton } from './wizardStep.ts'

/** What the page becomes when it is over: declined, ended, or failed; or when the link was cut short. */
export function offerEnds(language: Language): Markup {
  const { reopened, offer, frame } = pageWords[language]
  const { confirmed, declined, refusal, ended } = reopened
  return html`${end('declined', offer.notNow, [declined.state, declined.nothingPublic], reopenLink(language))}
  ${end('declined-change', offer.notNow, [declined.change, declined.changeWhy])}
  ${end('confirmed', confirmed.title, [confirmed.state, confirmed.why], '', receivedIcon)}
  ${end('refusal', refusal.title, [refusal.state, refusal.why], actionButton('take-back', refusal.takeBack))}
  ${end('taken-back', refusal.title, [refusal.taken, refusal.takenWhy], askAgain(language))}
  ${end('incomplete', offer.invitation, [frame.linkIncomplete, frame.linkIncompleteWhy])}
  ${end('ended', ended.title, [ended.state, ended.life], endedWays(language), stateIcons.notYetValid)}
  ${end('failed', offer.invitation, [frame.failed, frame.failedWhy], actionButton('retry', frame.retry))}`
}

/** The same for whoever agreed and whoever did not: it does not say which. */
function endedWays(language: Language): Markup {
  const { ended, myData } = pageWords[language].reopened
  return html`<h2>${ended.ifAgreed}</h2>
    <p class="note">${ended.ifAgreedWays}</p>
    <a class="button outlined small-button" href="/data?lang=${language}">${myData}</a>
    <h2>${ended.ifNot}</h2>
    <p class="note">${ended.ifNotWays}</p>
    ${askAgain(language)}`
}

/** The way to the form by which members ask for themselves. */
const askAgain = (language: Language): Markup =>
  html`<a class="button outlined small-button" href="/ask?lang=${language}">${pageWords[language].ask.title}</a>`

/** The link by which only the member opens it again. */
function reopenLink(language: Language): Markup {
  const { reopened, frame } = pageWords[language]
  const { codeNote, changeYourMind, reopenLink: words, copyLink } = reopened.declined
  return html`<div>
    <p class="note">${codeNote}</p>
    <h2>${changeYourMind}</h2>
    <p class="note">${words}</p>
    ${codeBlock('reopen-link')} ${copyButton('copy-reopen-link', 'filled', copyLink, frame.copied)}
  </div>`
}

function end(
  name: OfferEnd,
  title: string,
  [state = '', why]: readonly string[],
  ways: Content = '',
  icon: Icon = stateIcons.inactive,
): Markup {
  return html`<section class="end" data-end="${name}" data-title="${title}" hidden>
    <div class="body">${roundBox(state, [why], undefined, icon)} ${ways}</div>
  </section>`
}
