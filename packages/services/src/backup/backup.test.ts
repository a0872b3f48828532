import type { BranchConfig } from '@liangpai/server'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { codeOf, type DatabaseFixture, leaveUnfinished, onEveryServer } from '@liangpai/server/testing'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeServices, reopen } from '../testing/services.ts'
import { backUpServices, restoreServices } from './backup.ts'

onEveryServer('services whose restore was ended in its midst', (makeDatabase) => {
  let places: DatabaseFixture[]
  let folder: string
  let elsewhere: BranchConfig & { databaseUrl: string }
  beforeEach(async () => {
    const [from, to] = [await makeDatabase(), await makeDatabase({ fresh: true })]
    places = [from, to]
    const { services, config } = await makeServices(from)
    folder = join(from.data, 'backup')
    await backUpServices(services.context, folder)
    await services.close()
    cpSync(join(from.data, 'master.key'), join(to.data, 'master.key'))
    elsewhere = { ...config, data: to.data, databaseUrl: to.databaseUrl ?? '' }
  })
  afterEach(async () => {
    for (const place of places) await place.remove()
  })

  test('do not start, and do once the same restore was run again', async () => {
    await leaveUnfinished(elsewhere.databaseUrl)
    expect(await codeOf(reopen(elsewhere))).toBe('restoreUnfinished')
    expect((await restoreServices(elsewhere, folder, { despiteDeletions: true })).rows).toBeGreaterThan(5)
    const services = await reopen(elsewhere)
    expect(services.settings.ledBy).toBe('liutang')
    await services.close()
  })
})
