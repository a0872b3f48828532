import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from './refusal.ts'

/** Milliseconds for which an answer stands, so that nobody can make a service look all the time. */
const STANDS = 2000

/**
 * Why a service cannot do all of its work now; `undefined` if it can. A fault that nobody foresaw is thrown once, and then
 * answered as `internal` for as long as an answer stands.
 */
export type Readiness = () => Promise<RefusalCode | undefined>

/** The readiness that a look at what the work needs comes to. A `Refusal` that the look throws is the answer. */
export function readinessBy(look: () => Promise<RefusalCode | undefined>): Readiness {
  let lookedAt = -Infinity
  let answer: Promise<RefusalCode | undefined> | undefined
  return () => {
    if (answer && performance.now() - lookedAt < STANDS) return answer
    lookedAt = performance.now()
    const looked = look().catch(codeOf)
    answer = looked.catch(() => 'internal')
    return looked
  }
}

function codeOf(error: unknown): RefusalCode {
  if (error instanceof Refusal) return error.code
  throw error
}
