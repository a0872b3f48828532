import type { Facts } from '@liangpai/core'
import { CONSENT_TEXT_VERSION, consentNotice, FACTS, type Language } from '@liangpai/presentation'
import { hashOf, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Context } from '../../context.ts'
import { facts as factsSchema, notice as noticeSchema } from '../../output/schemas.ts'
import { type Issuer, issuerOf, nameIn, OFFICE } from '../../store/issuers.ts'
import { shopOf } from '../../store/requests.ts'
import type { Dated, Unsealing } from '../../store/store.ts'
import type { RequestRow } from '../../store/tables.ts'
import { factsOf } from './facts.ts'
import type { Choice } from './schemas.ts'

/** The same with `shown`, a digest of what stands beside it: the facts to choose, what is signed anyway, and of which shop. */
export const shownNotice = noticeSchema.extend({ shown: z.string().describe('the digest of what is shown with it') })
/** The same. */
export type ShownNotice = z.output<typeof shownNotice>

type Noticing = Unsealing & Dated & Pick<Context, 'origin' | 'host' | 'backupDays' | 'keptDays'>

/** What a member decides about: the facts that there are to choose, and the text. */
export const offering = z.strictObject({ facts: factsSchema, notice: shownNotice })
/** The same. */
export type Offering = z.output<typeof offering>

/** What there is to decide about one request, in the reader's language. */
export async function offeringOf(work: Noticing, request: RequestRow, language: Language): Promise<Offering> {
  const issuer = await issuerOf(work, request.issuerId)
  const facts = await factsOf(work, request)
  const { text } = consentNotice(language, {
    issuer: nameIn(issuer, language),
    contact: await contactOf(work, issuer),
    host: work.host,
    dataUrl: `${work.origin}/data`,
    backupDays: work.backupDays,
    keptDays: work.keptDays,
    facts: boxesOf(facts),
  })
  const shown = hashOf(JSON.stringify([FACTS.map((fact) => facts[fact] ?? null), request.membership, shopOf(request)]))
  return { facts, notice: { version: CONSENT_TEXT_VERSION, language, hash: hashOf(text), text, shown } }
}

/** How members reach an issuer: where it has no contact of its own, by its committee's office. */
export async function contactOf(dated: Dated, issuer: Issuer): Promise<string> {
  return issuer.contact ?? (await issuerOf(dated, OFFICE)).contact ?? ''
}

/** The facts that there are to choose, in the order of their boxes. */
export const boxesOf = (facts: Facts) => FACTS.filter((fact) => facts[fact] !== undefined)

/** Throws `noticeNotShown` and `noticeChanged` unless a member saw this very text, and beside it what would be signed now. */
export function requireShown({ version, hash, shown }: ShownNotice, seen: Choice['notice']): void {
  if (seen.version !== version) throw new Refusal('noticeNotShown')
  if (seen.hash !== hash || seen.shown !== shown) throw new Refusal('noticeChanged')
}
