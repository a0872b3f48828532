import { CONSENT_TEXT_VERSION, languages } from '@liangpai/presentation'
import * as z from 'zod'
import { linkToken } from '../../input/schemas.ts'

/** The holder of an offer link. */
export const offerLink = z.strictObject({ token: linkToken.describe('the token of the offer link') })

/** The schema of a member's choice, for the verb, the route and the type. */
export const choice = z.strictObject({
  name: z.boolean().describe('their name may be public'),
  branch: z.boolean().describe('their branch may be public'),
  pledge: z.boolean().describe('their pledge may be public'),
  agreed: z.boolean().describe('they agree to the text as a whole'),
  textVersion: z
    .string()
    .refine((version): boolean => version === CONSENT_TEXT_VERSION, 'the version of the text that is shown')
    .describe('the version of the text; only the one that is shown'),
  language: z.enum(languages).describe('the language in which they read it'),
})
/** A member's decision, fact by fact, on the text they were shown. */
export type Choice = z.output<typeof choice>
