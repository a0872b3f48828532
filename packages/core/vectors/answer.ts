import type { State, Step, Verdict } from '@liangpai/core'

/** A question to the code and the answer it must give on every runtime. Answers are JSON. */
export type Vector = { name: string; run: () => Promise<unknown>; wanted: unknown }
export type VectorGroups = { readonly [group: string]: readonly Vector[] }

/** The build that a runtime resolves: `node` calls `node:crypto` and `node:zlib`, `web` the platform's WebCrypto. */
export type Door = 'node' | 'web'

/** The members that a refusal may have besides the common ones, by state. */
const CARRIED: { [state in State]?: string[] } = {
  wrongSite: ['chain', 'shop'],
  notYetValid: ['validFrom', 'validUntil'],
  expired: ['validFrom', 'validUntil'],
}

/** What must be the same in every refusal of a kind, and the names of whatever else a verdict carries. */
export function refusalOf(verdict: Verdict) {
  const { state, step, reason, retryable, ...rest } = { step: '', reason: '', retryable: false, ...verdict }
  return { state, step, reason, retryable, carried: Object.keys(rest).sort() }
}

export const refusal = (state: State, step: Step, reason: string): ReturnType<typeof refusalOf> => ({
  state,
  step,
  reason,
  retryable: state === 'unavailable',
  carried: CARRIED[state] ?? [],
})

export const brief = (verdict: Verdict): string =>
  verdict.state === 'verified' ? 'verified' : `${verdict.state} ${verdict.reason}`
