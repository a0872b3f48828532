import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { codeHashOf, type OpenRegistry } from '@liangpai/registry'
import { masterKeyPath, openVault, type Vault } from '@liangpai/server'
import type { Badge, Ledger } from './ledger.ts'
import type { Place, Service } from './process.ts'

/** How a badge is answered that is not shown: 429 is for whoever asks for many such, 503 while nobody can look. */
export const NOT_SHOWN = [404, 429, 503]

/** What must hold after any start, as a list of what does not. */
export async function findFaults(registry: OpenRegistry, service: Service, ledger: Ledger): Promise<string[]> {
  const tables = await readTables(registry)
  return [
    ...ledger.odd,
    ...duplicates(tables),
    ...halfDone(tables),
    ...(await broken(tables, service, { ledger, vault: registry.context.vault })),
    ...(await unequal(registry)),
  ]
}

type Tables = Awaited<ReturnType<typeof readTables>>

/** All tables at one moment. */
const readTables = ({ context: { store } }: OpenRegistry) =>
  store.transact(async (tx) => ({
    entries: await tx.selectFrom('statusEntries').selectAll().execute(),
    badges: await tx.selectFrom('badges').selectAll().execute(),
    requests: await tx.selectFrom('requests').select(['id', 'state']).execute(),
    consents: await tx.selectFrom('consents').select('badgeNo').execute(),
    links: await tx.selectFrom('stopLinks').select('badgeNo').execute(),
    published: await tx.selectFrom('published').select('path').where('path', 'like', '/badges/%').execute(),
  }))

function duplicates({ entries, badges }: Tables): string[] {
  const places = new Set(entries.map(({ listId, idx }) => `${listId} ${idx}`))
  const codes = new Set(entries.map(({ codeHash }) => codeHash))
  const indices = new Set(badges.map(({ listId, idx }) => `${listId} ${idx}`))
  return [
    ...(places.size < entries.length ? ['an index twice'] : []),
    ...(codes.size < entries.length ? ['a code twice'] : []),
    ...(indices.size < badges.length ? ['two badges with one index'] : []),
  ]
}

/** A badge has all of its rows, and nothing has rows without its badge. */
function halfDone({ entries, badges, requests, consents, links, published }: Tables): string[] {
  const entryOf = new Map(entries.map((entry) => [entry.codeHash, entry]))
  const stateOf = new Map(requests.map(({ id, state }) => [id, state]))
  const [consented, linked] = [consents, links].map((rows) => new Set(rows.map(({ badgeNo }) => badgeNo)))
  const paths = new Set(published.map(({ path }) => path))
  const faults = badges.flatMap(({ badgeNo, codeHash, listId, idx, state, requestId }) => {
    const entry = entryOf.get(codeHash)
    const isWhole =
      entry?.listId === listId &&
      entry.idx === idx &&
      entry.bit === (state === 'active' ? 0 : 1) &&
      paths.delete(`/badges/${badgeNo}/bundle`) === (state === 'active') &&
      consented?.has(badgeNo) &&
      linked?.has(badgeNo) &&
      stateOf.get(requestId) === 'issued'
    return isWhole ? [] : [`badge ${badgeNo} is half done`]
  })
  const issued = requests.filter(({ state }) => state === 'issued').length
  if (issued !== badges.length) faults.push(`${issued} requests are issued, and there are ${badges.length} badges`)
  return [...faults, ...[...paths].map((path) => `${path} is public without a badge`)]
}

const isStopped = (stop: Badge['stop']): boolean => stop === 'lineFollows' || stop === 'acknowledged'

/** What members were told holds, in the tables and in what is public. */
async function broken(
  { entries, badges }: Tables,
  service: Service,
  { ledger, vault }: { ledger: Ledger; vault: Vault },
): Promise<string[]> {
  const bits = new Map(entries.map(({ codeHash, bit, idx }) => [codeHash, { bit, idx }]))
  const present = new Set(badges.map(({ badgeNo }) => badgeNo))
  const list = inflateList((await service.get('/statuses/1'))?.body)
  const faults = await Promise.all(
    ledger.badges.map(async ({ badgeNo, stop }) => {
      const entry = bits.get(codeHashOf(vault, badgeNo))
      const { status = 0 } = (await service.get(`/badges/${badgeNo}/bundle`)) ?? {}
      const isListed = entry && ((list[entry.idx >> 3] ?? 0) >> (entry.idx & 7)) % 2 === entry.bit
      if (!isListed) return [`the list differs from the entry of ${badgeNo}`]
      if (isStopped(stop) && (present.has(badgeNo) || entry.bit !== 1 || !NOT_SHOWN.includes(status)))
        return [`${badgeNo} was stopped, and is there: ${status}`]
      if (stop === 'none' && (!present.has(badgeNo) || status !== 200)) return [`${badgeNo} is lost: ${status}`]
      return []
    }),
  )
  return faults.flat()
}

/** The lines of table and file are the same. */
async function unequal({ context: { store, journal } }: OpenRegistry): Promise<string[]> {
  return store.transact(async (tx) => {
    await tx
      .updateTable('journalHead')
      .set(({ ref }) => ({ n: ref('n') }))
      .execute() // nobody writes meanwhile
    const rows = await tx.selectFrom('journalLines').select('line').orderBy('n').execute()
    const file = readFileSync(journal.place, 'utf8')
    return rows.map(({ line }) => `${line}\n`).join('') === file ? [] : ['table and copy of the journal differ']
  })
}

/**
 * Each ending that was acknowledged is in the journal's file, as whatever lines are whole there. Looked at before anything
 * opens the registry, which would fill the file up.
 */
export function findLost({ data }: Place, { badges }: Ledger): string[] {
  const lines = readFileSync(join(data, 'endings.jsonl'), 'utf8').split('\n').slice(0, -1)
  const ended = new Set(lines.filter((line) => line.includes('"withdraw"')).map(codeIn))
  const vault = openVault(masterKeyPath({ data }))
  const lost = badges.filter(({ badgeNo, stop }) => stop === 'acknowledged' && !ended.has(codeHashOf(vault, badgeNo)))
  return lost.map(({ badgeNo }) => `the ending of ${badgeNo} is not in the journal`)
}

const codeIn = (line: string): string => (JSON.parse(line) as { code: string }).code

function inflateList(token: unknown): Buffer {
  const payload = Buffer.from(String(token).split('.')[1] ?? '', 'base64url').toString()
  const { status_list: list } = JSON.parse(payload) as { status_list: { lst: string } }
  return inflateSync(Buffer.from(list.lst, 'base64url'))
}
