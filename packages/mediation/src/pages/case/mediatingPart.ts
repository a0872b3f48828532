import { type Content, html, type Markup, nextStepWords } from '@liangpai/presentation'
import { deadlineText, nextBox } from '@liangpai/server/pages'
import type { Clock } from '../../clock/clock.ts'
import { isDeclined, isPending } from '../../mediation/goodsTest.ts'
import { caseButton, caseLink, twoWays } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { dayText, runningClockOf, wordsOf } from './words.ts'

/** A mediation under way, or standing still: until when, what waits for an answer, and what the last versions came to. */
export const mediatingPart = (page: CasePage): Markup =>
  html`<section class="body">${whatHappensNext(page)} ${testAsked(page)} ${versions(page)}</section>`

function whatHappensNext(page: CasePage): Content {
  const { view, context, today, profile } = page
  const words = wordsOf(page)
  const box = { language: context.language, today }
  const mediate = runningClockOf(page, 'mediate')
  if (view.state === 'paused' && view.pause === 'test' && mediate) return whileTested(page, mediate)
  const replace = runningClockOf(page, 'replace')
  if (replace) {
    const own = view.mediators.some(({ objectedTo }) => objectedTo)
    const why = own ? words.party.objectionAsked(dayText(replace.from, page)) : words.party.recusalOther
    const notes = [`${why}${context.language === 'en' ? ' ' : ''}${words.party.runsOn}`]
    return nextBox({
      ...box,
      state: words.case.pauses.recusal,
      due: replace.due,
      deed: words.party.changesMediator,
      notes,
    })
  }
  if (!mediate) return false
  const last = view.messages.at(-1)
  const isOffered = page.offers.includes('anotherMediator')
  const notes = [
    [
      last && words.party.lastMessage(dayText(last.date, page)),
      !isOffered && words.party.silentAfter(String(profile.silence)),
    ]
      .filter(Boolean)
      .join(context.language === 'en' ? ' ' : ''),
  ]
  return nextBox({ ...box, state: words.case.states.mediating, due: mediate.due, deed: words.party.ends, notes })
}

/** The time stands until the last day of a test; past it the mediation goes on towards its end, also without a result. */
function whileTested(page: CasePage, mediate: Clock): Markup {
  const { view, context, today } = page
  const words = wordsOf(page)
  const box = { language: context.language, today, state: words.case.pauses.test }
  const lastDay = view.tests.at(-1)?.lastDay ?? today
  const ends = deadlineText(mediate.due, context.language, today)
  if (today > lastDay)
    return nextBox({
      ...box,
      due: mediate.due,
      deed: words.party.ends,
      notes: [words.party.testLate(dayText(lastDay, page))],
    })
  const notes = [words.party.testStands(ends), mediate.due.provisional && provisionalWhy(page, mediate)]
  return nextBox({ ...box, due: { day: lastDay, provisional: false }, deed: words.party.testRuns, notes })
}

const provisionalWhy = (page: CasePage, { due }: Clock): string =>
  nextStepWords[page.context.language].provisionalWhy(due.day.slice(0, 4))

/** Whether this side is asked about a test and has not said. */
export const isTestAsked = ({ view }: Pick<CasePage, 'view'>): boolean =>
  view.state === 'mediating' && view.tests.some((test) => isPending(test) && test.answers[view.party] === undefined)

function testAsked(page: CasePage): Content {
  const { view } = page
  const { party } = wordsOf(page)
  const test = view.tests.at(-1)
  if (view.state !== 'mediating' || !test || test.from !== undefined || test.until !== undefined) return false
  if (isDeclined(test)) return html`<p>${party.testDeclined}</p>`
  return html`<h2>${party.test}</h2>
    <p class="message-text">${test.what}</p>
    <p class="small">${party.testUntil(dayText(test.lastDay, page))}</p>
    ${
      isTestAsked(page)
        ? twoWays(
            caseButton(page, 'test', party.testYes, { agrees: 'yes' }),
            caseButton(page, 'test', party.testNo, { agrees: 'no' }),
          )
        : html`<p>${party.testAnswered}</p>`
    }`
}

/** The last version and what became of it, with the way to read it and earlier ones. */
function versions(page: CasePage): Content {
  const { view } = page
  const { party } = wordsOf(page)
  const last = view.proposals.at(-1)
  if (!last) return false
  const { version, answers } = last
  const n = String(version)
  const { buyer, merchant } = answers
  const said = (answer: boolean) => (answer ? party.said.yes : party.said.no)
  const own = answers[view.party]
  const line =
    buyer !== undefined && merchant !== undefined
      ? party.bothAnswers(n, said(buyer), said(merchant))
      : own === undefined
        ? undefined
        : own
          ? party.youAccepted(n)
          : party.youDeclined(n)
  return html`<h2>${party.proposal}</h2>
    ${line !== undefined && html`<p>${line}</p>`}
    ${view.proposals.map((one) =>
      caseLink(page, 'version', party.seeVersion(String(one.version)), { version: String(one.version) }),
    )}`
}
