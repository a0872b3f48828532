import { addDays } from '@liangpai/core/organization'
import { formatPlainDay, type Language, placeWords } from '@liangpai/presentation'
import { dayOf } from '@liangpai/server'
import type { WorkLine } from '../../../work/workLine.ts'
import type { PlaceReading } from '../../store/place.ts'
import { type StoredTenancy, tenanciesIn } from '../../store/tenancies.ts'
import type { StoredVenue } from '../../store/venues.ts'
import { nextDeed, type NextDeed } from '../../tenancy/clock.ts'
import { nameOf, settlementOf, type Tenancy } from '../../tenancy/tenancy.ts'
import { readVenues } from './letter.ts'
import { spaceIn } from '../spaceIn.ts'
import { venueClocksOf } from './step.ts'

/** Where a tenancy is handled. */
const LETTING_PATH = '/work/place/tenants'
export const lettingPath = (id: string): string => `${LETTING_PATH}/${id}`

/** A tenancy as a line of a list: what it is, and what is done next. */
export type LettingLine = { stored: StoredTenancy; venue: StoredVenue; isOwn: boolean; next?: NextDeed }

/** The tenancies that whoever reads may see, by their next dates. */
export async function lettingLines(reading: PlaceReading): Promise<LettingLine[]> {
  const lines: LettingLine[] = []
  for (const { isOwn, ...venue } of await readVenues(reading)) {
    const clocks = await venueClocksOf(reading, venue.id)
    for (const stored of await tenanciesIn(reading, [venue.id])) {
      const next = nextDeed(stored.tenancy, clocks)
      lines.push({ stored, venue, isOwn, ...(next && { next }) })
    }
  }
  return lines.toSorted((a, b) => dateOf(a).localeCompare(dateOf(b)))
}

const dateOf = ({ next, stored }: LettingLine): string => next?.day ?? stored.tenancy.since

/** How long before a term is over its end waits for somebody: a month is enough to ask whether it goes on. */
const ASK_DAYS = 31

/** Whether a tenancy waits for this person: what takes two waits for the other one. */
export function waitsFor({ stored, isOwn, next }: LettingLine, person: string, today: string): boolean {
  if (!isOwn || next?.of !== 'host') return false
  if (next.deed === 'leave') return false
  if (next.deed === 'askToExtend') return next.day <= addDays(today, ASK_DAYS)
  if (next.deed === 'decide') return stored.tenancy.review?.by !== person
  if (next.deed === 'checkSettlement') return settlementOf(stored.tenancy)?.by.person !== person
  return true
}

/** The tenancies that wait for whoever reads, as lines of the list of all modules. */
export async function lettingWork(reading: PlaceReading, language: Language): Promise<WorkLine[]> {
  const today = dayOf(reading.at)
  const lines = await lettingLines(reading)
  const { deeds } = placeWords[language].letting
  return lines
    .filter((line) => waitsFor(line, reading.actor, today))
    .map(({ stored, venue, next }) => ({
      module: 'place' as const,
      title: nameOf(stored.tenancy),
      sub: subOf(stored.tenancy, venue, language, today),
      day: next?.day ?? today,
      provisional: next?.provisional ?? false,
      deed: next ? deeds[next.deed] : '',
      href: lettingPath(stored.id),
    }))
}

/** `申请入驻三号区`, `二号区到2月28日`; of a shopkeeper `掌柜，2026年3月入驻`. */
export function subOf(one: Tenancy, venue: StoredVenue, language: Language, today: string): string {
  const words = placeWords[language].letting
  const space = spaceIn(venue, one.wish.space, language)
  if (!one.term) return words.applies(space)
  if (one.profile === 'park') return words.shopkeeperSince(monthOf(one.term.from, language))
  return words.hasUntil(space, formatPlainDay(one.lastDay ?? one.term.until, language, today))
}

const monthOf = (day: string, language: Language): string =>
  language === 'en'
    ? formatPlainDay(day, language, '').replace(/^\d+ /, '')
    : `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`
