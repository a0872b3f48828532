import * as z from 'zod'
import { memberStatuses } from '../member/member.ts'
import { plainDate } from './date.ts'
import { id } from './text.ts'

/** A person's status. */
export const memberStatus = z.enum(memberStatuses)

const since = plainDate
const probationaryMember = z.strictObject({
  status: z.literal('probationaryMember'),
  since,
  probationEnd: plainDate,
  extended: z.boolean(),
})
const fullMember = z.strictObject({ status: z.literal('fullMember'), since, fullSince: plainDate })
const disciplinaryProbation = z.strictObject({
  status: z.literal('disciplinaryProbation'),
  since,
  fullSince: plainDate,
  disciplineEnd: plainDate,
})

/** A member who may be suspended, and the facts that their status rests on. */
export const suspendableMember = z.discriminatedUnion('status', [probationaryMember, fullMember, disciplinaryProbation])

const approvedAbove = z.boolean()
const recordedAbove = z.boolean()
const introducer = z.strictObject({ person: id, status: memberStatus })
const whole = z.int().nonnegative()

/** An event in a membership. Whether it may happen is for `recordEvent` to judge. */
export const memberEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('apply'), organization: id, ofAge: z.boolean() }),
  z.strictObject({ type: z.literal('selectActive'), recommended: z.boolean(), talked: plainDate, recordedAbove }),
  z.strictObject({ type: z.literal('selectCandidate'), recordedAbove }),
  z.strictObject({ type: z.literal('moveApplication'), organization: id }),
  z.strictObject({ type: z.literal('withdrawApplication') }),
  z.strictObject({ type: z.literal('drop'), recordedAbove: recordedAbove.exactOptional() }),
  z.strictObject({
    type: z.literal('admit'),
    introducers: z.array(introducer),
    course: z.union([z.strictObject({ days: whole }), z.strictObject({ hours: whole })]),
    reviewed: plainDate,
    preReviewed: plainDate,
    approved: plainDate,
    specialCase: z.boolean().exactOptional(),
  }),
  z.strictObject({
    type: z.literal('carryOver'),
    member: suspendableMember,
    homeOrganization: id,
    homeSince: plainDate,
  }),
  z.strictObject({ type: z.literal('extendProbation'), months: whole, approvedAbove }),
  z.strictObject({ type: z.literal('convert'), approvedAbove }),
  z.strictObject({ type: z.literal('revokeProbation'), approvedAbove }),
  z.strictObject({ type: z.literal('withdraw') }),
  z.strictObject({ type: z.literal('remove'), approvedAbove }),
  z.strictObject({
    type: z.literal('lapse'),
    inactiveSince: plainDate,
    withoutReason: z.boolean(),
    approvedAbove,
  }),
  z.strictObject({ type: z.literal('placeOnDisciplinaryProbation'), months: whole, approvedAbove }),
  z.strictObject({ type: z.literal('endDisciplinaryProbation') }),
  z.strictObject({ type: z.literal('expel'), approvedAbove }),
  z.strictObject({ type: z.literal('suspend'), lostSince: plainDate }),
  z.strictObject({ type: z.literal('restore') }),
])
