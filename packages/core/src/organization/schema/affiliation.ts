import * as z from 'zod'
import { transferStates } from '../affiliation/transferEvent.ts'
import { plainDate } from './date.ts'
import { id } from './text.ts'

const letter = { number: id, expires: plainDate, acrossProvinces: z.boolean().exactOptional() }

/** An event of a transfer. */
export const transferEvent = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('requestTransfer'),
    receivingOrganization: id,
    approvers: z.array(id),
  }),
  z.strictObject({ type: z.literal('approveTransfer'), by: id }),
  z.strictObject({ type: z.literal('issueLetter'), ...letter }),
  z.strictObject({ type: z.literal('reissueLetter'), ...letter }),
  z.strictObject({ type: z.literal('receiveLetter'), number: id }),
  z.strictObject({ type: z.literal('returnReceipt') }),
  z.strictObject({ type: z.literal('returnLetter') }),
  z.strictObject({ type: z.literal('cancelTransfer') }),
  z.strictObject({ type: z.literal('expireLetter') }),
])

/** An event that leaves the formal relation where it is. */
export const participationEvent = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('takePart'), organization: id }),
  z.strictObject({ type: z.literal('stopTakingPart'), organization: id }),
  z.strictObject({ type: z.literal('joinGroup'), group: id }),
  z.strictObject({ type: z.literal('leaveGroup') }),
  z.strictObject({ type: z.literal('changeUnit'), unit: id.exactOptional() }),
  z.strictObject({ type: z.literal('registerMigrant'), absentSince: plainDate, baseChanged: z.boolean() }),
  z.strictObject({ type: z.literal('deregisterMigrant') }),
])

/** A transfer of the formal relation. */
export const transfer = z.strictObject({
  state: z.enum(transferStates),
  since: plainDate,
  sendingOrganization: id,
  receivingOrganization: id,
  approvers: z.array(id),
  letter: z.strictObject({ number: id, issued: plainDate, expires: plainDate }).exactOptional(),
  voidLetters: z.array(id),
})

/** Where a member belongs. */
export const affiliation = z.strictObject({
  person: id,
  homeOrganization: id,
  since: plainDate,
  participatingOrganizations: z.array(id),
  group: id.exactOptional(),
  unit: id.exactOptional(),
  migrant: z.strictObject({ absentSince: plainDate, registered: plainDate }).exactOptional(),
  transfer: transfer.exactOptional(),
})
