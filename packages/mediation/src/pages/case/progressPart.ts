import { type Content, html } from '@liangpai/presentation'
import { deadlineText, type MatterStep, matterSteps } from '@liangpai/server/pages'
import { isOpen } from '../../case/case.ts'
import { remediesText } from '../caseText.ts'
import { agreementIn } from './agreement.ts'
import type { CasePage } from './casePage.ts'
import { dayText, nameOf, runningClockOf, wordsOf } from './words.ts'

/** The dates of a case: what was done, what is under way, and what is to come. */
export const progressPart = (page: CasePage): Content =>
  html`<section class="body progress">
    <h2>${wordsOf(page).case.progress}</h2>
    ${matterSteps(page.context.language, [...stepsDone(page), ...stepsToCome(page)])}
  </section>`

/** Something that was done in a case, as both sides read it. */
export type DoneStep = { words: string; day: string }

/** What was done, by its days. It comes from what both sides read, so that it tells neither what the other one answered alone. */
export function doneSteps(page: CasePage): DoneStep[] {
  const { view, context } = page
  const { course } = wordsOf(page).case
  const agreement = agreementIn(page)
  const steps: { words: string; day: string | undefined }[] = [
    { words: course.file, day: view.complaint.received },
    { words: course.accept, day: view.accepted },
    { words: course.consented, day: view.consented },
    ...replacements(page),
    ...view.tests.flatMap(({ from, until }) => [
      { words: course.test, day: from },
      { words: course.endTest, day: until },
    ]),
    {
      words: agreement ? course.agreed(remediesText(agreement.terms.remedies, context.language)) : '',
      day: view.agreed,
    },
    { words: course.doneClaimed, day: view.doneClaimed },
    ...ending(page),
  ]
  return steps
    .flatMap(({ words, day }) => (day === undefined ? [] : [{ words, day }]))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

const stepsDone = (page: CasePage): MatterStep[] =>
  doneSteps(page).map(({ words, day }) => ({ words, below: dayText(day, page), state: 'done' }))

function replacements(page: CasePage): DoneStep[] {
  const { mediators } = page.view
  const { course } = wordsOf(page).case
  return mediators.flatMap(({ person, until }, n) => {
    if (until === undefined) return []
    const next = mediators.find((one, m) => m > n && one.since === until)
    const words = next ? course.replaced(nameOf(next.person, page), nameOf(person, page)) : course.replace
    return [{ words, day: until }]
  })
}

function ending(page: CasePage): DoneStep[] {
  const { view } = page
  const words = wordsOf(page).case
  if (isOpen(view)) return []
  const { state, termination } = view
  return [{ words: termination ? words.terminations[termination] : words.states[state], day: view.since }]
}

function stepsToCome(page: CasePage): MatterStep[] {
  const { view, context, today } = page
  const words = wordsOf(page).case
  const mediate = runningClockOf(page, 'mediate')
  if ((view.state !== 'mediating' && view.state !== 'paused') || !mediate) return []
  const state = view.state === 'paused' ? words.pauses[view.pause ?? 'recusal'] : words.course.mediating
  return [
    { words: state, state: 'now' },
    { words: words.course.outcome, below: deadlineText(mediate.due, context.language, today), state: 'open' },
  ]
}
