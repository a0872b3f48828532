import type { Language } from '@liangpai/presentation'
import * as z from 'zod'
import { privateUrl } from '@liangpai/server/input'
import { consentView, offerStates, type OfferView } from '../office/offer/viewOffer.ts'
import type { Registry } from '../registry.ts'
import type { BadgeFiles } from '../script/badgeFiles.ts'
import { snippets, snippetsOf } from './snippets.ts'

/** What a member takes away from a consent. */
const consentAnswer = consentView.omit({ stopToken: true }).extend({ stopLink: z.string().exactOptional(), snippets })
/** The same. */
export type ConsentAnswer = z.output<typeof consentAnswer>

const { open, confirmed, reopening } = offerStates

/** One that the member has not answered. */
export type OpenOffer = z.output<typeof open>
const agreed = offerStates.agreed.extend({
  consented: consentAnswer,
  passkeyToken: z
    .string()
    .exactOptional()
    .describe('the secret by which a passkey may be saved: in the answer to the consent itself, and never again'),
})
/** One that they agreed to, and what came of it. */
export type AgreedOffer = z.output<typeof agreed>

const declined = offerStates.declined.omit({ reopenToken: true }).extend({ reopenLink: z.string().exactOptional() })
/** What the page of an offer is filled with: the view, with its links as addresses and the code for the shop's page. */
export const offerAnswerSchema = z.discriminatedUnion('state', [open, agreed, declined, confirmed, reopening])
/** The same. */
export type OfferAnswer = z.output<typeof offerAnswerSchema>

/** Completes the view of an offer for a page in one language. */
export function offerAnswer(
  { origin }: Pick<Registry, 'origin'>,
  files: BadgeFiles,
  view: OfferView,
  language: Language,
): OfferAnswer {
  if (view.state === 'open' || view.state === 'confirmed' || view.state === 'reopening') return view
  if (view.state === 'declined') {
    const { reopenToken, ...refused } = view
    return { ...refused, ...(reopenToken !== undefined && { reopenLink: privateUrl(origin, 'offer', reopenToken) }) }
  }
  const { stopToken, ...consented } = view.consented
  const codes = snippetsOf({ origin }, files, { badgeNo: consented.badgeNo, pages: view.shop.urls, language })
  const stopLink = stopToken !== undefined && { stopLink: privateUrl(origin, 'stop', stopToken) }
  return { ...view, consented: { ...consented, ...stopLink, snippets: codes } }
}
