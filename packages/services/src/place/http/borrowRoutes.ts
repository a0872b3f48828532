import { refusals } from '@liangpai/presentation'
import { drawId, Refusal } from '@liangpai/server'
import { callerAddress, contextOf, formRoute, type SentForm, send, sendOnce } from '@liangpai/server/http'
import type { Hono } from 'hono'
import { type BorrowForm, borrowFormOf, faultsFrom, faultsOf, inputOf } from '../office/booking/borrowForm.ts'
import { isWanted } from '../office/booking/viewBooking.ts'
import { viewVenues } from '../office/venue/viewVenues.ts'
import { BORROW_PATH, PLACE_PATH, RIVALS_PATH } from '../pages/assets.ts'
import { type BorrowPage, borrowPage } from '../pages/booking/borrowPage.ts'
import { bookingView } from '../pages/booking/bookingView.ts'
import { placePage } from '../pages/venue/placePage.ts'
import { type StoredVenue, venueOf } from '../store/venues.ts'
import { readOwn } from './readOwn.ts'
import type { VenueService } from './service.ts'

/** The venues for merchants, and the form by which one asks to borrow a space. */
export function borrowRoutes(app: Hono, venues: VenueService): void {
  const { service, context } = venues
  const shown = () => context.read('', viewVenues)
  for (const end of ['', '/'])
    app.get(`${PLACE_PATH}${end}`, async (c) => send(c, placePage(contextOf(c, service), await shown())))
  app.get(RIVALS_PATH, async (c) => {
    const form = borrowFormOf((name) => c.req.query(name) ?? '')
    return c.json({ hasRival: await isWanted(context, form) }, 200, { 'cache-control': 'no-store' })
  })
  app.get(`${BORROW_PATH}/:venue`, async (c) => {
    const venue = await venueOf(context.store.db, c.req.param('venue'))
    const form = borrowFormOf((name) => c.req.query(name) ?? '')
    return sendOnce(borrowPage(contextOf(c, service), { venue, form, once: drawId() }), 200)
  })
  formRoute(app, `${BORROW_PATH}/:venue`, service, {
    answer: (form) => receive(form, venues),
    blank: async ({ context: page }) => sendOnce(placePage(page, await shown()), 403),
  })
}

/** Takes a request in and answers with its page; or with the form as it was sent, and what is wrong. */
async function receive(form: SentForm, venues: VenueService): Promise<Response> {
  const { service, context } = venues
  const venue = await venueOf(context.store.db, form.c.req.param('venue') ?? '')
  const typed = borrowFormOf(form.text)
  const again = async (more: Partial<BorrowPage>, status: number, headers: Record<string, string> = {}) => {
    const hasRival = await isWanted(context, typed)
    const page = { venue, form: typed, once: form.text('once') || drawId(), hasRival, ...more }
    return sendOnce(borrowPage(form.context, page), status, headers)
  }
  const faults = faultsOf(typed)
  if (Object.keys(faults).length > 0) return again({ faults }, 422)
  const wait = service.filings.take(callerAddress(form.c, service.proxies))
  const { sentence, next } = refusals.tooManyRequests
  const tooManyWords = `${sentence[form.context.language]}${next[form.context.language]}`
  if (wait > 0) return again({ tooManyWords }, 429, { 'retry-after': String(wait) })
  try {
    const token = await ask(form, venues, venue, typed)
    return sendOnce(bookingView(await readOwn({ form, venues, token })), 200)
  } catch (error) {
    return again({ faults: faultsFrom(error) }, error instanceof Refusal ? error.status : 500)
  }
}

/** A form that is sent twice is one request with one link; changed and sent again, it is another. */
async function ask(form: SentForm, { verbs }: VenueService, venue: StoredVenue, typed: BorrowForm): Promise<string> {
  if (!venue.spaces.some(({ id }) => id === typed.space)) throw new Refusal('spaceNotLent')
  const once = /^[\da-f]{24}$/.exec(form.text('once'))?.[0]
  const by = once === undefined ? form.by : { ...form.by, idempotencyKey: `request-booking ${once}` }
  const { token } = await verbs['request-booking'](by, inputOf(typed))
  return token
}
