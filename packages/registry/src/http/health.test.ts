import { randomBytes } from 'node:crypto'
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { another, onEveryOffice } from '../testing/office.ts'
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
    expect(await get('/readyz')).toEqual({
      status: 503,
      body: { type: 'about:blank', title: 'Service Unavailable', status: 503, code: 'statusListStale' },
    })
    expect(await get('/healthz')).toMatchObject({ status: 200 })
    expect(faults).toEqual([])
  })

  test('a journal that is away makes the registry not ready', async () => {
    const file = join(office.database.data, 'endings.jsonl')
    renameSync(file, `${file}.away`)
    expect(await get('/readyz')).toMatchObject({ status: 503, body: { code: 'journalMissing' } })
    renameSync(`${file}.away`, file)
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

  test('a database that is away makes the registry not ready', async () => {
    const registry = await reopened()
    await registry.context.store.close()
    expect(await get('/readyz', registry)).toMatchObject({ status: 503, body: { code: 'databaseAway' } })
  })
})
