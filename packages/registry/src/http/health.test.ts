import { randomBytes } from 'node:crypto'
import { copyFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { refusals } from '@liangpai/presentation'
import { type Sealed, SYSTEM } from '@liangpai/server'
import { beforeEach, expect, test } from 'vitest'
import { createReadiness } from '../maintenance/readiness.ts'
import { examine } from '../maintenance/doctor.ts'
import { record } from '../testing/journal.ts'
import { another, codeOf, member, onEveryOffice, showBadge } from '../testing/office.ts'
import { createApp } from './app.ts'

onEveryOffice('health', (office) => {
  const faults: unknown[] = []
  beforeEach(() => void (faults.length = 0))

  async function get(path: string, registry = office.registry) {
    const badgeFiles = { latest: '', files: new Map() }
    const response = await createApp(registry, {
      badgeFiles,
      proxies: 0,
      report: (fault) => faults.push(fault),
    }).request(path)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  const reopened = async () => {
    await office.registry.close()
    return (office.registry = await another(office))
  }

  test('a registry in order is alive and ready', async () => {
    expect(await get('/healthz')).toEqual({ status: 200, body: { status: 'alive' } })
    expect(await get('/readyz')).toEqual({ status: 200, body: { status: 'ready' } })
  })

  test('a list that nobody signed in time makes the registry alive and not ready', async () => {
    office.clock.now += 310
    const { sentence, next } = refusals.statusListStale
    const detail = `${sentence.en} ${next.en}`
    expect(await get('/readyz')).toEqual({
      status: 503,
      body: { type: 'about:blank', title: 'Service Unavailable', status: 503, code: 'statusListStale', detail },
    })
    expect(await get('/healthz')).toMatchObject({ status: 200 })
    expect(faults).toEqual([])
  })

  test.each([
    ['a status list that is damaged', '/statuses/1', 'rowDamaged'],
    ['a badge that is damaged', '/badges/%', 'rowDamaged'],
    ['a badge that is gone', undefined, 'servedUnverified'],
  ])('%s makes the registry not ready', async (_, path, code) => {
    await showBadge(office)
    const { db } = office.registry.context.store
    if (path === undefined) await db.deleteFrom('published').where('path', 'like', '/badges/%').execute()
    else
      await db
        .updateTable('published')
        .set({ body: 'cut' as Sealed })
        .where('path', 'like', path)
        .execute()
    expect(await get('/readyz')).toMatchObject({ status: 503, body: { code } })
  })

  test('pinned keys that are not the root’s make the registry not ready', async () => {
    const { db } = office.registry.context.store
    const value = JSON.stringify(['A'.repeat(43)])
    await db.updateTable('settings').set({ value }).where('key', '=', 'anchors').execute()
    expect(await get('/readyz')).toMatchObject({ status: 503, body: { code: 'ownChainFailed' } })
  })

  test('a journal that is away makes the registry not ready', async () => {
    const file = join(office.database.data, 'endings.jsonl')
    renameSync(file, `${file}.away`)
    expect(await get('/readyz')).toMatchObject({ status: 503, body: { code: 'journalMissing' } })
    renameSync(`${file}.away`, file)
  })

  test('a journal whose copy lacks lines for a minute makes the registry not ready, until they are written', async () => {
    await showBadge(office)
    const file = join(office.database.data, 'endings.jsonl')
    writeFileSync(file, readFileSync(file, 'utf8').replace(/.*\n$/, ''))
    const { context } = office.registry
    office.clock.now += 59
    expect(await createReadiness(context)()).toBeUndefined() // it may be on its way
    office.clock.now += 1
    const { sentence, next } = refusals.journalBehind
    expect(await get('/readyz')).toMatchObject({
      status: 503,
      body: { code: 'journalBehind', detail: `${sentence.en} ${next.en}` },
    })
    await office.registry.writeJournal()
    expect(await createReadiness(context)()).toBeUndefined()
  })

  test('a journal whose copy was changed under a running registry makes it not ready, until a good copy is back', async () => {
    for (let i = 0; i < 2; i++) await showBadge(office)
    const file = join(office.database.data, 'endings.jsonl')
    const good = readFileSync(file, 'utf8')
    const [first = '', second = '', ...rest] = good.split('\n')
    const last = rest.at(-2) ?? second
    const { context } = office.registry
    for (const [changed, code] of [
      [[first, second.replace('"idx":', '"idx":1'), ...rest], 'journalForged'],
      [[first, second, ...rest.slice(0, -1), last, ''], 'journalForked'],
      [[first, second, ...rest.slice(0, -1), 'a note', last, ''], 'journalUnreadable'],
    ] as const) {
      writeFileSync(`${file}.new`, changed.join('\n'))
      renameSync(`${file}.new`, file)
      expect(await codeOf(office.registry.writeJournal())).toBe(code)
      await context.transact(SYSTEM, ({ tx }) => context.journal.record(tx, record('that has waited for long')))
      expect(await createReadiness(context)()).toBe(code)
      expect((await examine(context)).findings.map(({ what }) => what)).not.toContain('journalBehind')
      writeFileSync(file, good)
      await context.store.db.deleteFrom('journalPending').execute()
      await office.registry.writeJournal()
      expect(await createReadiness(context)()).toBeUndefined()
    }
  })

  test('an answer stands for a moment, so that nobody makes the registry look all the time', async () => {
    expect(await get('/readyz')).toMatchObject({ status: 200 })
    office.clock.now += 310
    expect(await get('/readyz')).toMatchObject({ status: 200 })
  })

  test('keys that were replaced under a running registry make it not ready', async () => {
    const { db } = office.registry.context.store
    await db
      .updateTable('keys')
      .set({ sealed: `v1.${randomBytes(60).toString('base64url')}` })
      .execute()
    expect(await get('/readyz')).toMatchObject({ status: 503, body: { code: 'masterKeyWrong' } })
  })

  test('a fault that nobody foresaw is internal, never databaseAway, and is reported once', async () => {
    const registry = await reopened()
    await registry.context.store.close()
    for (let i = 0; i < 2; i++)
      expect(await get('/readyz', registry)).toMatchObject({ status: 503, body: { code: 'internal' } })
    expect(faults).toHaveLength(1)
  })

  test('a master key that was replaced or taken away under a running registry makes it not ready', async () => {
    const file = join(office.database.data, 'master.key')
    renameSync(file, `${file}.away`)
    expect(await get('/readyz')).toMatchObject({ status: 503, body: { code: 'masterKeyMissing' } })
    const registry = await another({ ...office, config: { ...office.config, masterKeyFile: `${file}.away` } })
    writeFileSync(`${file}.away`, randomBytes(32).toString('base64url'))
    expect(await get('/readyz', registry)).toMatchObject({ status: 503, body: { code: 'masterKeyWrong' } })
    await registry.close()
  })
})

onEveryOffice(
  'an embedded database whose file',
  (office) => {
    test.each([
      ['was taken away', () => {}],
      ['was put back older', (file: string) => copyFileSync(`${file}.away`, file)],
    ])('%s under a running registry is databaseReplaced, and nothing is written', async (_, putBack) => {
      const { stopToken } = await showBadge(office)
      const file = join(office.database.data, 'liangpai.db')
      renameSync(file, `${file}.away`)
      putBack(file)
      expect(await office.registry.readiness()).toBe('databaseReplaced')
      expect(await codeOf(office.registry.verbs.pause(member, { token: stopToken }))).toBe('databaseReplaced')
      renameSync(`${file}.away`, file)
      expect(await codeOf(office.registry.verbs.pause(member, { token: stopToken }))).toBe('done')
    })
  },
  { variants: ['SQLite'] },
)
