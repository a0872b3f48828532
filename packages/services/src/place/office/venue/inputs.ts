import { refuseInput } from '@liangpai/server'
import { text } from '@liangpai/server/input'
import * as z from 'zod'
import { spaceUses, venueLimits } from '../../venue/venue.ts'

/** Square metres: a number, or two with a dash between them. */
const squareMetres = z.coerce.number().positive().max(venueLimits.squareMetres)

/** An area: `min` alone is exact where `max` is the same, a lower bound where there is none. */
export const area = z
  .strictObject({
    min: squareMetres.describe('square metres; the smaller number of a range'),
    max: squareMetres.optional().describe('the larger number of a range'),
  })
  .transform(({ min, max }, ctx) =>
    max !== undefined && max < min ? refuseInput(ctx, 'venueAreaInvalid') : { min, ...(max !== undefined && { max }) },
  )

/** What something is used for. */
export const uses = z.array(z.enum(spaceUses)).min(1).max(spaceUses.length).describe('what it is used for')

/** The name of a venue or space. */
export const placeName = text(venueLimits.name)
