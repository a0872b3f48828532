import { roleNames, shopRelations } from '@liangpai/core/organization'
import { type Fact, languages, type RefusalCode, refusals } from '@liangpai/presentation'
import { viaNames } from '@liangpai/server/store'
import * as z from 'zod'
import { pauseCauses, requestKinds, requestStates } from '../store/states.ts'
import { hostPolicies } from '../shop/hostPolicy.ts'

/** A time in seconds since the epoch. */
export const seconds = z.int().describe('seconds since the epoch')

/** A calendar day or month of Beijing time. */
export const dayOrMonth = z.string().describe('a calendar day or month, Beijing time')

/** A text in each of the three languages. */
export const words = z.strictObject({ 'zh-Hans': z.string(), 'zh-Hant': z.string(), en: z.string() })

/** A code of the closed table of refusals (docs/refusals.md). */
export const refusalCode = z.enum(Object.keys(refusals) as [RefusalCode, ...RefusalCode[]])

/** A code that is there only where something speaks against an act. */
export const unlessRefused = z.strictObject({ refusal: refusalCode.exactOptional() })

/** The smaller closed lists. */
const language = z.enum(languages)
export const membership = z.enum(['full', 'probationary'])
export const roleName = z.enum(roleNames)
export const relation = z.enum(shopRelations)
export const via = z.enum(viaNames)
export const hostPolicy = z.enum(hostPolicies)
export const pauseCause = z.enum(pauseCauses)
export const requestKind = z.enum(requestKinds)
/** Without `withheld`, which is known to whoever asked alone. */
export const openState = z.enum(requestStates).exclude(['withheld'])
/** `true`, or left out. */
export const flag = z.literal(true).exactOptional()

/** One shop: its addresses, its listing on a marketplace, or both. */
export const shop = z.strictObject({
  name: z.string(),
  urls: z.array(z.string()),
  listing: z.strictObject({ host: z.string(), id: z.string() }).exactOptional(),
})

/** What a member may choose to publish. */
export const facts = z.strictObject({
  name: z.string().exactOptional(),
  branch: z.string().exactOptional(),
  pledge: z.string().exactOptional(),
} satisfies Record<Fact, z.ZodType>)

/** The consent text as one member is shown it. */
export const notice = z.strictObject({
  version: z.string(),
  language,
  hash: z.string().describe('the SHA-256 of the text, base64url'),
  text: z.string(),
})

/** What has to be done to prove one claim of a shop. */
export const proofTask = z.strictObject({
  claim: z.string(),
  method: z.enum(['file', 'review']),
  fileName: z.string(),
  content: z.string(),
  proven: z.boolean(),
})

/** Whether the line of an act is in the journal; if not, the act is done and its line follows. */
export const journaled = { journaled: z.boolean().describe('whether its line is in the journal yet') }

/** That an act is done, and whether its line is in the journal. */
export const onlyJournaled = z.strictObject(journaled)

/** The request that an act was about. */
export const aboutRequest = z.strictObject({ request: z.string() })

/** What two persons do: whether a second one is waited for. */
export const waits = { waits: z.boolean().describe('whether a second person is waited for') }

/** A private link, shown once. */
export const privateLink = {
  url: z.string().describe('the address to hand over'),
  token: z.string().describe('the secret in its fragment'),
  expiresAt: seconds,
}
