import { Refusal } from '../refusal.ts'
import { drawToken, hashOf } from '../secret.ts'
import { forUpdate } from '../store/postgres.ts'
import type { Tx } from '../store/store.ts'
import type { ChallengeRow } from '../store/tables.ts'

/** Seconds for which a challenge waits. */
export const CHALLENGE_LIFE = 300

/** What a challenge is for. */
export type ChallengeFor = Pick<ChallengeRow, 'ceremony' | 'purpose' | 'subject'>

/** Draws a challenge, of which the database keeps the hash. Those that have run out make room: anybody may ask for one. */
export async function drawChallenge({ tx, at }: { tx: Tx; at: number }, challengeFor: ChallengeFor): Promise<string> {
  const challenge = drawToken()
  const row = { hash: hashOf(challenge), ...challengeFor, expiresAt: at + CHALLENGE_LIFE }
  await tx.deleteFrom('challenges').where('expiresAt', '<=', at).execute()
  await tx.insertInto('challenges').values(row).execute()
  return challenge
}

/**
 * Takes the challenge that a response answers, in a transaction of its own: it is used up even if the response then fails.
 * Throws `passkeyTooLate` for one that was used, has run out, or was drawn for something else.
 */
export async function takeChallenge(
  { tx, at }: { tx: Tx; at: number },
  response: { response: { clientDataJSON: string } },
  challengeFor: ChallengeFor,
): Promise<string> {
  const challenge = challengeIn(response.response.clientDataJSON)
  const hash = hashOf(challenge)
  const found = tx.selectFrom('challenges').selectAll().where('hash', '=', hash)
  const row = await forUpdate(tx, found).executeTakeFirst()
  await tx.deleteFrom('challenges').where('hash', '=', hash).execute()
  const { ceremony, purpose, subject } = challengeFor
  if (!row || at >= row.expiresAt) throw new Refusal('passkeyTooLate')
  if (row.ceremony !== ceremony || row.purpose !== purpose || row.subject !== subject)
    throw new Refusal('passkeyTooLate')
  return challenge
}

/** What a response says it answers; the signature over it is checked later. */
function challengeIn(clientDataJSON: string): string {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8')) as {
      challenge: unknown
    }
    if (typeof challenge === 'string') return challenge
  } catch {}
  throw new Refusal('passkeyFailed')
}
