import { formatMoment, html, type Markup, pageWords } from '@liangpai/presentation'
import { deadlineText, nextBox } from '@liangpai/server/pages'
import { CASE_PATH } from '../assets.ts'
import { spacedNumber } from '../caseText.ts'
import { caseFacts } from './caseFacts.ts'
import type { CasePage } from './casePage.ts'
import { messagesPart } from './messagesPart.ts'
import { picturesOfParty } from './pictureButtons.ts'
import { runningClockOf, wordsOf } from './words.ts'

/** The receipt of a complaint: its number, what happens next, and its link. It is there until the station has decided. */
export function receiptPart(page: CasePage): Markup {
  const { context, number, course } = page
  const { language } = context
  const words = wordsOf(page)
  const filed = course.findLast(({ type }) => type === 'file' || type === 'refile')
  return html`<section class="body">
      <h1>${words.form.received}</h1>
      ${filed && html`<p class="sub">${words.form.receivedAt(formatMoment(filed.at, language))}</p>`}
      <p class="number-label">${words.case.number}</p>
      <p class="number"><bdi>${spacedNumber(number)}</bdi></p>
      ${whatHappensNext(page)} ${linkOf(page)}
      <hr />
      ${caseFacts(page)} ${picturesOfParty(page, 'buyer')}
      <button type="button" class="button outlined" data-print hidden>${words.form.printReceipt}</button>
    </section>
    ${messagesPart(page)}`
}

function whatHappensNext(page: CasePage): Markup | false {
  const { context, today } = page
  const { language } = context
  const words = wordsOf(page)
  const accept = runningClockOf(page, 'accept')
  const answer = runningClockOf(page, 'answer')
  const first = answer ?? accept
  if (!first) return false
  const isAnswered = !answer
  const join = words.case.comma
  return nextBox({
    language,
    today,
    due: first.due,
    deed: isAnswered ? words.form.tellsAccepted : words.form.answers,
    notes: [
      isAnswered && words.form.answered,
      !isAnswered && accept && `${deadlineText(accept.due, language, today)}${join}${words.form.tellsAccepted}`,
    ].filter((note) => note !== undefined),
  })
}

/** The link with its secret shortened on the page, and whole where it is copied, printed, or without script. */
function linkOf(page: CasePage): Markup {
  const { context, token } = page
  const { form } = wordsOf(page)
  const base = `${context.site.origin}${CASE_PATH}#`
  return html`<h2>${form.link}</h2>
    <p class="code" data-short-link>
      <bdi>${base}${token.slice(0, 4)}<span class="omission">…</span>${token.slice(-4)}</bdi>
    </p>
    <button
      type="button"
      class="button filled"
      data-copy-link
      data-copied="${pageWords[context.language].frame.copied}"
      hidden
    >
      <span>${form.copyLink}</span>
    </button>
    <noscript><p class="whole-link">${base}${token}</p></noscript>
    <p class="printed-link">${base}${token}</p>
    <p class="note">${[form.linkWhy, form.linkLost].join(context.language === 'en' ? ' ' : '')}</p>`
}
