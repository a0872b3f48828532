import { rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { refusals } from '@liangpai/presentation'
import { keepReserve } from '@liangpai/server/store'
import { codeOf, makeFolder, mountSmallDisk, noSmallDisk, type SmallDisk } from '@liangpai/server/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openSessions, signUp } from '../calendar/testing/calendar.ts'
import { ask as askHelp, helpOn, makeCenter, typed } from '../help/testing/helpFixture.ts'
import { ask as askRoom, makeVenue } from '../place/testing/venue.ts'
import { callerOf } from '../testing/caller.ts'
import { makeServices, reopen, type ServicesFixture } from '../testing/services.ts'
import { examine } from './doctor.ts'

/** Bytes that are left when the disk is nearly full: some sign-ups fit, and one fails half written. */
const LEFT = 512 * 1024
/** More sign-ups than fit into what is left. */
const MANY = 2000

describe.skipIf(noSmallDisk)('services on a disk that fills up', () => {
  let disk: SmallDisk
  let fixture: ServicesFixture
  beforeEach(async () => {
    disk = mountSmallDisk(64 * 2 ** 20)
    fixture = await makeServices({ ...makeFolder(), data: join(disk.path, 'data') })
    await keepReserve(fixture.services.context.store)
  })
  afterEach(async () => {
    await fixture.services.close()
    disk.remove()
  })

  const doctorSays = async () => {
    const { context, modules } = fixture.services
    return (await examine(context, modules)).findings.map(({ what }) => what)
  }
  const opened = async (path: string, tokens: readonly string[]) => {
    const caller = callerOf(fixture.services)
    const statuses = []
    for (const token of tokens) statuses.push((await caller.post(`${path}/link`, { token, lang: 'zh-Hans' })).status)
    return statuses
  }

  test('what was acknowledged stays, what was not is refused in words, and with room all goes on', async () => {
    const help = helpOn(fixture.services)
    await makeCenter(help)
    const { sessions } = await openSessions(fixture.services, [{}])
    const { room } = await makeVenue(fixture.services)
    const { token: request } = await askHelp(help)
    const { token: booking } = await askRoom(fixture.services, room)
    const filler = disk.fill()
    truncateSync(filler, statSync(filler).size - LEFT)

    const sheets: string[] = []
    let refused = 'none'
    while (refused === 'none' && sheets.length < MANY)
      refused = await signUp(fixture.services, sessions).then(
        ({ token }) => {
          sheets.push(token)
          return 'none'
        },
        ({ code }: { code: string }) => code,
      )
    expect([refused, sheets.length > 0]).toEqual(['storageFull', true])
    expect(await codeOf(askHelp(help))).toBe('storageFull')
    expect(await codeOf(askRoom(fixture.services, room, { day: '2026-12-09' }))).toBe('storageFull')
    const caller = callerOf(fixture.services)
    const form = { ...typed, once: '0123456789abcdef01234567', lang: 'zh-Hans' }
    const page = await caller.post('/help', form, { accept: 'text/html' })
    expect(page.status).toBe(507)
    expect(page.text).toContain(refusals.storageFull.sentence['zh-Hans'])
    expect(await doctorSays()).toContain('spaceLow')
    expect(JSON.parse((await caller.get('/readyz')).body)).toMatchObject({ status: 503, code: 'storageFull' })

    const all = { '/help': [request], '/booking': [booking], '/signup': sheets }
    const everyLinkOpens = async () => {
      for (const [path, tokens] of Object.entries(all))
        expect([path, new Set(await opened(path, tokens))]).toEqual([path, new Set([200])])
    }
    await everyLinkOpens()
    await fixture.services.close()
    fixture.services = await reopen(fixture.config)
    await everyLinkOpens()

    rmSync(filler)
    expect(await keepReserve(fixture.services.context.store)).toBeUndefined()
    await everyLinkOpens()
    expect(await codeOf(signUp(fixture.services, sessions))).toBe('done')
    expect(await codeOf(askHelp(helpOn(fixture.services)))).toBe('done')
    expect((await callerOf(fixture.services).get('/readyz')).status).toBe(200)
    const found = await doctorSays()
    for (const what of ['reserveMissing', 'servicesRowDamaged', 'servicesOverdue']) expect(found).not.toContain(what)
  })
})
