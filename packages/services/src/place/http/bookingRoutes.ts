import { placeWords } from '@liangpai/presentation'
import { parseInput, Refusal } from '@liangpai/server'
import { byLink, contextOf, formRoute, send, sendOnce } from '@liangpai/server/http'
import { linkToken } from '@liangpai/server/input'
import { answerPage } from '@liangpai/server/pages'
import type { Hono } from 'hono'
import { downloaded } from '../../http/downloaded.ts'
import { borrowFormOf, correctFields, faultsOf } from '../office/booking/borrowForm.ts'
import { BOOKING_PATH, bookingKind } from '../pages/assets.ts'
import { bookingView, type SecondTap, secondTap } from '../pages/booking/bookingView.ts'
import { correctPage } from '../pages/booking/correctPage.ts'
import { openBookingPage } from '../pages/booking/openBookingPage.ts'
import { type OwnAct, spaceName } from '../pages/booking/ownBooking.ts'
import { refusedOwn } from '../pages/booking/refusedOwn.ts'
import { type OwnCall, readOwn } from './readOwn.ts'
import type { VenueService } from './service.ts'

type Answer = (call: OwnCall) => Promise<Response>

/** The pages of a booking by its private link: the link opens it by a script, and everything else is a form. */
export function bookingRoutes(app: Hono, venues: VenueService): void {
  const { service } = venues
  for (const end of ['', '/']) app.get(`${BOOKING_PATH}${end}`, (c) => send(c, openBookingPage(contextOf(c, service))))
  for (const [act, answer] of Object.entries(acts))
    formRoute(app, `${BOOKING_PATH}/${act}`, service, {
      answer: (form) =>
        byLink(form, service, bookingKind, async () => {
          const call = { form, venues, token: parseInput(linkToken, form.text('token')) }
          return answer(call).catch((error: unknown) => sayWhy(call, error))
        }),
      blank: async ({ context }) => sendOnce(openBookingPage(context), 403),
    })
}

/** A step that cannot be taken now shows how far it is, and says why. */
async function sayWhy(call: OwnCall, error: unknown): Promise<Response> {
  if (!(error instanceof Refusal)) throw error
  if (error.code === 'privateLinkUnknown' || error.code === 'linkIncomplete' || error.status >= 500) throw error
  return sendOnce(refusedOwn(await readOwn(call), error.code), error.status)
}

const show: Answer = async (call) => sendOnce(bookingView(await readOwn(call)), 200)

/** A step that takes a second tap before it. */
const afterSecondTap =
  (act: SecondTap, step: Answer): Answer =>
  async (call) =>
    call.form.text('sure') === 'yes' ? step(call) : sendOnce(secondTap(await readOwn(call), act), 200)

/** A step that its page then shows. */
const taking =
  (name: 'cancel-booking' | 'take-move' | 'keep-time'): Answer =>
  async (call) => {
    await call.venues.verbs[name](call.form.by, { token: call.token })
    return show(call)
  }

async function correct(call: OwnCall): Promise<Response> {
  const { form, venues, token } = call
  const page = await readOwn(call)
  const { booking, callName, contact } = page.own
  if (form.text('sent') !== 'yes') {
    const { purpose, people } = booking
    const current: Record<string, string> = { purpose, people: String(people), callName, contact }
    return sendOnce(
      correctPage(
        page,
        borrowFormOf((name) => current[name] ?? ''),
      ),
      200,
    )
  }
  const typed = borrowFormOf(form.text)
  const faults = faultsOf(typed, correctFields)
  if (Object.keys(faults).length > 0) return sendOnce(correctPage(page, typed, faults), 422)
  const { purpose, people } = typed
  const own = { callName: typed.callName, contact: typed.contact }
  await venues.verbs['correct-booking'](form.by, { token, purpose, people: people.normalize('NFKC').trim(), ...own })
  return show(call)
}

async function remove({ form, venues, token }: OwnCall): Promise<Response> {
  await venues.verbs['delete-booking'](form.by, { token })
  const words = placeWords[form.context.language].booking
  const page = { heading: words.kind, title: words.removed, text: [words.removedWhy] }
  return sendOnce(answerPage(form.context, bookingKind, page), 200)
}

/** All that whoever asked reads of it, as a file (个人信息保护法, art. 45). */
async function copy(call: OwnCall): Promise<Response> {
  const page = await readOwn(call)
  const { booking, venue, callName, contact, requestedAt, keptUntil } = page.own
  const place = { venue: venue.name, address: venue.address, space: spaceName(page, booking.wanted.space) }
  return downloaded('booking.json', { ...place, ...booking, callName, contact, requestedAt, keptUntil })
}

const acts: { [Act in OwnAct]: Answer } = {
  link: show,
  take: afterSecondTap('take', taking('take-move')),
  keep: taking('keep-time'),
  cancel: afterSecondTap('cancel', taking('cancel-booking')),
  correct,
  copy,
  delete: afterSecondTap('delete', remove),
}
