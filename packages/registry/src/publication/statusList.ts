import { randomInt } from 'node:crypto'
import { issueStatusList } from '@liangpai/core/issue'
import { DAY, drawId, Refusal } from '@liangpai/server'
import type { Work } from '../context.ts'
import { isEnding } from '../journal/journal.ts'
import { type Issuer, issuerOf } from '../store/issuers.ts'
import { findPublished, putPublished } from '../store/published.ts'
import { addList, claimEntry, countEntries, listsOf, stampList, stoppedIndices } from '../store/statusLists.ts'
import type { StatusListRow } from '../store/tables.ts'
import { endingStands } from './endingStands.ts'

/** Seconds for which a list is fresh, and after which it is signed again although nothing has changed. */
export const TTL = 300
export const RESIGN_AFTER = 150
const MAX_AGE = 60
const LIFE = DAY
const STATUS_TYPE = 'application/statuslist+jwt'

export const listPath = (origin: string, { uri }: StatusListRow): string => uri.slice(origin.length)

/** Opens an organisation's next list. */
export async function openList(work: Work, organization: Issuer, number: number): Promise<StatusListRow> {
  const uri = `${organization.entityId}/statuses/${number}`
  const list = { id: drawId(), organizationId: organization.id, number, uri, size: work.listSize, iat: 0 }
  await addList(work.tx, list)
  await signList(work, list)
  return list
}

/** Takes a random free index for a badge. A list is left once half full, so that drawing stays quick and reveals nothing. */
export async function takeIndex(
  work: Work,
  organization: Issuer,
  { codeHash, exp }: { codeHash: string; exp: number },
): Promise<{ list: StatusListRow; idx: number }> {
  const [newest] = await listsOf(work.tx, organization.id)
  const full = newest !== undefined && (await countEntries(work.tx, newest.id)) * 2 >= newest.size
  const list = newest && !full ? newest : await openList(work, organization, (newest?.number ?? 0) + 1)
  for (;;) {
    const idx = randomInt(list.size)
    if (await claimEntry(work.tx, { listId: list.id, idx, codeHash, exp, bit: 0 })) return { list, idx }
  }
}

/** Signs and publishes a list. `iat` grows strictly. What has ended by the journal has ended here, whatever the rows say. */
export async function signList(work: Work, list: StatusListRow): Promise<void> {
  const { tx, keys, at, origin } = work
  const iat = Math.max(at, list.iat + 1)
  const token = await issueStatusList(
    {
      iss: (await issuerOf(tx, list.organizationId)).entityId,
      uri: list.uri,
      iat,
      exp: iat + LIFE,
      ttl: TTL,
      bits: await bitsOf(work, list),
    },
    await keys.signer(tx, list.organizationId, 'badge'),
  )
  await stampList(tx, list.id, iat)
  await putPublished(tx, {
    path: listPath(origin, list),
    body: token,
    contentType: STATUS_TYPE,
    maxAge: MAX_AGE,
    organizationId: list.organizationId,
    listId: list.id,
    notAfter: null,
  })
}

async function bitsOf({ tx, journal }: Work, list: StatusListRow): Promise<Uint8Array> {
  const bits = new Uint8Array(list.size / 8)
  const set = (idx: number) => (bits[idx >> 3] = (bits[idx >> 3] ?? 0) | (1 << (idx & 7)))
  const stopped = new Set(await stoppedIndices(tx, list.id))
  for (const idx of stopped) set(idx)
  for (const line of journal.latest().values())
    if (line.uri === list.uri && isEnding(line) && !stopped.has(line.idx) && (await endingStands(tx, line)))
      set(line.idx)
  return bits
}

/** The published token of a list. */
export async function tokenOf({ tx, origin }: Work, list: StatusListRow): Promise<string> {
  const answer = await findPublished(tx, listPath(origin, list))
  if (!answer) throw new Refusal('statusMissing', `no published list at ${list.uri}`)
  return answer.body
}
