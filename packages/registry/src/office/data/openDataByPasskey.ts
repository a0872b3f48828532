import {
  authenticationOptions,
  authenticationResponse,
  endSession,
  MEMBER,
  openSession,
  passkeyOf,
  relyingPartyOf,
  takeChallenge,
  usePasskey,
  verifyAuthentication,
} from '@liangpai/server'
import * as z from 'zod'
import type { Context } from '../../context.ts'
import { MEMBER_DATA } from '../../store/memberData.ts'
import { defineVerb } from '../defineVerb.ts'
import { openedData, showOpened } from './opened.ts'
import { session } from '../session/schemas.ts'

/** Opens "My data" by a passkey of the member, whole; an earlier session ends with that. */
export const openDataByPasskey = defineVerb({
  name: 'open-data-by-passkey',
  summary: 'open "My data" by a passkey',
  input: z.strictObject({ response: authenticationResponse, session: session.optional() }),
  output: openedData,
  http: { path: '/member/data/passkey' },
  load: ({ tx }, { response }) => passkeyOf(tx, MEMBER_DATA, response.id),
  mayAct: [{ by: 'link', link: 'passkey' }],
  async prepare(context, { response }) {
    const passkey = await passkeyOf(context.store.db, MEMBER_DATA, response.id)
    const challengeFor = { ceremony: 'authentication', purpose: MEMBER_DATA, subject: null } as const
    const challenge = await context.transact(MEMBER, (work) => takeChallenge(work, response, challengeFor))
    const party = relyingPartyOf(context.origin)
    return verifyAuthentication({ party, vault: context.vault }, passkey, challenge, response)
  },
  async act(work, { session: earlier }, _passkey, use) {
    const { subject } = await usePasskey(work, MEMBER_DATA, use)
    if (earlier !== undefined) await endSession(work.tx, earlier)
    const how = { purpose: MEMBER_DATA, subject, level: 'member', openedBy: 'passkey' } as const
    return { result: { session: await openSession(work, how) }, subject, detail: { by: 'passkey' } }
  },
  after: showOpened,
})

/** What a browser is asked with to use one. Throws `passkeyNotAvailable`. */
export const passkeyOptions = (context: Context) =>
  context.transact(MEMBER, (work) => authenticationOptions(work, relyingPartyOf(context.origin), MEMBER_DATA))
