import type { Names } from '../../names/names.ts'
import type { HelpClocks } from './helpClocks.ts'
import type { Topic } from '../request/topic.ts'

/**
 * An online-merchant service center, hosted by a branch: its first act (SYSTEMS 15, 16). It needs no badge. A branch may host
 * several, and several branches may host one each.
 */
export type Center = {
  readonly id: string
  /** The branch whose secretary introduces people. */
  readonly host: string
  readonly name: string
  /** What it is called in other languages, where its branch says so. */
  readonly names: Names
  /** What it helps with; at least one. */
  readonly topics: readonly Topic[]
  /** When its door is open, as it is written there. */
  readonly open: string
  /** The working days in which it answers, where it chose them itself. */
  readonly ownAnswer?: number
  /** Its time limits, by the operator's clocks and its own choice. */
  readonly clocks: HelpClocks
}
