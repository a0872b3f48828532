import { type Language, pageWords } from '@liangpai/presentation'
import {
  addPasskey as addToStore,
  liveLink,
  MEMBER,
  Refusal,
  registrationOptions,
  registrationResponse,
  relyingPartyOf,
  takeChallenge,
  verifyRegistration,
  nothing,
} from '@liangpai/server'
import * as z from 'zod'
import { linkToken, text } from '@liangpai/server/input'
import type { Context, Reading } from '../../context.ts'
import { findBadgeByHash } from '../../store/badges.ts'
import { AFTER_CONSENT, MEMBER_DATA } from '../../store/memberData.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { defineVerb } from '../defineVerb.ts'
import { byDataSession, ownBadge } from '../session/access.ts'
import { inSession, inSessionAndLanguage } from '../session/schemas.ts'

const saved = { response: registrationResponse, name: text(40).describe('what the member calls it') }

const afterConsent = z.strictObject({ token: linkToken.describe('the secret that the consent gave') })

/**
 * Saves a passkey that opens "My data" of one badge: right after the consent by the secret that it gave, or later from there.
 * An offer's link does not do: whoever made it has seen it.
 */
export const addPasskey = defineVerb({
  name: 'add-passkey',
  summary: 'save a passkey for "My data"',
  input: z.union([inSession.extend(saved), afterConsent.extend(saved)]),
  output: nothing,
  http: { path: '/member/data/passkeys/add', repeatedAs: 'passkeyKnown' },
  load: badgeOf,
  mayAct: [byDataSession, { by: 'link', link: 'secret of the consent', holds: (input) => 'token' in input }],
  async prepare(context, input) {
    const { response } = input
    const challenge = await context.transact(MEMBER, async (work) =>
      takeChallenge(work, response, { ceremony: 'registration', ...ownerOf(await badgeOf(work, input)) }),
    )
    return verifyRegistration(relyingPartyOf(context.origin), challenge, response)
  },
  async act(work, { name }, badge, passkey) {
    await addToStore(work, { ...passkey, ...ownerOf(badge), name })
    return { result: {}, subject: badge.codeHash }
  },
})

type Way = { session: string } | { token: string }

/** The badge of whoever is shown to be its member; throws `dataNeedsMore`, `privateLinkUnknown`. */
async function badgeOf(work: Reading, way: Way): Promise<BadgeRow> {
  if ('session' in way) return ownBadge(work, way.session)
  const { subject } = await liveLink(work, AFTER_CONSENT, way.token)
  const badge = await findBadgeByHash(work.tx, subject)
  if (!badge) throw new Refusal('notInEffect')
  return badge
}

/** Whose passkeys those of a badge are. */
export const ownerOf = ({ codeHash }: Pick<BadgeRow, 'codeHash'>) => ({ purpose: MEMBER_DATA, subject: codeHash })

/** Who asks for the options of a new passkey, and in which language their phone is to call it. */
export const passkeyAsking = z.union([
  inSessionAndLanguage,
  afterConsent.extend(inSessionAndLanguage.pick({ language: true }).shape),
])

/** What a browser is asked with to save one. Throws `passkeyNotAvailable`, `dataNeedsMore`. */
export const addPasskeyOptions = (context: Context, way: Way, language: Language) =>
  context.transact(MEMBER, async (work) => {
    const badge = await badgeOf(work, way)
    const userName = pageWords[language].data.passkeyUser(badge.badgeNo.slice(-4))
    return registrationOptions(work, relyingPartyOf(context.origin), ownerOf(badge), userName)
  })
