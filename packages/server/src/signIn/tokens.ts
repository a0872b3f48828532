import { Refusal } from '../refusal.ts'
import { drawId, drawToken, hashOf } from '../secret.ts'
import { sealedToken } from '../store/sealedTables.ts'
import { forNoKeyUpdate } from '../store/postgres.ts'
import type { Db, Tx } from '../store/store.ts'
import type { TokenRow } from '../store/tables.ts'
import { DAY } from '../time.ts'
import type { Vault } from '../vault/vault.ts'
import { type Eyes, eyesOf, storedEyes } from '../presence/eyes.ts'
import type { SignInContext } from './personSession.ts'

/** Days after which a token ends at the latest. */
export const TOKEN_DAYS = 400

/** Tokens that a person has at a time at the most. */
const MOST_TOKENS = 20

/** What the owner of a token sees of it. */
export type TokenView = Pick<TokenRow, 'id' | 'name' | 'createdAt' | 'expiresAt' | 'usedAt'> & { scopes: string[] }

/** What whoever makes a token says of it. */
export type TokenDraft = { name: string; scopes: string[]; days: number }

/** A token that was made; shown this once. */
export type TokenMade = { id: string; token: string; expiresAt: number }

/** Whose token is made, who counts as one with them where they make it, and by which passkey they are there. */
type NewToken = TokenDraft & { person: string; eyes: Eyes; passkeyId?: string | null | undefined }

/** Whose token it is, who counts as one with them by it, and what it may do. */
export type TokenUse = { person: string; eyes: Eyes; scopes: string[] }

/** Makes a token, shown this once; the database keeps its hash. Throws `tokensFull`. */
export async function addToken(
  { tx, vault, at }: { tx: Tx; vault: Vault; at: number },
  { person, eyes, passkeyId = null, name, scopes, days }: NewToken,
): Promise<TokenMade> {
  const owner = tx.selectFrom('people').select('id').where('id', '=', person)
  await forNoKeyUpdate(tx, owner).execute() // one after the other, or two would both be the last that may be
  if ((await liveTokens(tx, person, at)).length >= MOST_TOKENS) throw new Refusal('tokensFull')
  const [id, token, expiresAt] = [drawId(), drawToken(), at + days * DAY]
  const row = {
    id,
    tokenHash: hashOf(token),
    personId: person,
    name,
    scopes: JSON.stringify(scopes),
    createdAt: at,
    expiresAt,
    usedAt: null,
    handedBy: storedEyes(eyes.filter((one) => one !== person)),
    passkeyId,
  }
  await tx.insertInto('tokens').values(sealedToken.seal(vault, row)).execute()
  return { id, token, expiresAt }
}

function liveTokens(tx: Db, person: string, at: number) {
  const found = tx.selectFrom('tokens').selectAll().where('personId', '=', person).where('expiresAt', '>', at)
  return found.orderBy('createdAt').orderBy('id').execute()
}

/** The tokens of a person that have not ended, oldest first. */
export async function tokensOf(
  { tx, vault, at }: { tx: Db; vault: Vault; at: number },
  person: string,
): Promise<TokenView[]> {
  return (await liveTokens(tx, person, at)).map((row) => {
    const { id, name, scopes, createdAt, expiresAt, usedAt } = sealedToken.open(vault, row.id, row)
    return { id, name, scopes: JSON.parse(scopes) as string[], createdAt, expiresAt, usedAt }
  })
}

/** Ends a token of a person; throws `tokenUnknown`. */
export async function removeToken(tx: Tx, person: string, id: string): Promise<void> {
  const ended = tx.deleteFrom('tokens').where('id', '=', id).where('personId', '=', person)
  const { numDeletedRows } = await ended.executeTakeFirst()
  if (numDeletedRows === 0n) throw new Refusal('tokenUnknown')
}

/** Seconds within which a token that is used is not written to again. */
const USE_NOTED = 3600

/** Whose token it is and what it may do, noting its use at most once an hour; throws `tokenUnknown`. */
export async function useToken(context: SignInContext, token: string): Promise<TokenUse> {
  const tokenHash = hashOf(token)
  const { row, at } = await context.read('', async ({ tx, at: now }) => ({
    row: await tx.selectFrom('tokens').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst(),
    at: now,
  }))
  if (!row || at >= row.expiresAt) throw new Refusal('tokenUnknown')
  if (at >= (row.usedAt ?? 0) + USE_NOTED)
    await context.transact(row.personId, (work) =>
      work.tx.updateTable('tokens').set({ usedAt: work.at }).where('tokenHash', '=', tokenHash).execute(),
    )
  const { personId: person, handedBy } = row
  return { person, eyes: eyesOf(person, handedBy), scopes: JSON.parse(row.scopes) as string[] }
}
