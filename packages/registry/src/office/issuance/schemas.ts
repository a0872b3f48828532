import { type Fact, languages } from '@liangpai/presentation'
import * as z from 'zod'
import { linkToken } from '@liangpai/server/input'

/** The holder of an offer link. */
export const offerLink = z.strictObject({ token: linkToken.describe('the token of the offer link') })

/** The same, for what is shown in a language. */
export const offerReading = offerLink.extend({ language: z.enum(languages).describe('the language of the reader') })

const factChoices = {
  name: z.boolean().describe('their name may be public'),
  branch: z.boolean().describe('their branch may be public'),
  pledge: z.boolean().describe('their pledge may be public'),
} satisfies Record<Fact, z.ZodBoolean>

/** The schema of a member's choice, for the verb, the route and the type. */
export const choice = z.strictObject({
  ...factChoices,
  agreed: z.boolean().describe('they agree to the text as a whole'),
  notice: z
    .strictObject({
      version: z.string().max(20).describe('its version'),
      language: z.enum(languages).describe('the language in which they read it'),
      hash: z.string().max(100).describe('the SHA-256 of the whole text, base64url'),
      shown: z.string().max(100).describe('the digest of the facts, the membership and the shop shown with it'),
    })
    .describe('the text that they were shown'),
})
/** A member's decision, fact by fact, on the text they were shown. */
export type Choice = z.output<typeof choice>
