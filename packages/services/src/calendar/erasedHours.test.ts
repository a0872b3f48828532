import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { member, onEveryServices, secretary, type ServicesFixture } from '../testing/services.ts'
import { heldVolunteering, hoursOf, hoursVerbsOf, recordsOf } from './testing/hours.ts'

const TABLES = ['volunteers', 'volunteerSheets', 'volunteerRecords', 'volunteerProofs'] as const
const NAME = '许嘉木在证明上'
const OBJECTION = '到一点才散，应该是四个半小时。'

/** Which of these texts stand in the files of the embedded database, as bytes. */
function foundIn({ database: { data } }: ServicesFixture, wanted: readonly string[]): string[] {
  const files = readdirSync(data)
    .filter((name) => name.startsWith('liangpai.db'))
    .map((name) => readFileSync(join(data, name)))
  expect(files.length).toBeGreaterThan(0)
  return wanted.filter((text) => files.some((bytes) => bytes.includes(text)))
}

onEveryServices('the bytes of hours and proofs', (fixture) => {
  const isEmbedded = () => fixture.config.databaseUrl === undefined
  const db = () => hoursOf(fixture.services).store.db
  /** Somebody who volunteered, made a proof, and says that the hours are wrong. */
  const played = async () => {
    const verbs = hoursVerbsOf(fixture.services)
    const { session, sheets } = await heldVolunteering(fixture)
    const [first] = await recordsOf(fixture.services, session)
    const record = first?.id ?? ''
    await verbs['confirm-hours'](secretary, { noneOwn: true, session, hours: [{ record, hours: 4 }] })
    const { token } = await verbs['open-hours'](member, { token: sheets[0] ?? '' })
    const by = { ...member, idempotencyKey: 'issue 0123456789abcdef' }
    const { number } = await verbs['issue-proof'](by, { token, name: NAME, records: [record] })
    await verbs['dispute-hours'](member, { token, record, text: OBJECTION })
    return { token, number, verbs }
  }
  const sealedParts = async () => {
    const volunteer = await db().selectFrom('volunteers').select('person').executeTakeFirstOrThrow()
    const record = await db().selectFrom('volunteerRecords').select('record').executeTakeFirstOrThrow()
    const proof = await db().selectFrom('volunteerProofs').select('proof').executeTakeFirstOrThrow()
    return [volunteer.person, record.record, proof.proof].map((text) => String(text).slice(0, 60))
  }

  test('hold no name, no word of a volunteer and no number of a proof open, in no table and no file', async () => {
    const { number } = await played()
    const rows = await Promise.all(
      [...TABLES, 'audit', 'idempotency'].map((table) =>
        db()
          .selectFrom(table as 'audit')
          .selectAll()
          .execute(),
      ),
    )
    const dump = JSON.stringify(rows)
    const open = [NAME, OBJECTION, number, number.replace(/^VH-|-/g, '')]
    for (const text of open) expect(dump, text).not.toContain(text)
    if (isEmbedded()) expect(foundIn(fixture, open)).toEqual([])
  })

  test('hold nothing of hours and proofs, sealed or not, once the volunteer has deleted them', async () => {
    const { token, verbs } = await played()
    const sealed = await sealedParts()
    if (isEmbedded()) expect(foundIn(fixture, sealed)).toEqual(sealed)
    await verbs['delete-hours'](member, { token })
    for (const table of TABLES) expect(await db().selectFrom(table).selectAll().execute(), table).toEqual([])
    if (isEmbedded()) expect(foundIn(fixture, sealed)).toEqual([])
  })
})
