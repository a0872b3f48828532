import type { PageContext } from '@liangpai/server/pages'
import type { ClockProfile } from '../../clock/clockProfile.ts'
import type { CaseOfParty } from '../../office/case/viewCase.ts'

/** A case as one of its sides opens it by their link. */
export type CasePage = CaseOfParty & {
  context: PageContext
  token: string
  /** The day on which it is read, in Shanghai. */
  today: string
  profile: ClockProfile
  /** What the side typed and the station did not take, and why. */
  typed?: { text: string; toMediators: boolean; fault: string }
}
