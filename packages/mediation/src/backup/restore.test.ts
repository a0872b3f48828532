import type { BranchConfig } from '@liangpai/server'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, type DatabaseFixture, leaveUnfinished, onEveryServer } from '@liangpai/server/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeStation, reopen } from '../testing/station.ts'
import { backUpStation, restoreStation } from './backup.ts'

onEveryServer('a station whose restore was ended in its midst', (makeDatabase) => {
  let places: DatabaseFixture[]
  let folder: string
  let elsewhere: BranchConfig & { databaseUrl: string }
  beforeEach(async () => {
    const [from, to] = [await makeDatabase(), await makeDatabase({ fresh: true })]
    places = [from, to]
    const { station, config } = await makeStation(from)
    folder = join(from.data, 'backup')
    await backUpStation(station.context, folder)
    await station.close()
    cpSync(join(from.data, 'master.key'), join(to.data, 'master.key'))
    elsewhere = { ...config, data: to.data, databaseUrl: to.databaseUrl ?? '' }
  })
  afterEach(async () => {
    for (const place of places) await place.remove()
  })

  test('does not start, and does once the same restore was run again', async () => {
    await leaveUnfinished(elsewhere.databaseUrl)
    expect(await codeOf(reopen(elsewhere))).toBe('restoreUnfinished')
    expect((await restoreStation(elsewhere, folder, { despiteDeletions: true })).rows).toBeGreaterThan(5)
    const station = await reopen(elsewhere)
    expect(station.settings.name).toBe('云汀市网络消费者维权服务站')
    await station.close()
  })
})
