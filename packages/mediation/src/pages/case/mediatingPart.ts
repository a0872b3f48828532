import { type Content, html, type Markup } from '@liangpai/presentation'
import { nextBox } from '../nextBox.ts'
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
  if (view.state === 'paused' && view.pause === 'test') {
    const lastDay = view.tests.at(-1)?.lastDay ?? today
    const due = { day: lastDay, provisional: false }
    return nextBox({
      ...box,
      state: words.case.pauses.test,
      due,
      deed: words.party.testRuns,
      notes: [words.party.testStands],
    })
  }
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
  const notes = [
    [last && words.party.lastMessage(dayText(last.date, page)), words.party.silentAfter(String(profile.silence))]
      .filter(Boolean)
      .join(context.language === 'en' ? ' ' : ''),
  ]
  return nextBox({ ...box, state: words.case.states.mediating, due: mediate.due, deed: words.party.ends, notes })
}

function testAsked(page: CasePage): Content {
  const { view } = page
  const { party } = wordsOf(page)
  const test = view.tests.at(-1)
  if (view.state !== 'mediating' || !test || test.from !== undefined || test.until !== undefined) return false
  if (Object.values(test.answers).includes(false)) return false
  const isAnswered = test.answers[view.party] !== undefined
  return html`<h2>${party.test}</h2>
    <p class="message-text">${test.what}</p>
    <p class="small">${party.testUntil(dayText(test.lastDay, page))}</p>
    ${
      isAnswered
        ? html`<p>${party.testAnswered}</p>`
        : twoWays(
            caseButton(page, 'test', party.testYes, { agrees: 'yes' }),
            caseButton(page, 'test', party.testNo, { agrees: 'no' }),
          )
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
