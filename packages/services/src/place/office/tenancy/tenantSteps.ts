import { Refusal } from '@liangpai/server'
import { day, message } from '@liangpai/server/input'
import * as z from 'zod'
import { contactFields } from '../../../contact/contact.ts'
import { isOwed } from '../../deposit/deposit.ts'
import type { PlaceWork } from '../../store/place.ts'
import { deleteTenancy, type StoredTenancy, tenancyMatter, tenancyOf, updateTenancy } from '../../store/tenancies.ts'
import { venueOf } from '../../store/venues.ts'
import { cameToNothing } from '../../tenancy/applying.ts'
import { withoutOwnPart } from '../../tenancy/retention.ts'
import { depositOf, isOpen } from '../../tenancy/tenancy.ts'
import type { TenancyEvent } from '../../tenancy/tenancyEvent.ts'
import { defineVerb } from '../defineVerb.ts'
import { requireLetSpace } from './apply.ts'
import { applicationFields, applicationOf, own, TENANCY_LENGTHS, tenancyAnswer } from './inputs.ts'
import { takeTenancyStep, tenancyByLink, trailOfTenancy, venueClocksOf } from './step.ts'

const byLink = [{ by: 'link' as const, link: 'link of a tenancy' }]

type TenantStep<Schema extends z.ZodType<{ token: string }>> = {
  name: string
  summary: string
  input: Schema
  event(input: z.output<Schema>, stored: StoredTenancy, work: PlaceWork): TenancyEvent | Promise<TenancyEvent>
}

/** A step that the tenant takes by their private link. The trail names nobody; what was deleted by it is gone in bytes. */
const byTenant = <Schema extends z.ZodType<{ token: string }>>({ event, ...verb }: TenantStep<Schema>) =>
  defineVerb({
    ...verb,
    output: tenancyAnswer,
    load: (reading, { token }: z.output<Schema>) => tenancyByLink(reading, token),
    mayAct: byLink,
    concerns: ({ id }, _input, work) => trailOfTenancy(work, id),
    async act(work, input, { id }) {
      const step = await event(input, await tenancyOf(work, id), work)
      const { tenancy } = await takeTenancyStep(work, id, () => ({ role: 'tenant' }), step)
      return { result: { state: tenancy.state }, subject: tenancyMatter(id) }
    },
    async after({ store }, result) {
      await store.erase()
      return result
    },
  })

export const correctApplication = byTenant({
  name: 'correct-application',
  summary: 'correct an application that nobody has reviewed yet',
  input: own.extend(applicationFields),
  async event(typed, { venue, tenancy: { profile } }, { tx }) {
    // It stays with whoever lets the venue to which it was sent.
    requireLetSpace(await venueOf(tx, venue), typed.space)
    return { type: 'correct', application: applicationOf(profile, typed) }
  },
})

export const correctTenant = byTenant({
  name: 'correct-tenant',
  summary: 'correct how one is called and reached',
  input: own.extend(contactFields),
  event: ({ callName, contact }) => ({ type: 'correctContact', contact: { callName, contact } }),
})

export const withdrawApplication = byTenant({
  name: 'withdraw-application',
  summary: 'withdraw before moving in; a deposit goes back in full',
  input: own,
  event: () => ({ type: 'withdraw' }),
})

export const leavePlace = byTenant({
  name: 'leave-place',
  summary: 'say on which day one leaves',
  input: own.extend({ lastDay: day.describe('the last day') }),
  event: ({ lastDay }) => ({ type: 'leave', lastDay }),
})

const version = z.coerce.number().int().positive().describe('which version was read')

export const agreeToSettlement = byTenant({
  name: 'agree-to-settlement',
  summary: 'agree to what is taken off the deposit',
  input: own.extend({ version }),
  event: ({ version: read }) => ({ type: 'agree', version: read }),
})

export const objectToSettlement = byTenant({
  name: 'object-to-settlement',
  summary: 'object to what is taken off the deposit',
  input: own.extend({ version, text: message(TENANCY_LENGTHS.objection).describe('what is wrong') }),
  event: ({ version: read, text }) => ({ type: 'object', version: read, text }),
})

/**
 * Deletes what the tenant told, at once and in bytes: all of what came to nothing, and of a tenancy that ended everything but the
 * term and the deposit, which stay for three years.
 */
export const deleteTenancyPart = defineVerb({
  name: 'delete-tenancy',
  summary: "delete one's application, or one's part of a tenancy that ended",
  input: own,
  output: z.strictObject({ isWhole: z.boolean().describe('whether nothing of it is left') }),
  load: (reading, { token }) => tenancyByLink(reading, token),
  mayAct: byLink,
  concerns: ({ id }, _input, work) => trailOfTenancy(work, id),
  async act(work, _input, { id }) {
    const stored = await tenancyOf(work, id)
    const { tenancy, venue } = stored
    if (isOpen(tenancy) || isOwed(depositOf(tenancy))) throw new Refusal('tenancyOpen')
    const isWhole = cameToNothing(tenancy)
    if (isWhole) await deleteTenancy(work.tx, id)
    else await updateTenancy(work, { ...stored, tenancy: withoutOwnPart(tenancy) }, await venueClocksOf(work, venue))
    return { result: { isWhole }, subject: tenancyMatter(id) }
  },
  async after({ store }, result) {
    await store.erase()
    return result
  },
})
