import type { BranchConfig } from '@liangpai/server'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROWS } from '@liangpai/server/store'
import { codeOf, makeFolder } from '@liangpai/server/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PERSONAL_TABLES } from '../maintenance/rewrite.ts'
import { begin, onEveryStation, reopen, side } from '../testing/station.ts'
import { backUpStation, restoreStation } from './backup.ts'
import { tablesInOrder } from './tables.ts'

onEveryStation('a backup of a station', (fixture) => {
  let place: ReturnType<typeof makeFolder>
  let elsewhere: BranchConfig
  let folder: string
  beforeEach(() => {
    place = makeFolder()
    folder = join(place.data, 'backup')
    const { databaseUrl: _, ...config } = fixture.config
    const data = join(place.data, 'new')
    mkdirSync(data)
    const key = readFileSync(join(fixture.config.data, 'master.key'))
    writeFileSync(join(data, 'master.key'), key, { mode: 0o600 })
    elsewhere = { ...config, data }
  })
  afterEach(() => place.remove())
  const accepted = { despiteDeletions: true }

  test('is put back elsewhere: cases open by their links, and what had its day since is deleted again', async () => {
    const { station, on, file } = fixture
    const { number, buyer } = await begin(fixture)
    const withdrawn = await file()
    await station.verbs['withdraw-complaint'](side, { token: withdrawn.buyer })
    const backedUp = await backUpStation(station.context, folder)
    expect(readFileSync(join(folder, ROWS)).includes('顾小满')).toBe(false)
    on('2027-06-30')
    expect(await codeOf(restoreStation(elsewhere, folder))).toBe('restoreBringsBack')
    const restored = await restoreStation(elsewhere, folder, accepted)
    expect(restored).toMatchObject({ rows: backedUp.rows, deletedAgain: [withdrawn.number] })
    const next = await reopen(elsewhere)
    expect((await next.viewByLink(buyer)).view.state).toBe('mediating') // by its jobs it ends at the next start
    expect(await codeOf(next.viewByLink(withdrawn.buyer))).toBe('privateLinkUnknown')
    expect((await next.list({ as: 'lin' })).map((one) => one.number)).toEqual([number])
    await next.chainTrail()
    await next.close()
  })

  test('that was changed, is of another key, or meets a database is refused and leaves nothing', async () => {
    const { station, config } = fixture
    await begin(fixture)
    await backUpStation(station.context, folder)
    expect(await codeOf(backUpStation(station.context, folder))).toBe('folderNotEmpty')
    expect(await codeOf(restoreStation(config, folder, accepted))).toBe('databaseNotEmpty')
    const other = { ...elsewhere, origin: 'https://elsewhere.example' }
    expect(await codeOf(restoreStation(other, folder, accepted))).toBe('originChanged')
    const path = join(folder, ROWS)
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.from('x')]))
    expect(await codeOf(restoreStation(elsewhere, folder, accepted))).toBe('backupDamaged')
    expect(await codeOf(reopen(elsewhere))).toBe('databaseMissing')
  })

  test('has every table, and each is either rewritten monthly or holds nothing of a case', async () => {
    const { db } = fixture.station.context.store
    const names = (await db.introspection.getTables()).map(({ name }) => name)
    const own = names.filter((name) => !/kysely|sqlite/i.test(name))
    const snake = (name: string) => name.replaceAll(/[A-Z]/g, '_$&').toLowerCase()
    expect(tablesInOrder.map(([name]) => snake(name)).toSorted()).toEqual(own.map(snake).toSorted())
    const impersonal = [
      'appointments',
      'audit',
      'organizations',
      'partners',
      'published_counts',
      'settings',
      'trail_head',
      'trail_links',
    ]
    expect([...PERSONAL_TABLES, ...impersonal].toSorted()).toEqual(own.map(snake).toSorted())
  })
})
