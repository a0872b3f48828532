import { onlyToken, Refusal } from '@liangpai/server'
import { day, id, message } from '@liangpai/server/input'
import * as z from 'zod'
import { makeMatterLink } from '../../../matter/matterLink.ts'
import type { PlaceWork } from '../../store/place.ts'
import { suppliersOf } from '../../store/enterprises.ts'
import { lettingOf } from '../../store/lettings.ts'
import { tenancyMatter, tenancyOf } from '../../store/tenancies.ts'
import type { StoredVenue } from '../../store/venues.ts'
import type { TenancyEvent } from '../../tenancy/tenancyEvent.ts'
import { defineVerb } from '../defineVerb.ts'
import { ofVenueHost, trailOf } from '../host.ts'
import { deductions, means, one, TENANCY_LENGTHS, tenancyAnswer } from './inputs.ts'
import { ownVenueOf } from './letter.ts'
import { asHost, takeTenancyStep } from './step.ts'
import { contactAnswer } from '../../../contact/contact.ts'

type HostStep<Schema extends z.ZodType<{ tenancy: string }>> = {
  name: string
  summary: string
  input: Schema
  /** One of the acts of two persons: no program does it. */
  isOfTwo?: true
  /** It cannot be undone: whoever does it shows first that it is them. */
  isFinal?: true
  event(input: z.output<Schema>, venue: StoredVenue, work: PlaceWork): TenancyEvent | Promise<TenancyEvent>
}

/** A step that whoever lets the place takes: the branch, or the operator of a park. */
const byHost = <Schema extends z.ZodType<{ tenancy: string }>>(step: HostStep<Schema>) => {
  const { event, isOfTwo, isFinal, ...verb } = step
  return defineVerb({
    ...verb,
    output: tenancyAnswer,
    ...(isOfTwo && { isInPerson: true }),
    ...(isFinal && { needsStepUp: true }),
    load: (reading, input: z.output<Schema>) => ownVenueOf(reading, input.tenancy),
    mayAct: [ofVenueHost],
    concerns: (venue, _input, work) => trailOf(work, venue.host),
    async act(work, input, venue) {
      const stored = await takeTenancyStep(
        work,
        input.tenancy,
        (before) => asHost(work, before),
        await event(input, venue, work),
      )
      return { result: { state: stored.tenancy.state }, subject: tenancyMatter(input.tenancy) }
    },
    async after({ store }, result) {
      // School and year go with a decision, and with them what they were stored in.
      await store.erase()
      return result
    },
  })
}

export const reviewApplication = byHost({
  name: 'review-application',
  summary: 'say that one has read an application; another person decides',
  input: one,
  isOfTwo: true,
  event: () => ({ type: 'review' }),
})

export const approveApplication = byHost({
  name: 'approve-application',
  summary: 'approve an application that another person has reviewed',
  input: one.extend({ from: day.optional().describe('the first day; today unless given') }),
  isOfTwo: true,
  isFinal: true,
  async event({ from }, venue, { tx }) {
    const { depositFen } = await lettingOf(tx, venue.id)
    return {
      type: 'approve',
      ...(from !== undefined && { from }),
      ...(depositFen !== undefined && { depositFen }),
    }
  },
})

export const declineApplication = byHost({
  name: 'decline-application',
  summary: 'decline an application that another person has reviewed',
  input: one.extend({ reason: message(TENANCY_LENGTHS.reason).describe('why; whoever applied reads it') }),
  isOfTwo: true,
  isFinal: true,
  event: ({ reason }) => ({ type: 'decline', reason }),
})

export const recordDeposit = byHost({
  name: 'record-deposit',
  summary: 'record that a deposit was paid, in one sum',
  input: one.extend({ means: means.describe('how it was paid') }),
  event: ({ means: how }) => ({ type: 'recordPayment', means: how }),
})

export const admit = byHost({
  name: 'admit',
  summary: 'record that somebody moved in today',
  input: one,
  event: () => ({ type: 'admit' }),
})

export const extendTerm = byHost({
  name: 'extend-term',
  summary: 'let a term go on, if the space is free',
  input: one.extend({ until: day.describe('the new last day') }),
  event: ({ until }) => ({ type: 'extend', until }),
})

export const cooperate = byHost({
  name: 'cooperate',
  summary: 'record how a park and a shopkeeper sell together, and with which suppliers',
  input: one.extend({
    cooperation: message(TENANCY_LENGTHS.cooperation).describe('how they sell together'),
    suppliers: z.array(id).max(50).default([]).describe('suppliers of the operator'),
  }),
  async event({ cooperation, suppliers }, { host }, { tx }) {
    const own = new Set((await suppliersOf(tx, host.id)).map((supplier) => supplier.id))
    if (!suppliers.every((supplier) => own.has(supplier))) throw new Refusal('supplierUnknown')
    return { type: 'cooperate', cooperation, suppliers }
  },
})

export const settleDeposit = byHost({
  name: 'settle-deposit',
  summary: 'write what is taken off a deposit; another person checks it',
  input: one.extend({ deductions }),
  isOfTwo: true,
  event: ({ deductions: taken }) => ({
    type: 'settle',
    deductions: taken.map(({ reason, amount: fen }) => ({ reason, fen })),
  }),
})

export const checkSettlement = byHost({
  name: 'check-settlement',
  summary: 'check a settlement that another person wrote; the tenant may object to it then',
  input: one.extend({ version: z.coerce.number().int().positive().describe('which version was read') }),
  isOfTwo: true,
  isFinal: true,
  event: ({ version }) => ({ type: 'checkSettlement', version }),
})

export const returnDeposit = byHost({
  name: 'return-deposit',
  summary: 'record that what is left of a deposit went back',
  input: one.extend({ means: means.describe('where it went') }),
  isFinal: true,
  event: ({ means: how }) => ({ type: 'refund', means: how }),
})

/** Shows how a tenant is reached. It is an act and not a look: each is a line of the trail (PAGES-services 7.8). */
export const tenantContact = defineVerb({
  name: 'tenant-contact',
  summary: 'show how a tenant is reached',
  input: one,
  output: contactAnswer,
  load: (reading, { tenancy }) => ownVenueOf(reading, tenancy),
  mayAct: [ofVenueHost],
  concerns: (venue, _input, work) => trailOf(work, venue.host),
  async act(work, { tenancy: which }) {
    const { contact } = (await tenancyOf(work, which)).tenancy
    return { result: contact, subject: tenancyMatter(which) }
  },
})

/** Makes the private link of a tenancy anew; the old one dies. It is sent to the contact on record, which comes with it. */
export const tenantLink = defineVerb({
  name: 'tenant-link',
  summary: 'make the private link of a tenancy anew',
  input: one,
  output: contactAnswer.extend(onlyToken.shape),
  load: (reading, { tenancy }) => ownVenueOf(reading, tenancy),
  mayAct: [ofVenueHost],
  concerns: (venue, _input, work) => trailOf(work, venue.host),
  async act(work, { tenancy: which }) {
    const { contact } = (await tenancyOf(work, which)).tenancy
    const { token } = await makeMatterLink(work, { module: 'place', of: tenancyMatter(which) })
    return { result: { token, ...contact }, subject: tenancyMatter(which) }
  },
})
