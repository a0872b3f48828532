import { day, linkToken, message } from '@liangpai/server/input'
import * as z from 'zod'
import { bases, issues, remedies } from '../complaint/complaint.ts'

/** What happened, at most as long (SERVICES 2). */
export const FACTS_LENGTH = 2000

/** The most characters of the other fields of a complaint. */
export const FIELD_LENGTHS = { name: 64, address: 200, badgeNo: 20, orderNo: 64, contact: 200 } as const

/** The same of the fields of whoever is reached. */
export const CONTACT_LENGTHS = {
  name: FIELD_LENGTHS.name,
  contact: FIELD_LENGTHS.contact,
  guardian: FIELD_LENGTHS.name,
  guardianContact: FIELD_LENGTHS.contact,
} as const

/** A telephone number, a mail address, or another way to reach somebody. */
export const contact = z.strictObject({
  name: message(FIELD_LENGTHS.name).describe('the name to use'),
  contact: message(FIELD_LENGTHS.contact).describe('a telephone number or mail address'),
})

/** The number of a case. */
export const caseNumber = z
  .string()
  .max(64)
  .transform((typed) => typed.normalize('NFKC').replace(/\D/g, ''))
  .describe('the number of the complaint')

/** The token of a private link. */
export const token = linkToken.describe('the token of the private link')

/** A complaint as the buyer's form sends it. */
export const complaint = z.strictObject({
  shop: z.strictObject({
    name: message(FIELD_LENGTHS.name).describe('name of the shop'),
    address: message(FIELD_LENGTHS.address).describe('its address, or the platform and its id there'),
    badgeNo: message(FIELD_LENGTHS.badgeNo).optional().describe('the number of a badge on its page'),
  }),
  respondent: message(FIELD_LENGTHS.contact).optional().describe('how the shop is reached, if the buyer has it'),
  issues: z.array(z.enum(issues)).min(1).max(issues.length).describe('what is wrong'),
  facts: message(FACTS_LENGTH).describe('what happened'),
  wish: z.array(z.enum(remedies)).min(1).max(remedies.length).describe('what the buyer wishes for'),
  basis: z.enum(bases).optional().describe('what a return is based on'),
  orderNo: message(FIELD_LENGTHS.orderNo).optional().describe('the order number, by which the shop finds the sale'),
  complainant: contact,
  guardian: contact.optional().describe('who consents for a buyer under fourteen'),
})

/** What both sides are to agree to. */
export const terms = z.strictObject({
  remedies: z.array(z.enum(remedies)).min(1).max(remedies.length).describe('how it is put right'),
  basis: z.enum(bases).optional().describe('what a return is based on; it decides who pays the carriage'),
  clauses: z.array(message(200)).min(1).max(20).describe('sentence by sentence'),
  lastDay: day.describe('the last day on which it is carried out'),
})
