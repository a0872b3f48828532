import type { RoleName } from '@liangpai/core/organization'
import type { Json, Seconds } from '@liangpai/server/store'

/** Who takes which seat. */
export type Seat = { role: RoleName; person: { id: string; name: string } }

/** What is proposed for a new term. */
export type HandoverContent = {
  /** The day on which the members elected. */
  meeting?: string
  from: string
  until: string
  /** Whether the superior is asked to approve a term of another length. */
  otherTerm: boolean
  /** The full members who were counted at the meeting. */
  fullMembers: number
  /** Whether whoever submits declares that all who take office are full members. */
  areFullMembers: boolean
  seats: Seat[]
}

/**
 * A handover that waits for the superior, or was sent back; one of an organisation at most. Once it is approved it is deleted: the
 * roles are its record.
 */
export type HandoverRow = {
  id: string
  organizationId: string
  /** A `HandoverContent`. */
  content: Json
  submittedBy: string
  /** The persons who counted as one with them then, a list of ids. */
  submittedEyes: Json
  submittedAt: Seconds
  /** When and why it was sent back; null while it waits. */
  returnedAt: Seconds | null
  reason: string | null
}
