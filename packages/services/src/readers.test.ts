import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { listOf, verbsOf } from './calendar/testing/calendar.ts'
import { helpOn } from './help/testing/helpFixture.ts'
import { placeVerbs } from './place/testing/letting.ts'
import { callerOf } from './testing/caller.ts'
import { type Part, parts, type Reader, readers } from './testing/readers.ts'
import { addressesOf, allOf, linksOf, looks, people, type Played, playRich, signedIn } from './testing/rich/playRich.ts'
import { onEveryServices } from './testing/services.ts'
import { openWorkPages } from './testing/workPages.ts'

const whatIs = (all: readonly Part[], isShown: (part: Part) => boolean) => all.filter(isShown).map(({ what }) => what)

onEveryServices('who reads what of the services', (fixture) => {
  const pages = openWorkPages(fixture)

  /** All that a reader is shown: each form of their links, and everything that anybody else has found. */
  async function seenBy(reader: Reader, played: Played, addresses: Iterable<string>): Promise<string> {
    const caller = callerOf(fixture.services)
    let seen = ''
    for (const [path, token] of linksOf(played)[reader] ?? [])
      for (const act of looks[path] ?? []) {
        const { status, body } = await caller.post(`${path}/${act}`, { token, lang: 'zh-Hans' })
        expect([path, act, status]).toEqual([path, act, 200])
        seen += body
      }
    for (const address of addresses)
      for (const as of people[reader] ?? [undefined])
        seen += as === undefined ? (await caller.get(address)).body : (await pages.get(as, address)).page
    return seen
  }

  test('each reader reads exactly what the table says, by every page to which pages lead anybody', async () => {
    const played = await playRich(fixture)
    const addresses = allOf(await addressesOf(fixture))
    expect(addresses.size).toBeGreaterThan(30)
    for (const reader of readers) {
      const seen = await seenBy(reader, played, addresses)
      for (const [module, all] of Object.entries(parts))
        expect
          .soft(
            whatIs(all, ({ text }) => seen.includes(text)),
            `${reader}, ${module}`,
          )
          .toEqual(whatIs(all, ({ readBy }) => readBy.includes(reader)))
    }
  })

  test('a contact is shown by an act of its host alone, and each is a line of the trail', async () => {
    const { help, place, calendar } = await playRich(fixture)
    const { session } = calendar
    const ofHelp = helpOn(fixture.services).verbs
    const ofPlace = placeVerbs(fixture.services)
    const ofCalendar = verbsOf(fixture.services)
    const [signup] = await listOf(fixture.services, session)
    const acts: Readonly<Record<string, (by: { as: string }) => Promise<unknown>>> = {
      'qiuzhu@mark.example': (by) => ofHelp['help-contact'](by, { request: help.request }),
      'jieyong@mark.example': (by) => ofPlace['booking-contact'](by, { booking: place.booking }),
      'duizhang@mark.example': (by) => ofPlace['tenant-contact'](by, { tenancy: place.tenancy }),
      'zhanggui@mark.example': (by) => ofPlace['tenant-contact'](by, { tenancy: place.shop }),
      'baoming@mark.example': (by) => ofCalendar['sign-up-contact'](by, { session, signup: signup?.id ?? '' }),
    }
    const may: Readonly<Record<string, readonly string[]>> = {
      'zhanggui@mark.example': ['he', 'su'],
      'baoming@mark.example': ['fang', 'lu', 'tang'],
    }
    const linesOf = async () =>
      (await readAudit(fixture.services.context.store.db)).filter(({ verb }) => verb.endsWith('contact')).length
    const before = await linesOf()
    let shown = 0
    for (const [contact, act] of Object.entries(acts))
      for (const as of [...signedIn, 'nobody']) {
        const answer = await act({ as }).then(JSON.stringify, (error: { code?: string }) => error.code)
        const isTheirs = (may[contact] ?? ['fang', 'lu', 'yun']).includes(as)
        if (isTheirs) shown++
        expect(isTheirs ? String(answer).includes(contact) : answer, `${as} ${contact}`).toBe(
          isTheirs ? true : 'notFoundOrNotYours',
        )
      }
    expect(await linesOf()).toBe(before + shown)
  })

  test('the trail says what was done, and holds no part of any of it', async () => {
    await playRich(fixture)
    const trail = JSON.stringify(await readAudit(fixture.services.context.store.db))
    expect(trail).toContain('accept-introduction')
    for (const { text } of Object.values(parts).flat()) expect(trail).not.toContain(text)
  })
})
