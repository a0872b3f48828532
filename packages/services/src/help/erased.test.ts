import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { member, onEveryServices, secretary, type ServicesFixture } from '../testing/services.ts'
import { codeOf } from '@liangpai/server/testing'
import { ask, helpOn, makeCenter } from './testing/helpFixture.ts'

type HelpVerbs = ReturnType<typeof helpOn>['verbs']
type Mentor = { mentor: string; token: string }

const texts = ['小乔', '13900000000', '草编包', 'caobian88', '何青舟', '13700000000', '好了很多']

/** Which of these texts stand in the files of the embedded database, as bytes. */
function foundIn({ database: { data } }: ServicesFixture, wanted: readonly string[]): string[] {
  const files = readdirSync(data)
    .filter((name) => name.startsWith('liangpai.db'))
    .map((name) => readFileSync(join(data, name)))
  expect(files.length).toBeGreaterThan(0)
  return wanted.filter((text) => files.some((bytes) => bytes.includes(text)))
}

/** All rows that may hold something of a request or a mentor, as a dump of the database has them. */
async function dumpOf(fixture: ServicesFixture): Promise<string> {
  const { db } = helpOn(fixture.services).context.store
  const tables = ['helpRequests', 'helpMentors', 'helpIntroductions', 'audit', 'privateLinks', 'idempotency', 'centers']
  const rows = await Promise.all(
    tables.map((table) =>
      db
        .selectFrom(table as 'audit')
        .selectAll()
        .execute(),
    ),
  )
  return JSON.stringify(rows)
}

onEveryServices('the bytes of help', (fixture) => {
  const isEmbedded = () => fixture.config.databaseUrl === undefined
  const played = async () => {
    const help = helpOn(fixture.services)
    const { he } = await makeCenter(help)
    const { token, request } = await ask(help)
    await help.verbs['introduce-mentors'](secretary, { request, mentors: [he.mentor] })
    await help.verbs['accept-introduction'](member, { token: he.token, request, saysMember: true })
    await help.verbs['follow-up'](member, { token, text: '好了很多' })
    const { record } = await help.context.store.db.selectFrom('helpRequests').select('record').executeTakeFirstOrThrow()
    return { ...help, he, token, sealed: [0, 200].map((at) => String(record).slice(at, at + 60)) }
  }

  test('hold nothing of a request or a mentor open, in no table and no file', async () => {
    await played()
    const dump = await dumpOf(fixture)
    for (const text of texts) expect(dump, text).not.toContain(text)
    expect(dump).not.toMatch(/saysMember/)
    if (isEmbedded()) expect(foundIn(fixture, texts)).toEqual([])
  })

  test('hold nothing of what was blacked out, nor of the row as it was before', async () => {
    const { verbs, token, sealed } = await played()
    if (isEmbedded()) expect(foundIn(fixture, sealed)).toEqual(sealed)
    await verbs['black-out'](member, { token, words: 'caobian88' })
    if (isEmbedded()) expect(foundIn(fixture, sealed)).toEqual([])
  })

  test('hold nothing of a request that was deleted, and its link opens nothing', async () => {
    const { verbs, context, token, sealed } = await played()
    await verbs['delete-help'](member, { token })
    const { db } = context.store
    expect(await db.selectFrom('helpRequests').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('helpIntroductions').selectAll().execute()).toEqual([])
    expect(
      await db.selectFrom('privateLinks').selectAll().where('subject', 'like', 'help/request/%').execute(),
    ).toEqual([])
    if (isEmbedded()) expect(foundIn(fixture, sealed)).toEqual([])
  })

  test.each([
    ['left', (verbs: HelpVerbs, { token }: Mentor) => verbs['leave-help'](member, { token })],
    [
      'was deleted by the center',
      (verbs: HelpVerbs, { mentor }: Mentor) => verbs['remove-mentor'](secretary, { mentor }),
    ],
  ])('hold nothing of a mentor who %s', async (_, end) => {
    const { verbs, context, he } = await played()
    const row = await context.store.db
      .selectFrom('helpMentors')
      .selectAll()
      .where('id', '=', he.mentor)
      .executeTakeFirst()
    await end(verbs, he)
    expect(await codeOf(verbs['leave-help'](member, { token: he.token }))).toBe('privateLinkUnknown')
    const sealed = [String(row?.contact).slice(0, 40), String(row?.callName).slice(0, 40)]
    expect(sealed[0]?.length).toBe(40)
    if (isEmbedded()) expect(foundIn(fixture, sealed)).toEqual([])
    expect(await dumpOf(fixture)).not.toContain(sealed[0]!)
  })
})
