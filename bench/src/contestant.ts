import type { Part, Scene } from './scene.ts'

/** Does the work once and says whether the input was accepted. */
export type Run = () => boolean | Promise<boolean>

/** One way to verify, measured beside the others. */
export type Contestant = {
  name: string
  /** What one operation is made of. */
  does: string
  /** How many badges, or chains, one call judges. */
  operations?: number
  /** ES256 signatures checked in one operation. */
  signatures: number
  /** The parts of a scene that it is given; with any of them tampered it refuses. */
  checks: readonly Part[]
  /** The contestant that does the same with nothing around it; without one, the raw limit. */
  limit?: string
  prepare(scene: Scene): Run | Promise<Run>
}
