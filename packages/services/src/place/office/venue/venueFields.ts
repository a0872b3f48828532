import { text } from '@liangpai/server/input'
import * as z from 'zod'
import { clockTable } from '../../../clocks/clocks.ts'
import { namesInput, writtenNames } from '../../../names/namesInput.ts'
import type { WrittenVenue } from '../../store/venues.ts'
import { type Space, venueLimits } from '../../venue/venue.ts'
import { area, placeName, uses } from './inputs.ts'

/** What a host says of a venue. */
export const venueFields = {
  name: placeName.describe('what the venue is called'),
  names: namesInput.describe('what it is called in other languages'),
  address: text(venueLimits.address).describe('where it is'),
  description: text(venueLimits.description).optional().describe('what speaks for the place'),
  area,
  uses,
  answerDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(clockTable.place.booking.most)
    .optional()
    .describe("working days within which a request to borrow is answered; the operator's clock unless given"),
}

/** What a host says of a space. One room may have two uses (SYSTEMS 33). */
export const spaceFields = {
  name: placeName.describe('what the space is called'),
  names: namesInput.describe('what it is called in other languages'),
  area: area.optional(),
  uses,
}

const venue = z.strictObject(venueFields)
const space = z.strictObject(spaceFields)

/** A venue as it was typed. */
export function writtenVenue({ names, description, answerDays, ...typed }: z.output<typeof venue>): WrittenVenue {
  const { name, address, area: size, uses: all } = typed
  return {
    name,
    address,
    area: size,
    uses: all,
    names: writtenNames(names),
    ...(description !== undefined && { description }),
    ...(answerDays !== undefined && { ownAnswer: answerDays }),
  }
}

/** A space as it was typed. */
export const writtenSpace = ({ name, names, area: size, uses: all }: z.output<typeof space>): Omit<Space, 'id'> => ({
  name,
  names: writtenNames(names),
  uses: all,
  ...(size && { area: size }),
})
