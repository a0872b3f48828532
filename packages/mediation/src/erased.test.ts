import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSession, PERSON } from '@liangpai/server'
import { foundOnServer, statisticsOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { CASE } from './store/cases.ts'
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
    if (isEmbedded()) return expect(foundIn(fixture, [...sealed, ...texts])).toEqual([])
    expect(await station.rewriteDeleted()).toBe(true)
    expect(await foundOnServer(db, [...sealed, ...texts])).toEqual([])
  })

  test('are no part of what PostgreSQL samples, in any column with something sealed', async () => {
    await playRichCase(fixture)
    if (isEmbedded()) return
    const { sealed, excluded, sampled, leaking } = await statisticsOf(fixture.station.context.store.db)
    expect(sealed).toEqual(expect.arrayContaining(['cases.record', 'people.name', 'settings.value']))
    expect(sealed.filter((column) => !excluded.includes(column))).toEqual([])
    expect(sampled.length).toBeGreaterThan(20)
    expect(sampled.filter((column) => excluded.includes(column))).toEqual([])
    expect(leaking).toEqual([])
    expect(excluded).toHaveLength(2 + 5)
  })

  test('hold no answer to a command of the day before, and no link, session or challenge that has ended', async () => {
    const { station, on, file } = fixture
    const { db } = station.context.store
    await file()
    await station.verbs['sign-in-link']({ as: 'qiao', idempotencyKey: 'link 0123456789abcdef' }, { person: 'lin' })
    await station.context.transact('lin', ({ tx, at }) =>
      openSession({ tx, at }, { purpose: PERSON, subject: 'lin', level: PERSON, openedBy: 'passkey' }),
    )
    const rows = async () => ({
      answers: (await db.selectFrom('idempotency').selectAll().execute()).length,
      sessions: (await db.selectFrom('sessions').selectAll().execute()).length,
      signIns: (await db.selectFrom('privateLinks').selectAll().where('purpose', '!=', CASE).execute()).length,
    })
    expect(await rows()).toEqual({ answers: 1, sessions: 1, signIns: 1 })
    const answer = await db.selectFrom('idempotency').select('sealed').executeTakeFirstOrThrow()
    const [hash] = (await db.selectFrom('privateLinks').selectAll().where('purpose', '!=', CASE).execute()).map(
      ({ tokenHash }) => tokenHash,
    )
    const bytes = [answer.sealed.slice(0, 60), hash ?? '']
    if (isEmbedded()) expect(foundIn(fixture, bytes)).toEqual(bytes)
    on('2027-01-20')
    await station.forgetExpired()
    expect(await rows()).toEqual({ answers: 0, sessions: 0, signIns: 0 })
    if (isEmbedded()) expect(foundIn(fixture, bytes)).toEqual([])
    expect(await db.selectFrom('privateLinks').selectAll().where('purpose', '=', CASE).execute()).not.toEqual([])
  })
})
