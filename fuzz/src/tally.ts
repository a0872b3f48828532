import type { Answer } from './oracle.ts'

/** How often runs came to each answer, named by step, state and reason. Plain data, so that workers can send it. */
export type Tally = { runs: number; freshlySigned: number; answers: { [answer: string]: number } }

export const createTally = (): Tally => ({ runs: 0, freshlySigned: 0, answers: {} })

/** Counts a run; one in which the judge threw is a violation and counts nowhere. */
export function count(tally: Tally, answer: Answer, isFreshlySigned: boolean): void {
  if ('threw' in answer) return
  const { verdict } = answer
  const name = verdict.state === 'verified' ? 'verified' : `${verdict.step} ${verdict.state} ${verdict.reason}`
  tally.runs++
  if (isFreshlySigned) tally.freshlySigned++
  tally.answers[name] = (tally.answers[name] ?? 0) + 1
}

/** Adds a part to a total. */
export function add(total: Tally, part: Tally): void {
  total.runs += part.runs
  total.freshlySigned += part.freshlySigned
  for (const [name, times] of Object.entries(part.answers)) total.answers[name] = (total.answers[name] ?? 0) + times
}
