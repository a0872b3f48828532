import { nothing, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { contactFields } from '../../../contact/contact.ts'
import type { BookingEvent } from '../../booking/bookingEvent.ts'
import { bookingMatter, bookingOf, deleteBooking, updateBooking } from '../../store/bookings.ts'
import { defineVerb } from '../defineVerb.ts'
import { bookingAnswer, own, subjectFields } from './inputs.ts'
import { bookingByLink, takeStep, trailOfBooking } from './step.ts'

const byLink = [{ by: 'link' as const, link: 'link of a booking' }]

/** A step that whoever asked takes by their private link. The trail names nobody. */
const byRequester = (verb: { name: string; summary: string; event: BookingEvent }) =>
  defineVerb({
    name: verb.name,
    summary: verb.summary,
    input: own,
    output: bookingAnswer,
    load: (reading, { token }) => bookingByLink(reading, token),
    mayAct: byLink,
    concerns: ({ id }, _input, work) => trailOfBooking(work, id),
    async act(work, _input, { id }) {
      const { booking } = await takeStep(work, id, 'requester', verb.event)
      return { result: { state: booking.state }, subject: bookingMatter(id) }
    },
  })

export const cancelBooking = byRequester({
  name: 'cancel-booking',
  summary: 'give back what one borrowed or asked for',
  event: { type: 'cancel' },
})

export const takeMove = byRequester({
  name: 'take-move',
  summary: 'take the time that the host proposes',
  event: { type: 'takeMove' },
})

export const keepTime = byRequester({
  name: 'keep-time',
  summary: 'stay with the time that one has or asked for',
  event: { type: 'keepTime' },
})

export const correctBooking = defineVerb({
  name: 'correct-booking',
  summary: 'correct what for, for how many, and how one is called and reached',
  input: own.extend({ ...subjectFields, ...contactFields }),
  output: nothing,
  load: (reading, { token }) => bookingByLink(reading, token),
  mayAct: byLink,
  concerns: ({ id }, _input, work) => trailOfBooking(work, id),
  async act(work, { purpose, people, callName, contact }, { id }) {
    const stored = await correctable(work, id, { purpose, people })
    await updateBooking(work, { ...stored, callName, contact })
    return { result: {}, subject: bookingMatter(id) }
  },
})

/** Of what has ended, only how somebody is called and reached is still corrected. */
async function correctable(
  work: Parameters<typeof takeStep>[0],
  id: string,
  subject: z.output<z.ZodObject<typeof subjectFields>>,
) {
  try {
    return await takeStep(work, id, 'requester', { type: 'correct', ...subject })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'forbiddenTransition') return bookingOf(work, id)
    throw error
  }
}

/** Deletes a booking at once and in bytes; the time that it had is free. */
export const removeBooking = defineVerb({
  name: 'delete-booking',
  summary: "delete one's booking",
  input: own,
  output: nothing,
  load: (reading, { token }) => bookingByLink(reading, token),
  mayAct: byLink,
  concerns: ({ id }, _input, work) => trailOfBooking(work, id),
  async act(work, _input, { id }) {
    await deleteBooking(work.tx, id)
    return { result: {}, subject: bookingMatter(id) }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})
