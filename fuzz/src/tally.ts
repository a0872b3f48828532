import type { Answer } from './oracle.ts'

/** How often runs came to each answer; plain data, so that workers can send it. */
export type Tally = { runs: number; anew: number; answers: { [answer: string]: number } }

export const createTally = (): Tally => ({ runs: 0, anew: 0, answers: {} })

/** Counts a run by step, state and reason. */
export function count(tally: Tally, answer: Answer, anew: boolean): void {
  if ('threw' in answer) return
  const { verdict } = answer
  const name = verdict.state === 'verified' ? 'verified' : `${verdict.step} ${verdict.state} ${verdict.reason}`
  tally.runs++
  if (anew) tally.anew++
  tally.answers[name] = (tally.answers[name] ?? 0) + 1
}

export function add(total: Tally, part: Tally): void {
  total.runs += part.runs
  total.anew += part.anew
  for (const [name, times] of Object.entries(part.answers)) total.answers[name] = (total.answers[name] ?? 0) + times
}
