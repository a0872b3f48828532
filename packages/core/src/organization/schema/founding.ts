import * as z from 'zod'
import { countingFindings } from '../founding/counting.ts'
import { foundingStates } from '../founding/founding.ts'
import { plainDate } from './date.ts'
import { partyOrganization } from './organization.ts'
import { id, text } from './text.ts'

/** A branch to be founded. */
export const plannedBranch = partyOrganization.omit({ kind: true, period: true }).required({ parent: true })

const whole = z.int().nonnegative()

/** Numbers of members, and of the units of a joint branch. */
export const headcount = z.strictObject({
  fullMembers: whole,
  probationaryMembers: whole,
  units: whole.exactOptional(),
})

const override = z.strictObject({ by: id, reason: text(200) }).exactOptional()

/** An event of a founding. */
export const foundingEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('count'), branch: plannedBranch, headcount, rules: text(64).exactOptional() }),
  z.strictObject({ type: z.literal('apply') }),
  z.strictObject({ type: z.literal('approve'), by: id, override }),
  z.strictObject({ type: z.literal('decline'), by: id }),
  z.strictObject({ type: z.literal('found'), committeeSeats: whole, override }),
])

const finding = z.enum(countingFindings)

/** The record of a founding. */
export const branchFounding = z.strictObject({
  state: z.enum(foundingStates),
  since: plainDate,
  branch: plannedBranch,
  headcount,
  rules: text(64),
  findings: z.array(finding),
  approvedBy: id.exactOptional(),
  committeeSeats: whole.exactOptional(),
  overrides: z.array(z.strictObject({ by: id, reason: text(200), findings: z.array(finding), date: plainDate })),
})
