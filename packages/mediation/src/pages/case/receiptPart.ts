import { formatMoment, html, type Markup, stationWords } from '@liangpai/presentation'
import { deadlineText, linkToKeep, nextBox } from '@liangpai/server/pages'
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

function linkOf({ context, token }: CasePage): Markup {
  const { language, site } = context
  const { link, linkWhy, linkLost } = stationWords[language].form
  const why = [linkWhy, linkLost].join(language === 'en' ? ' ' : '')
  return linkToKeep(site, { kind: { path: CASE_PATH }, token, language, title: link, why })
}
