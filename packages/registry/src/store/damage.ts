import { branchFounding, host as hostSchema, role as roleSchema } from '@liangpai/core/organization/schema'
import { FACTS } from '@liangpai/presentation'
import {
  findingNotice,
  openAnswer,
  organizationChanges,
  Refusal,
  sealedPasskey,
  sealedPerson,
  sealedToken,
  type Vault,
} from '@liangpai/server'
import * as z from 'zod'
import { openToken } from './badges.ts'
import {
  sealedConsent,
  sealedHandover,
  sealedProof,
  sealedReport,
  sealedRequest,
  sealedStationNotice,
} from './sealedTables.ts'
import { parseAnchors } from './settings.ts'
import type { Db } from './store.ts'
import type { Tables } from './schema.ts'

/** A table, and how many of its rows are not as this program wrote them. */
export type Damage = { table: TableName; rows: number }

type TableName = keyof Tables
type Row<Table extends TableName> = { [Column in keyof Tables[Table]]: Tables[Table][Column] }

/** What the rows of a table, in the order of a column that names each, have to be like. */
type Soundness = { table: TableName; key: string; isSound: (row: never) => boolean }

const soundness = <Table extends TableName>(
  table: Table,
  key: keyof Tables[Table] & string,
  isSound: (row: Row<Table>) => boolean,
): Soundness => ({ table, key, isSound })

/** The few rows without which nothing works. */
const basic: readonly Soundness[] = [
  soundness('settings', 'key', ({ key, value }) => isSetting(key, value)),
  soundness(
    'organizations',
    'id',
    ({ names, host, founding, station, changes }) =>
      isJson(names, z.record(z.string(), z.string())) &&
      isJson(host, hostSchema) &&
      isJson(founding, branchFounding) &&
      isJson(changes, organizationChanges) &&
      isJson(station, object),
  ),
  soundness('appointments', 'id', ({ liaisonFor }) => isJson(liaisonFor, roleSchema.shape.liaisonFor)),
  soundness('keys', 'kid', ({ publicJwk }) => isJson(publicJwk, object)),
  soundness('statements', 'jwt', ({ jwt }) => claimsOf(jwt) !== undefined),
]

/** What grows with use. */
const large: readonly Soundness[] = [soundness('audit', 'seq', ({ detail }) => isJson(detail, object))]

/** What is sealed, which only the right master key opens. */
const sealed = (vault: Vault): readonly Soundness[] => [
  soundness('people', 'id', (row) => opens(() => sealedPerson.open(vault, row.id, row))),
  soundness('requests', 'id', (row) =>
    opens(
      () => sealedRequest.open(vault, row.id, row),
      ({ urls, listing, decision }) => isJson(urls, texts) && isJson(listing, object) && isJson(decision, object),
    ),
  ),
  soundness('proofs', 'id', (row) => opens(() => sealedProof.open(vault, row.id, row))),
  soundness('reports', 'number', (row) => opens(() => sealedReport.open(vault, row.number, row))),
  soundness('stationNotices', 'number', (row) =>
    opens(
      () => sealedStationNotice.open(vault, row.number, row),
      ({ content }) => isJson(content, findingNotice),
    ),
  ),
  soundness('handovers', 'id', (row) =>
    opens(
      () => sealedHandover.open(vault, row.id, row),
      ({ content }) => isJson(content, object),
    ),
  ),
  soundness('badges', 'badgeNo', (row) =>
    opens(
      () => openToken(vault, row),
      (token) => isBadge(token, row),
    ),
  ),
  soundness('consents', 'id', (row) =>
    opens(
      () => sealedConsent.open(vault, row.id, row),
      ({ facts, receipt }) => isJson(facts, shown) && claimsOf(receipt) !== undefined,
    ),
  ),
  soundness('passkeys', 'id', (row) => opens(() => sealedPasskey.open(vault, row.id, row))),
  soundness('tokens', 'id', (row) => opens(() => sealedToken.open(vault, row.id, row))),
  soundness('idempotency', 'key', (row) => opens(() => openAnswer(vault, row))),
]

/** Whether a row opens, and holds what it has to. */
function opens<Row>(open: () => Row, isSound: (row: Row) => boolean = () => true): boolean {
  try {
    return isSound(open())
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** All rows with a column that is no longer what was written. `vault` is left out where the master key is wrong. */
export const findDamage = (db: Db, vault?: Vault): Promise<Damage[]> =>
  damageIn(db, [...basic, ...large, ...(vault ? sealed(vault) : [])])

/** The same in the few rows without which nothing works. */
export const findBasicDamage = (db: Db): Promise<Damage[]> => damageIn(db, basic)

async function damageIn(db: Db, tables: readonly Soundness[]): Promise<Damage[]> {
  const damage: Damage[] = []
  for (const { table, key, isSound } of tables) {
    let rows = 0
    for await (const row of allRows(db, table, key)) if (!isSound(row)) rows++
    if (rows > 0) damage.push({ table, rows })
  }
  return damage
}

const BATCH = 1000

/** All rows of a table, a batch in memory at a time. */
async function* allRows(db: Db, table: TableName, key: string): AsyncGenerator<never> {
  const rows = db
    .selectFrom(table as 'settings')
    .selectAll()
    .orderBy(key as 'key')
    .limit(BATCH)
  for (let batch = await rows.execute(); ;) {
    yield* batch as never[]
    const last = batch.at(-1) as Record<string, string> | undefined
    if (!last || batch.length < BATCH) return
    batch = await rows.where(key as 'key', '>', last[key] ?? '').execute()
  }
}

const object = z.looseObject({})
const texts = z.array(z.string())
const shown = z.partialRecord(z.enum(FACTS), z.string())

function isSetting(key: string, value: string): boolean {
  if (key === 'anchors') return parseAnchors(value) !== undefined
  return key !== 'clock' || isJson(value, object)
}

const isJson = (text: string | null, schema: z.ZodType): boolean =>
  text === null || schema.safeParse(parse(text)).success

const pointer = z.object({ exp: z.int(), status: z.object({ status_list: z.object({ idx: z.int() }) }) })

function isBadge(token: string, { idx, exp }: { idx: number; exp: number }): boolean {
  const claims = pointer.safeParse(token.endsWith('~') ? claimsOf(token.slice(0, -1)) : undefined).data
  return claims?.exp === exp && claims.status.status_list.idx === idx
}

/** The claims of a compact JWS; undefined if it is none. */
function claimsOf(jws: string): object | undefined {
  const parts = jws.split('.')
  const claims = parts.length === 3 ? parse(Buffer.from(parts[1] ?? '', 'base64url').toString('utf8')) : undefined
  return object.safeParse(claims).data
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
