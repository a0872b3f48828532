import { type Figure, isFigure, isText } from '@liangpai/core/organization'

/** What a space is for; one may serve several uses (SYSTEMS 33): activities borrow it for hours, tenants settle in it. */
export const spaceUses = ['activity', 'incubation', 'park'] as const
/** One of `spaceUses`. */
export type SpaceUse = (typeof spaceUses)[number]

/** Who runs a venue: a branch, or an operator, which is an `Enterprise` and no Party body (SYSTEMS 94). */
export type VenueHost = { kind: 'branch' | 'operator'; id: string }

/** A room or an area of a venue. `area` is in square metres. */
export type Space = { id: string; name: string; area?: Figure; uses: readonly SpaceUse[] }

/** A place with its spaces (SERVICES 5). `area` is a range where the source states one: 500–600, never 550 (SYSTEMS 32). */
export type Venue = {
  id: string
  host: VenueHost
  name: string
  address: string
  /** What speaks for the place, in words of the host's own: close to the goods, and wide (SYSTEMS 38). */
  description?: string
  area: Figure
  uses: readonly SpaceUse[]
  spaces: readonly Space[]
}

/** The longest texts, in characters. */
export const venueLimits = { name: 40, address: 120, description: 300, squareMetres: 1_000_000, spaces: 200 } as const

/** Why a venue or a space is refused. */
export const venueRefusals = ['venueTextInvalid', 'venueAreaInvalid', 'venueUsesMissing', 'spaceUseForeign'] as const
/** One of `venueRefusals`. */
export type VenueRefusal = (typeof venueRefusals)[number]

/** Whether it holds, or why not. */
export type VenueOutcome = { ok: true } | { ok: false; code: VenueRefusal }

/** Judges what a venue says of itself; its spaces are judged one by one. */
export function judgeVenue({
  name,
  address,
  description,
  area,
  uses,
}: Omit<Venue, 'id' | 'host' | 'spaces'>): VenueOutcome {
  const isWritten =
    isText(name, venueLimits.name) &&
    isText(address, venueLimits.address) &&
    (description === undefined || isText(description, venueLimits.description))
  if (!isWritten) return refuse('venueTextInvalid')
  if (!isArea(area)) return refuse('venueAreaInvalid')
  return areUses(uses) ? { ok: true } : refuse('venueUsesMissing')
}

/** Judges a space of a venue, which is used for nothing that the venue is not for. */
export function judgeSpace({ name, area, uses }: Omit<Space, 'id'>, venue: Pick<Venue, 'uses'>): VenueOutcome {
  if (!isText(name, venueLimits.name)) return refuse('venueTextInvalid')
  if (area !== undefined && !isArea(area)) return refuse('venueAreaInvalid')
  if (!areUses(uses)) return refuse('venueUsesMissing')
  return uses.every((use) => venue.uses.includes(use)) ? { ok: true } : refuse('spaceUseForeign')
}

/** Whether activities may borrow a space; a tenant's term is another matter. */
export const isLent = ({ uses }: Pick<Space, 'uses'>): boolean => uses.includes('activity')

/** Whether tenants may settle in a space, as an incubator's or a park's. */
export const isLet = ({ uses }: Pick<Space, 'uses'>): boolean => uses.some((use) => use !== 'activity')

const isArea = (area: Figure): boolean =>
  isFigure(area) && area.min > 0 && (area.max ?? area.min) <= venueLimits.squareMetres

const areUses = (uses: readonly SpaceUse[]): boolean =>
  uses.length > 0 && new Set(uses).size === uses.length && uses.every((use) => spaceUses.includes(use))

const refuse = (code: VenueRefusal): VenueOutcome => ({ ok: false, code })
