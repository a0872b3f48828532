import { isPlainDate } from '@liangpai/core/organization'
import { redirect, sendOnce, typedLists, workFormLimit } from '@liangpai/server/http'
import { workLink } from '@liangpai/server/pages'
import type { Context, Hono } from 'hono'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { type WorkCall, workCallsFor } from '../../http/workParts.ts'
import { workAreas } from '../../pages/work/workContext.ts'
import { viewWeek } from '../office/booking/viewWeek.ts'
import { ownVenues } from '../office/host.ts'
import type { ShownOnce } from '../pages/work/bookingCards.ts'
import { diaryPage } from '../pages/work/diaryPage.ts'
import { placeAreas } from '../pages/work/placeContext.ts'
import { venuesPage } from '../pages/work/venuesPage.ts'
import type { VenueService } from './service.ts'
import { actOnBooking, actOnVenues } from './venueActs.ts'

type Call = WorkCall & { venues: VenueService }

/** The pages of whoever hosts a venue: forms that work without script, sent to their page's own address. */
export function venueWorkRoutes(app: Hono, venues: VenueService): void {
  const { page, acting } = workCallsFor(venues.service, { venues }, { fields, members })
  app.get(
    workAreas.place,
    page(async ({ context }) => redirect(workLink(context, placeAreas.bookings))),
  )
  for (const path of [placeAreas.bookings, `${placeAreas.bookings}/:booking`]) {
    app.get(
      path,
      page((call) => showWeek(call)),
    )
    app.post(
      path,
      workFormLimit,
      acting(answerBooking, (call, status) => showWeek(call, status)),
    )
  }
  app.get(
    placeAreas.venues,
    page((call) => showVenues(call)),
  )
  app.post(placeAreas.venues, workFormLimit, acting(addToVenues, showVenues))
}

/** Beside which fields it is said what was refused; everything else stands above its form. */
const fields = {
  bookingOverMidnight: 'to',
  bookingHoursInvalid: 'from',
  bookingPast: 'day',
  bookingTooFar: 'day',
  bookingClash: 'from',
  spaceOccupied: 'space',
  spaceNotLent: 'space',
  dayUnreadable: 'day',
  venueAreaInvalid: 'areaMin',
  venueUsesMissing: 'uses',
  spaceUseForeign: 'uses',
  spaceUseNeeded: 'uses',
  venueUseNeeded: 'uses',
} as const

const members: readonly (readonly [path: RegExp, field: string])[] = [
  [/\barea\b/, 'areaMin'],
  [/\bnames\.en\b/, 'nameEn'],
  [/\bnames\.zh-Hant\b/, 'nameHant'],
  [/\bname\b/, 'name'],
  [/\baddress\b/, 'address'],
  [/\bdescription\b/, 'description'],
  [/\banswerDays\b/, 'answerDays'],
  [/\bweeks\b/, 'weeks'],
  [/\breason\b/, 'reason'],
]

async function showWeek(call: Call, status = 200, once: ShownOnce = {}): Promise<Response> {
  const { c, session, context, venues } = call
  const booking = c.req.param('booking')
  const wanted = { venue: c.req.query('venue'), booking, ...dayIn(c) }
  const week = await venues.context.read(session.by.as, (reading) => viewWeek(reading, wanted))
  return sendOnce(diaryPage(context, week, { ...once, page: c.req.query('page') }), status)
}

const dayIn = (c: Context): { day?: string } => {
  const day = c.req.query('week')
  return day !== undefined && isPlainDate(day) ? { day } : {}
}

async function answerBooking(call: Call): Promise<Response> {
  const { c, session, context, venues } = call
  const once = await actOnBooking({ venues, session, typed: await typedLists(c) })
  if (once) return showWeek(call, 200, once)
  return redirect(workLink(context, `${context.path}#requests`, { done: '' }))
}

async function showVenues({ session, context, venues }: Call, status = 200): Promise<Response> {
  const shown = await venues.context.read(session.by.as, async (reading) => ({
    venues: await ownVenues(reading),
    clocks: await clocksOf(reading),
  }))
  return sendOnce(venuesPage(context, shown), status)
}

async function addToVenues({ c, session, context, venues }: Call): Promise<Response> {
  await actOnVenues({ venues, session, typed: await typedLists(c) })
  return redirect(workLink(context, placeAreas.venues, { done: '' }))
}
