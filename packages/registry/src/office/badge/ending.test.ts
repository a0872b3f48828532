import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { verifyBadge } from '@liangpai/core'
import { hashOf } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { openRegistry } from '../../open.ts'
import { another, askFor, bundleOf, onBothOffices, showBadge } from '../../testing/office.ts'

onBothOffices('the end of a badge', (office) => {
  const db = () => office.registry.context.store.db
  const journal = () => readFileSync(join(office.database.data, 'endings.jsonl'), 'utf8').trim().split('\n')

  /** Judges the bundle that somebody kept, with the list as it is now. */
  async function judgeKept(bundle: string | undefined): Promise<string> {
    const status = (await office.registry.readDocument('/statuses/1'))?.body
    const kept = { ...(JSON.parse(bundle ?? '{}') as object), status }
    const asked = { anchors: office.registry.anchors, page: null, now: office.clock.now, allowLocalhost: true }
    return (await verifyBadge(kept, asked)).state
  }

  test('withdrawn: gone, the kept copy inactive, its data deleted but hash, index and end', async () => {
    const { badgeNo, stopToken } = await showBadge(office, {}, { name: true, pledge: true })
    const bundle = await bundleOf(office.registry, badgeNo)
    await office.registry.withdraw(stopToken)
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
    expect(await judgeKept(bundle)).toBe('inactive')
    for (const table of ['badges', 'consents', 'requests', 'proofs', 'offers'] as const)
      expect(await db().selectFrom(table).selectAll().execute()).toEqual([])
    expect(await db().selectFrom('people').select('id').where('id', '=', 'shen').execute()).toEqual([])
    const entries = await db().selectFrom('statusEntries').selectAll().execute()
    expect(entries).toMatchObject([{ codeHash: hashOf(badgeNo), bit: 1 }])
  })

  test('nowhere in the database is the name, the code or a token left', async () => {
    const { badgeNo, stopToken } = await showBadge(office, {}, { name: true })
    await office.registry.withdraw(stopToken)
    const tables = ['audit', 'published', 'settings', 'stopLinks', 'statusEntries', 'people', 'idempotency'] as const
    const rows = await Promise.all(tables.map((table) => db().selectFrom(table).selectAll().execute()))
    const left = JSON.stringify(rows) + journal().join('')
    for (const secret of [badgeNo, stopToken, '沈书遥', '荷雨茶铺']) expect(left).not.toContain(secret)
  })

  test('the stop link: active, paused, stopped, and a second tap changes nothing', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    const { stop, pause, withdraw } = office.registry
    expect(await stop(stopToken)).toMatchObject({ badgeNo, state: 'active' })
    office.clock.now += 60
    await pause(stopToken)
    await pause(stopToken)
    expect(await stop(stopToken)).toMatchObject({ badgeNo, state: 'paused', changedAt: office.clock.now })
    office.clock.now += 60
    await withdraw(stopToken)
    await withdraw(stopToken)
    await pause(stopToken)
    expect(await stop(stopToken)).toMatchObject({ badgeNo, state: 'stopped', changedAt: office.clock.now })
    expect(journal().map((line) => (JSON.parse(line) as { act: string }).act)).toEqual(['issue', 'pause', 'withdraw'])
  })

  test('paused and resumed: the same badge, and the data were kept', async () => {
    const { badgeNo: badge, stopToken } = await showBadge(office)
    const bundle = await bundleOf(office.registry, badge)
    await office.registry.pause(stopToken)
    expect(await bundleOf(office.registry, badge)).toBeUndefined()
    expect(await judgeKept(bundle)).toBe('inactive')
    await office.registry.verbs.resume({ as: 'chu' }, { badge })
    expect(await judgeKept(await bundleOf(office.registry, badge))).toBe('verified')
  })

  test('an ending is public in a second process within two seconds', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    const second = await another(office)
    expect(await bundleOf(second, badgeNo)).toBeDefined()
    await office.registry.withdraw(stopToken)
    await sleep(1500)
    expect(await bundleOf(second, badgeNo)).toBeUndefined()
    expect(await second.readDocument('/statuses/1')).toEqual(await office.registry.readDocument('/statuses/1'))
    await second.close()
  })

  test('an ending by another process is public here within two seconds', async () => {
    const { badgeNo } = await showBadge(office)
    expect(await bundleOf(office.registry, badgeNo)).toBeDefined()
    const config = { data: office.database.data, databaseUrl: office.database.databaseUrl }
    await runModule(`
      import { openRegistry } from ${JSON.stringify(join(import.meta.dirname, '../../open.ts'))}
      const registry = await openRegistry(${JSON.stringify(config)})
      await registry.verbs.end({ as: 'chu' }, { badge: '${badgeNo}', occasion: 'closeShop' })
      await registry.close()`)
    await sleep(1500)
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
  })

  test("yesterday's database put back: the stopped badge stays stopped, the paused one too", async () => {
    const [stopped, paused, kept] = [await showBadge(office), await showBadge(office), await showBadge(office)]
    const bundle = await bundleOf(office.registry, stopped.badgeNo)
    await office.registry.close()
    const putBack = await office.database.backUp()
    office.registry = await another(office)
    office.clock.now += 3600
    await office.registry.withdraw(stopped.stopToken)
    await office.registry.pause(paused.stopToken)
    await office.registry.close()
    await putBack()

    office.clock.now += 60
    office.registry = await another(office)
    expect(await bundleOf(office.registry, stopped.badgeNo)).toBeUndefined()
    expect(await judgeKept(bundle)).toBe('inactive')
    expect(await office.registry.stop(stopped.stopToken)).toMatchObject({ state: 'stopped' })
    expect(await office.registry.stop(paused.stopToken)).toMatchObject({ state: 'paused' })
    expect(await office.registry.stop(kept.stopToken)).toMatchObject({ state: 'active' })
    expect((await readAudit(db())).at(-1)).toMatchObject({ verb: 'replay', detail: '{"count":2}' })
  })

  test('a badge whose data were lost with the database is not in effect', async () => {
    await office.registry.close()
    const putBack = await office.database.backUp()
    office.registry = await another(office)
    const { badgeNo } = await showBadge(office)
    const bundle = await bundleOf(office.registry, badgeNo)
    await office.registry.close()
    await putBack()
    office.clock.now += 60
    office.registry = await another(office)
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
    expect(await judgeKept(bundle)).toBe('inactive')
  })

  test('resumed before the copy was put back: in effect, for there is a resume record', async () => {
    const { badgeNo: badge, stopToken } = await showBadge(office)
    await office.registry.close()
    const putBack = await office.database.backUp()
    office.registry = await another(office)
    await office.registry.pause(stopToken)
    await office.registry.verbs.resume({ as: 'chu' }, { badge })
    await office.registry.close()
    await putBack()
    office.registry = await another(office)
    expect(await judgeKept(await bundleOf(office.registry, badge))).toBe('verified')
  })

  test('without a journal that can be written nothing is acknowledged', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    office.registry.context.journal.append = () => {
      throw new Error('no space left')
    }
    await expect(office.registry.withdraw(stopToken)).rejects.toThrow('no space left')
    expect(await office.registry.stop(stopToken)).toMatchObject({ badgeNo, state: 'active' })
  })

  test('a line that a crash cut short spoils no other', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    writeFileSync(join(office.database.data, 'endings.jsonl'), '\n{"at":1795', { flag: 'a' })
    await office.registry.withdraw(stopToken)
    expect(office.registry.context.journal.latest().get(hashOf(badgeNo))).toMatchObject({ act: 'withdraw' })
  })

  test('a request that goes on keeps the person', async () => {
    const { stopToken } = await showBadge(office)
    await askFor(office)
    await office.registry.withdraw(stopToken)
    expect(await db().selectFrom('people').select('id').where('id', '=', 'shen').execute()).toHaveLength(1)
  })

  test('another origin is refused at the next start, and a wrong master key', async () => {
    await expect(openRegistry({ ...office.config, origin: 'http://localhost:8788' })).rejects.toMatchObject({
      code: 'originChanged',
    })
    const masterKeyFile = join(office.database.data, 'other.key')
    writeFileSync(masterKeyFile, Buffer.alloc(32).toString('base64url'), { mode: 0o600 })
    const wrong = await openRegistry({ ...office.config, masterKeyFile })
    await expect(wrong.verbs.publish({ as: 'qiao' }, {})).rejects.toMatchObject({ code: 'vaultSealBroken' })
    await wrong.close()
  })
})

/** Runs a module in a process of its own. */
const runModule = (source: string) =>
  promisify(execFile)(process.execPath, ['--conditions=@liangpai/source', '--input-type=module', '-e', source])
