import { type Figure, isFigure, isText } from '@liangpai/core/organization'
import type { Names } from '../../names/names.ts'

/** What a space is for; one may serve several uses (SYSTEMS 33): activities borrow it for hours, tenants settle in it. */
export const spaceUses = ['activity', 'incubation', 'park'] as const
/** One of `spaceUses`. */
export type SpaceUse = (typeof spaceUses)[number]

/** Who runs a venue: a branch, or an operator, which is an `Enterprise` and no Party body (SYSTEMS 94). */
export type VenueHost = { kind: 'branch' | 'operator'; id: string }

/** A room or an area of a venue. `area` is in square metres. */
export type Space = { id: string; name: string; names: Names; area?: Figure; uses: readonly SpaceUse[] }

/** A place with its spaces (SERVICES 5). `area` is a range where the source states one: 500–600, never 550 (SYSTEMS 32). */
export type Venue = {
  id: string
  host: VenueHost
  name: string
  /** What it is called in other languages, where its host says so. */
  names: Names
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
export const venueRefusals = [
  'venueTextInvalid',
  'venueAreaInvalid',
  'venueUsesMissing',
  'venueUseNeeded',
  'spaceUseForeign',
  'spaceUseNeeded',
  'spaceHasRecords',
] as const
/** One of `venueRefusals`. */
export type VenueRefusal = (typeof venueRefusals)[number]

/** Whether it holds, or why not. */
export type VenueOutcome = { ok: true } | { ok: false; code: VenueRefusal }

/** Judges what a venue says of itself; its spaces are judged one by one. */
export function judgeVenue({
  name,
  names,
  address,
  description,
  area,
  uses,
}: Omit<Venue, 'id' | 'host' | 'spaces'>): VenueOutcome {
  const isWritten =
    areNames(name, names) &&
    isText(address, venueLimits.address) &&
    (description === undefined || isText(description, venueLimits.description))
  if (!isWritten) return refuse('venueTextInvalid')
  if (!isArea(area)) return refuse('venueAreaInvalid')
  return areUses(uses) ? { ok: true } : refuse('venueUsesMissing')
}

/** Judges a space of a venue, which is used for nothing that the venue is not for. */
export function judgeSpace({ name, names, area, uses }: Omit<Space, 'id'>, venue: Pick<Venue, 'uses'>): VenueOutcome {
  if (!areNames(name, names)) return refuse('venueTextInvalid')
  if (area !== undefined && !isArea(area)) return refuse('venueAreaInvalid')
  if (!areUses(uses)) return refuse('venueUsesMissing')
  return uses.every((use) => venue.uses.includes(use)) ? { ok: true } : refuse('spaceUseForeign')
}

/** Judges the uses of a venue, which go on to be what its spaces are for. */
export const judgeVenueUses = ({ uses }: Pick<Venue, 'uses'>, spaces: readonly Pick<Space, 'uses'>[]): VenueOutcome =>
  spaces.every((space) => space.uses.every((use) => uses.includes(use))) ? { ok: true } : refuse('venueUseNeeded')

/** For what a space is needed now, and whether anything about it is still kept. */
export type SpaceNeeds = {
  /** A tenant has it, or somebody applied for it. */
  isLet: boolean
  /** Somebody borrows it on a day to come, or asked to. */
  isLent: boolean
  hasRecords: boolean
}

/** Judges the uses of a space, which never fall below what tenants have of it and what was lent. */
export const judgeSpaceUses = (space: Pick<Space, 'uses'>, needs: Omit<SpaceNeeds, 'hasRecords'>): VenueOutcome =>
  (needs.isLet && !isLet(space)) || (needs.isLent && !isLent(space)) ? refuse('spaceUseNeeded') : { ok: true }

/** Judges whether a space can go. */
export const judgeRemoval = ({ hasRecords }: Pick<SpaceNeeds, 'hasRecords'>): VenueOutcome =>
  hasRecords ? refuse('spaceHasRecords') : { ok: true }

/** Whether activities may borrow a space; a tenant's term is another matter. */
export const isLent = ({ uses }: Pick<Space, 'uses'>): boolean => uses.includes('activity')

/** Whether tenants may settle in a space, as an incubator's or a park's. */
export const isLet = ({ uses }: Pick<Space, 'uses'>): boolean => uses.some((use) => use !== 'activity')

const areNames = (name: string, names: Names): boolean =>
  [name, ...Object.values(names)].every((text) => isText(text, venueLimits.name))

const isArea = (area: Figure): boolean =>
  isFigure(area) && area.min > 0 && (area.max ?? area.min) <= venueLimits.squareMetres

const areUses = (uses: readonly SpaceUse[]): boolean =>
  uses.length > 0 && new Set(uses).size === uses.length && uses.every((use) => spaceUses.includes(use))

const refuse = (code: VenueRefusal): VenueOutcome => ({ ok: false, code })
