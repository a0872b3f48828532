import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { caseParts } from './testing/readers.ts'
import { playRichCase } from './testing/richCase.ts'
import { onEveryStation, type StationFixture } from './testing/station.ts'

/** Names of the station's own people stand in their records, sealed too, and outlive a case. */
const texts = caseParts.map(({ text }) => text)

/** Which of these texts stand in the files of the embedded database, as bytes. */
function foundIn({ database: { data } }: StationFixture, wanted: readonly string[]): string[] {
  const files = readdirSync(data)
    .filter((name) => name.startsWith('liangpai.db'))
    .map((name) => readFileSync(join(data, name)))
  expect(files.length).toBeGreaterThan(0)
  return wanted.filter((text) => files.some((bytes) => bytes.includes(text)))
}

/** All rows of all tables, as a dump of the database has them. */
async function dumpOf({ station }: StationFixture): Promise<string> {
  const { db } = station.context.store
  const tables = [
    'cases',
    'caseMediators',
    'caseHandOvers',
    'pictures',
    'audit',
    'privateLinks',
    'people',
    'idempotency',
  ]
  const rows = await Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table as 'cases')
        .selectAll()
        .execute(),
    ),
  )
  return JSON.stringify(rows)
}

onEveryStation('the bytes of a station', (fixture) => {
  const isEmbedded = () => fixture.config.databaseUrl === undefined

  test('hold no part of a case open, in no table and no file', async () => {
    await playRichCase(fixture)
    const dump = await dumpOf(fixture)
    for (const text of texts) expect(dump, text).not.toContain(text)
    if (isEmbedded()) expect(foundIn(fixture, texts)).toEqual([])
  })

  test('hold nothing of a case once it is deleted, sealed or not, but its number in the trail', async () => {
    const { number } = await playRichCase(fixture)
    const { station, on } = fixture
    const { db } = station.context.store
    const { record } = await db.selectFrom('cases').select('record').executeTakeFirstOrThrow()
    const sealed = [0, 1000, 2000].map((at) => String(record).slice(at, at + 60))
    if (isEmbedded()) expect(foundIn(fixture, sealed)).toEqual(sealed)
    on('2029-12-31')
    expect(await station.forgetExpired()).toEqual([number])
    expect(await db.selectFrom('cases').select('number').execute()).toEqual([])
    for (const table of ['caseMediators', 'caseHandOvers', 'pictures', 'privateLinks'] as const)
      expect(await db.selectFrom(table).selectAll().execute(), table).toEqual([])
    if (isEmbedded()) expect(foundIn(fixture, [...sealed, ...texts])).toEqual([])
  })
})
