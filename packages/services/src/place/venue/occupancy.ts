import type { PlainDate } from '@liangpai/core/organization'

/** A tenant has a space: all of each day from the first to the last one, both included. Without `until` it is open. */
export type Occupancy = { space: string; from: PlainDate; until?: PlainDate }

/** Whether a space is a tenant's on a day. */
export const isOccupied = (occupancies: readonly Occupancy[], space: string, day: PlainDate): boolean =>
  occupancies.some((one) => one.space === space && one.from <= day && (one.until === undefined || day <= one.until))

/** Whether two tenancies of one space share a day. */
export const areOverlapping = (a: Occupancy, b: Occupancy): boolean =>
  a.space === b.space && (a.until === undefined || b.from <= a.until) && (b.until === undefined || a.from <= b.until)

/** Whether an approved booking stands in the way of a tenancy: who was told that they have the room keeps it. */
export const isInTheWay = (booked: readonly { space: string; day: PlainDate }[], occupancy: Occupancy): boolean =>
  booked.some(({ space, day }) => isOccupied([occupancy], space, day))
