import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, expect, test, vi } from 'vitest'
import { backUpServices, restoreServices } from './backup/backup.ts'
import { createServicesApp } from './http/app.ts'
import { examine } from './maintenance/doctor.ts'
import { rowsOf } from './testing/bytes.ts'
import { callerOf } from './testing/caller.ts'
import { parts } from './testing/readers.ts'
import { addressesOf, linksOf, looks, type Played, playRich } from './testing/rich/playRich.ts'
import { makeServices, onEveryServices, reopen, secretary, type ServicesFixture } from './testing/services.ts'
import { openWorkPages, sessionCookie } from './testing/workPages.ts'
import { serveServices } from './serve.ts'

/** What every page answers, to whoever is signed in and to whoever has a link: the status by reader and address. */
async function statusesOf(fixture: ServicesFixture, played: Played): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {}
  for (const [as, pages] of await addressesOf(fixture))
    for (const [address, { status }] of pages) statuses[`${as} ${address}`] = status
  const caller = callerOf(fixture.services)
  for (const [reader, links = []] of Object.entries(linksOf(played)))
    for (const [path, token] of links)
      for (const act of looks[path] ?? []) {
        const { status } = await caller.post(`${path}/${act}`, { token, lang: 'zh-Hans' })
        statuses[`${reader} ${path}/${act} ${token.slice(0, 4)}`] = status
      }
  return statuses
}

const faults = (statuses: Record<string, number>): string[] =>
  Object.entries(statuses)
    .filter(([, status]) => status >= 500)
    .map(([address, status]) => `${address}: ${status}`)

/** How many rows of what people said there are; sessions and settings come and go by themselves. */
async function sizesOf(fixture: ServicesFixture): Promise<Record<string, number>> {
  const rows = await rowsOf(fixture)
  return Object.fromEntries(
    [...rows]
      .filter(([name]) => !['sessions', 'settings', 'audit', 'challenges', 'trail_links'].includes(name))
      .map(([name, all]) => [name, all.length]),
  )
}

onEveryServices('services whose clock was put back', (fixture) => {
  test('show every page, end and delete nothing, and go on once it is right', async () => {
    const played = await playRich(fixture)
    const right = fixture.clock.now
    await fixture.services.elapseDue()
    await fixture.services.forgetExpired()
    await fixture.services.publishFigures()
    const old = await sessionCookie(fixture, 'fang')
    const before = await sizesOf(fixture)
    fixture.clock.now = right - 3 * 86_400
    const app = createServicesApp(fixture.services, { proxies: 0 })
    const answer = await app.request('/work/place/tenants', { headers: { cookie: old } })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, expect.stringContaining('/sign-in')])
    expect(faults(await statusesOf(fixture, played))).toEqual([])
    const { services } = fixture
    expect(await services.recountDates()).toBeDefined()
    expect([await services.elapseDue(), await services.forgetExpired()]).toEqual([[], []])
    expect(await services.publishFigures()).toEqual([])
    expect(await sizesOf(fixture)).toEqual(before)
    fixture.clock.now = right + 60
    expect((await openWorkPages(fixture).get('fang', '/work')).status).toBe(200)
  })
})

onEveryServices('a day that ends while the services run', (fixture) => {
  afterEach(() => void vi.useRealTimers())

  test('is over for what it ends within a minute, without anybody asking', async () => {
    await playRich(fixture)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    const faultsReported: unknown[] = []
    const serving = await serveServices(fixture.services, {
      port: 0,
      report: (error) => void faultsReported.push(error),
    })
    try {
      const found = async () => {
        const { findings } = await examine(fixture.services.context, fixture.services.modules)
        return findings.filter(({ what }) => what === 'servicesOverdue' || what === 'servicesKept').length
      }
      fixture.on('2028-06-01', '00:00')
      expect(await found()).toBe(2)
      vi.advanceTimersByTime(60_000)
      await vi.waitFor(async () => expect(await found()).toBe(0), { timeout: 20_000, interval: 200 })
      expect(faultsReported).toEqual([])
    } finally {
      await serving.close()
    }
  })
})

onEveryServices('a session that outlives the term of a role', (fixture) => {
  test('opens no page of the branch and does nothing for it from the day after', async () => {
    await playRich(fixture)
    await fixture.services.verbs['appoint-leader'](secretary, {
      person: { id: 'late', name: '晚舟' },
      role: 'deputySecretary',
      until: '2026-12-31',
    })
    fixture.on('2026-12-31', '23:50')
    const cookie = await sessionCookie(fixture, 'late')
    const app = createServicesApp(fixture.services, { proxies: 0 })
    const get = (path: string) => app.request(path, { headers: { cookie } })
    const texts = Object.values(parts)
      .flat()
      .map(({ text }) => text)
    const found = await addressesOf(fixture)
    const addresses = [...(found.get('fang')?.keys() ?? [])].filter(
      (address) => address.startsWith('/work/') && address !== '/work/my-sign-in',
    )
    expect(addresses.length).toBeGreaterThan(15)
    const shown = async () => {
      const pages = await Promise.all(addresses.map(async (address) => (await get(address)).text()))
      return texts.filter((text) => pages.some((page) => page.includes(text)))
    }
    expect((await shown()).length).toBeGreaterThan(5)
    fixture.on('2027-01-01', '00:10')
    expect(await shown()).toEqual([])
    const before = await sizesOf(fixture)
    const acts = ['review', 'confirm', 'approve', 'contact', 'link', 'cancel', 'hold', 'publish', 'enterprise']
    for (const address of addresses)
      for (const act of acts) {
        const body = new URLSearchParams({ act, key: `late${act}0123456789`, name: '甲', enterprise: 'late' })
        const headers = { cookie, 'sec-fetch-site': 'same-origin' }
        const { status } = await app.request(address, { method: 'POST', headers, body })
        expect([address, act, status >= 400 && status < 500]).toEqual([address, act, true])
      }
    expect(await sizesOf(fixture)).toEqual(before)
  })
})

onEveryDatabase('services that were restored', (makeDatabase) => {
  test('answer every page and every link as they did before', async () => {
    const fixture = await makeServices(await makeDatabase())
    const place = await makeDatabase()
    try {
      const played = await playRich(fixture)
      const before = await statusesOf(fixture, played)
      const carried = join(fixture.database.data, 'carried')
      mkdirSync(carried)
      await backUpServices(fixture.services.context, join(carried, 'backup'))
      const { data, databaseUrl } = place
      const config = {
        ...fixture.config,
        data,
        masterKeyFile: join(fixture.database.data, 'master.key'),
        ...(databaseUrl !== undefined && { databaseUrl }),
      }
      await restoreServices(config, join(carried, 'backup'), { despiteDeletions: true })
      const restored = { ...fixture, config, database: place, services: await reopen(config) }
      try {
        expect(Object.keys(before).length).toBeGreaterThan(80)
        expect(await statusesOf(restored, played)).toEqual(before)
      } finally {
        await restored.services.close()
      }
    } finally {
      await fixture.services.close()
      await fixture.database.remove()
      await place.remove()
    }
  })
})
