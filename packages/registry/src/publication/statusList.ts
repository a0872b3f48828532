import { randomInt } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { issueStatusList } from '@liangpai/core/issue'
import { DAY, drawId, Refusal } from '@liangpai/server'
import type { Work } from '../context.ts'
import { type Issuer, issuerOf } from '../store/issuers.ts'
import { findPublished, putAnswer } from '../store/published.ts'
import { addList, listsOf, stampList, stoppedIndices, takeEntry } from '../store/statusLists.ts'
import type { Db } from '../store/store.ts'
import type { StatusListRow } from '../store/tables.ts'

/** Seconds for which a list is fresh, and after which it is signed again although nothing has changed. */
export const TTL = 300
export const RESIGN_AFTER = 150
const MAX_AGE = 60
/** Seconds for which a signed list may be believed at all. */
export const LIFE = DAY
const STATUS_TYPE = 'application/statuslist+jwt'

export const listPath = (origin: string, { uri }: StatusListRow): string => uri.slice(origin.length)

/** Opens an organisation's list of that number, unless another process has just done so. */
export async function openList(
  work: Work,
  organization: Issuer,
  { number, size = work.listSize }: { number: number; size?: number },
): Promise<StatusListRow> {
  const uri = `${organization.entityId}/statuses/${number}`
  const row = { id: drawId(), organizationId: organization.id, number, uri, size, iat: 0, newestIat: 0 }
  const list = await addList(work.tx, { ...row, taken: 0, changes: 0 })
  if (list.id === row.id) await signList(work, list)
  return list
}

/** An index that was taken for a badge, and its list. */
export type TakenIndex = { list: StatusListRow; idx: number }

/**
 * Takes a random free index for a badge, which is to be counted. A list is left once half full, so that drawing stays quick
 * and reveals nothing.
 */
export async function takeIndex(
  work: Work,
  organization: Issuer,
  { codeHash, exp }: { codeHash: string; exp: number },
): Promise<TakenIndex> {
  const [newest] = await listsOf(work.tx, organization.id)
  const full = newest !== undefined && newest.taken * 2 >= newest.size
  const list = newest && !full ? newest : await openList(work, organization, { number: (newest?.number ?? 0) + 1 })
  for (;;) {
    const idx = randomInt(list.size)
    if (await takeEntry(work.tx, { listId: list.id, idx, codeHash, exp, bit: 0, turn: 0 })) return { list, idx }
  }
}

/** Signs and publishes a list. Locked and stamped before its bits are read, so that none that was set meanwhile is missed. */
export async function signList(work: Work, list: StatusListRow): Promise<void> {
  const { tx, keys, at, origin } = work
  const { entityId: iss } = await issuerOf(work, list.organizationId)
  const iat = await stampList(tx, list.id, at)
  const token = await issueStatusList(
    {
      iss,
      uri: list.uri,
      iat,
      exp: iat + LIFE,
      ttl: TTL,
      bits: await bitsOf(tx, list),
    },
    await keys.signer(tx, list.organizationId, 'badge'),
  )
  await putAnswer(work, {
    path: listPath(origin, list),
    body: token,
    contentType: STATUS_TYPE,
    maxAge: MAX_AGE,
    organizationId: list.organizationId,
    listId: list.id,
    notAfter: null,
  })
}

/** The bits of a list as the database has them, packed, lowest bit first. */
export async function bitsOf(db: Db, list: StatusListRow): Promise<Uint8Array> {
  const bits = new Uint8Array(list.size / 8)
  for (const idx of await stoppedIndices(db, list.id)) bits[idx >> 3] = (bits[idx >> 3] ?? 0) | (1 << (idx & 7))
  return bits
}

/** When a list that this registry has signed is no longer fresh, in seconds since the epoch. */
export function freshUntil(token: string): number {
  const { iat = 0, ttl = 0 } = claimsIn(token)
  return iat + ttl
}

/** The bits in a list that this registry has signed. */
export const bitsIn = (token: string): Uint8Array =>
  inflateSync(Buffer.from(claimsIn(token).status_list?.lst ?? '', 'base64url'))

const claimsIn = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString() || '{}') as {
    iat?: number
    ttl?: number
    status_list?: { lst: string }
  }

/** The published token of a list. */
export async function tokenOf(work: Work, list: StatusListRow): Promise<string> {
  const answer = await findPublished(work, listPath(work.origin, list))
  if (!answer) throw new Refusal('statusMissing', list.uri)
  return answer.body
}
