import type { PlainDate } from '@liangpai/core/organization'
import type { Party } from '../party/party.ts'

/**
 * A side asks for another mediator, without a reason (SERVICES 2); or mediators step back because of an interest that they declare
 * later. `answered`: the day on which another one took their place.
 */
export type Objection = {
  by: Party | 'mediator'
  mediator: string
  date: PlainDate
  /** For the station and the mediators. */
  reason?: string
  answered?: PlainDate
}

/** Whether a mediator has yet to be replaced for it. */
export const isUnanswered = ({ answered }: Objection): boolean => answered === undefined
