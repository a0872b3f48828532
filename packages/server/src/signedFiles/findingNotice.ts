import { isPlainDate } from '@liangpai/core/organization'
import * as z from 'zod'

const text = (limit: number) => z.string().trim().min(1).max(limit)

/**
 * What a station tells the office that issued a badge, after a conclusion of two persons (SERVICES 2): the one way from a
 * complaint to a badge. It names nobody. The number is opaque text of at most 20 characters to the station.
 */
export const findingNotice = z.strictObject({
  /** Names this notice: one that is received twice is one. */
  id: text(64),
  badgeNo: text(20),
  pledgeVersion: text(20).optional(),
  conclusion: z.enum(['confirmed', 'notConfirmed']),
  /** What it rests on, in the station's words. */
  reason: text(500),
  station: z.strictObject({ name: text(64), contact: text(64) }),
  date: z.string().refine(isPlainDate),
})

/** The content of such a file. */
export type FindingNotice = z.output<typeof findingNotice>
