import { DAY } from '@liangpai/server'
import { personalServerTables } from '@liangpai/server/store'
import { statisticsOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { verbsOf } from './calendar/testing/calendar.ts'
import { hoursVerbsOf } from './calendar/testing/hours.ts'
import { helpOn } from './help/testing/helpFixture.ts'
import { allModules } from './modules.ts'
import { placeVerbs } from './place/testing/letting.ts'
import { answersOf, foundIn, isSealed, rowsOf, sealedIn } from './testing/bytes.ts'
import { callerOf } from './testing/caller.ts'
import { parts } from './testing/readers.ts'
import { type Played, type PlayedLink, playRich } from './testing/rich/playRich.ts'
import { member, onEveryServices, type ServicesFixture } from './testing/services.ts'

/** Names of sessions, which stand on everybody's list. */
const PUBLIC = ['公开记号', '邀请记号', '草案记号']
const texts = Object.values(parts)
  .flat()
  .map(({ text }) => text)
  .filter((text) => !PUBLIC.includes(text) && text !== '本人说明')

/** What somebody deletes themself: their link, the texts that go with it, the table of its rows and how many of them there were. */
type Deleted = { link(played: Played): PlayedLink; texts: readonly string[]; tables: readonly string[] }

const kinds: Readonly<Record<string, Deleted & { act(fixture: ServicesFixture, token: string): Promise<unknown> }>> = {
  'a request for help': {
    link: ({ help }) => ['/help', help.requester],
    texts: ['求助记号', '求助人记号', 'qiuzhu@mark.example', '私下记号', '分享记号'],
    tables: ['help_requests', 'help_introductions'],
    act: ({ services }, token) => helpOn(services).verbs['delete-help'](member, { token }),
  },
  'a mentor': {
    link: ({ help }) => ['/mentor', help.helper],
    texts: ['帮手记号', 'bangshou@mark.example'],
    tables: ['help_mentors'],
    act: ({ services }, token) => helpOn(services).verbs['leave-help'](member, { token }),
  },
  'a sheet of sign-ups': {
    link: ({ calendar }) => ['/signup', calendar.others],
    texts: ['乙来记号', 'yilai@mark.example'],
    tables: ['signup_sheets', 'signups'],
    act: ({ services }, token) => verbsOf(services)['delete-sign-up'](member, { token }),
  },
  'hours of volunteering with their proofs': {
    link: ({ calendar }) => ['/hours', calendar.hours],
    texts: ['证明名记号', '时长说错记号'],
    tables: ['volunteers', 'volunteer_records', 'volunteer_proofs'],
    act: ({ services }, token) => hoursVerbsOf(services)['delete-hours'](member, { token }),
  },
  'a booking': {
    link: ({ place }) => ['/booking', place.booker],
    texts: ['借用记号', '借用人记号', 'jieyong@mark.example'],
    tables: ['bookings', 'booking_dates'],
    act: ({ services }, token) => placeVerbs(services)['delete-booking'](member, { token }),
  },
  'an application': {
    link: ({ place }) => ['/tenancy', place.applicant],
    texts: ['队申请号', '学校申请号', '计划申请号', 'shenqing@mark.example'],
    tables: ['tenancies'],
    async act({ services }, token) {
      const verbs = placeVerbs(services)
      await verbs['withdraw-application'](member, { token })
      await verbs['delete-tenancy'](member, { token })
    },
  },
}

onEveryServices('the bytes of the services', (fixture) => {
  test('hold no part of any record open, in no table, no answer that is kept and no file', async () => {
    await playRich(fixture)
    const rows = await rowsOf(fixture)
    for (const [table, all] of rows) {
      const dump = JSON.stringify(all)
      expect(
        texts.filter((text) => dump.includes(text)),
        table,
      ).toEqual([])
      expect(dump, table).not.toMatch(/saysMember/)
    }
    expect(await foundIn(fixture, texts)).toEqual([])
  })

  test('each table with something sealed is opened by the doctor and rewritten monthly', async () => {
    await playRich(fixture)
    const sealed = [...(await rowsOf(fixture))].filter(([, all]) =>
      all.some((row) => Object.values(row).some(isSealed)),
    )
    const tables = sealed.map(([table]) => table).filter((table) => table !== 'settings' && table !== 'keys')
    const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    const opened = allModules.flatMap((module) => module.sealed ?? []).map(({ table }) => snake(table))
    const rewritten = [...personalServerTables, ...allModules.flatMap(({ personalTables }) => personalTables)]
    expect(tables.length).toBeGreaterThan(8)
    expect(tables.filter((table) => !rewritten.includes(table as never))).toEqual([])
    expect(tables.filter((table) => ![...opened, 'people', 'idempotency'].includes(table))).toEqual([])
  })

  test('are no part of what PostgreSQL samples, in any column with something sealed', async () => {
    await playRich(fixture)
    if (fixture.config.databaseUrl === undefined) return
    const { sealed, excluded, sampled, leaking } = await statisticsOf(fixture.services.context.store.db)
    expect(sealed.length).toBeGreaterThan(8)
    expect(sealed.filter((column) => !excluded.includes(column))).toEqual([])
    expect(sampled.length).toBeGreaterThan(20)
    expect(sampled.filter((column) => excluded.includes(column))).toEqual([])
    expect(leaking).toEqual([])
    const declared = allModules.flatMap((module) => module.sealed ?? []).flatMap(({ columns }) => columns)
    expect(excluded).toHaveLength(declared.length + 5)
  })

  test.each(Object.entries(kinds))(
    'hold nothing of %s that was deleted, and its link opens nothing',
    async (_, kind) => {
      const played = await playRich(fixture)
      const [path, token] = kind.link(played)
      const before = await rowsOf(fixture)
      await kind.act(fixture, token)
      const after = await rowsOf(fixture)
      const gone = kind.tables.flatMap((table) => {
        const left = new Set((after.get(table) ?? []).map((row) => JSON.stringify(row)))
        return (before.get(table) ?? []).filter((row) => !left.has(JSON.stringify(row)))
      })
      expect(gone.length).toBeGreaterThan(0)
      const answers = await answersOf(fixture)
      expect(kind.texts.filter((text) => answers.includes(text))).toEqual([])
      expect(answers).not.toContain(token)
      if (fixture.config.databaseUrl !== undefined) {
        fixture.clock.now += 31 * DAY
        expect(await fixture.services.rewriteDeleted()).toBe(true)
      }
      const sealed = sealedIn(gone)
      expect(sealed.length).toBeGreaterThan(0)
      expect(await foundIn(fixture, [...sealed, ...kind.texts])).toEqual([])
      expect((await callerOf(fixture.services).post(`${path}/link`, { token })).status).toBe(404)
    },
  )
})
