import type { Part, Fixture } from './fixture.ts'

/** Does the work once; true if the input was accepted. */
export type Run = () => boolean | Promise<boolean>

/** One way to verify, measured beside the others. */
export type Candidate = {
  name: string
  /** What one operation is made of. */
  does: string
  /** How many badges, or chains, one call judges. */
  operations?: number
  /** ES256 signatures checked in one operation. */
  signatures: number
  /** The parts of the fixture that it checks; with any of them tampered it refuses. */
  checks: readonly Part[]
  /** The candidate that does the same with nothing around it; without one, the raw limit. */
  limit?: string
  prepare(fixture: Fixture): Run | Promise<Run>
}
