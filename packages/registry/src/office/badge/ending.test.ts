import { execFile } from 'node:child_process'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { verifyBadge } from '@liangpai/core'
import { codeHashOf } from '../../store/badges.ts'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { memberIdOf } from '../../store/members.ts'
import { examine } from '../../maintenance/doctor.ts'
import { openRegistry } from '../../open.ts'
import {
  another,
  askFor,
  bundleOf,
  consentTo,
  codeOf,
  member,
  offerTo,
  onEveryOffice,
  showBadge,
} from '../../testing/office.ts'

onEveryOffice('the end of a badge', (office) => {
  const db = () => office.registry.context.store.db
  const journalFile = () => join(office.database.data, 'endings.jsonl')
  const journal = () => readFileSync(journalFile(), 'utf8').trim().split('\n').slice(1)

  const acts = () => journal().map((line) => (JSON.parse(line) as { act: string }).act)

  /** Judges a copy of a bundle with the list as it is now. */
  async function judgeCopy(bundle: string | undefined): Promise<string> {
    const status = (await office.registry.readDocument('/statuses/1'))?.body
    const copy = { ...(JSON.parse(bundle ?? '{}') as object), status }
    const context = { anchors: office.registry.anchors, page: null, now: office.clock.now, allowLocalhost: true }
    return (await verifyBadge(copy, context)).state
  }

  test('a withdrawn badge is not served, a copy of it is inactive, and only hash, index and end of its data are left', async () => {
    const { badgeNo, stopToken } = await showBadge(office, {}, { name: true, pledge: true })
    const bundle = await bundleOf(office.registry, badgeNo)
    await office.registry.verbs.withdraw(member, { token: stopToken })
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
    expect(await judgeCopy(bundle)).toBe('inactive')
    for (const table of ['badges', 'consents', 'requests', 'proofs', 'offers'] as const)
      expect(await db().selectFrom(table).selectAll().execute()).toEqual([])
    expect(await db().selectFrom('people').select('id').where('id', '=', 'shen').execute()).toEqual([])
    const entries = await db().selectFrom('statusEntries').selectAll().execute()
    expect(entries).toMatchObject([{ codeHash: codeHashOf(office.registry.context.vault, badgeNo), bit: 1 }])
  })

  test('no name, code or token of a withdrawn badge is left in the database or the journal', async () => {
    const { badgeNo, stopToken } = await showBadge(office, {}, { name: true })
    await office.registry.verbs.withdraw(member, { token: stopToken })
    const tables = ['audit', 'published', 'settings', 'stopLinks', 'statusEntries', 'people', 'idempotency'] as const
    const rows = await Promise.all(tables.map((table) => db().selectFrom(table).selectAll().execute()))
    const left = JSON.stringify(rows) + journal().join('')
    for (const secret of [badgeNo, stopToken, '沈书遥', '荷雨茶铺']) expect(left).not.toContain(secret)
  })

  test('a stop link pauses and stops its badge, and a second tap changes nothing', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    const { verbs, viewStopLink } = office.registry
    const link = { token: stopToken }
    expect(await viewStopLink(stopToken)).toMatchObject({ badgeNo, state: 'active' })
    office.clock.now += 60
    await verbs.pause(member, link)
    await expect(verbs.pause(member, link)).rejects.toMatchObject({ code: 'notInEffect' })
    expect(await viewStopLink(stopToken)).toMatchObject({ badgeNo, state: 'paused', changedAt: office.clock.now })
    office.clock.now += 60
    await verbs.withdraw(member, link)
    for (const again of [verbs.withdraw, verbs.pause])
      await expect(again(member, link)).rejects.toMatchObject({ code: 'notInEffect' })
    expect(await viewStopLink(stopToken)).toMatchObject({ badgeNo, state: 'stopped', changedAt: office.clock.now })
    expect(acts()).toEqual(['issue', 'pause', 'withdraw'])
  })

  test('a badge that is paused and resumed is verified again under the same number', async () => {
    const { badgeNo: badge } = await showBadge(office)
    const bundle = await bundleOf(office.registry, badge)
    await office.registry.verbs.pause({ as: 'chu' }, { badge })
    expect(await bundleOf(office.registry, badge)).toBeUndefined()
    expect(await judgeCopy(bundle)).toBe('inactive')
    await office.registry.verbs.resume({ as: 'chu' }, { badge })
    expect(await judgeCopy(await bundleOf(office.registry, badge))).toBe('verified')
  })

  test('an ending is public in a second process within two seconds', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    const second = await another(office)
    expect(await bundleOf(second, badgeNo)).toBeDefined()
    await office.registry.verbs.withdraw(member, { token: stopToken })
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

  test("yesterday's database put back: the stopped badge stays stopped, the paused one paused", async () => {
    const [stopped, paused, active] = [await showBadge(office), await showBadge(office), await showBadge(office)]
    const bundle = await bundleOf(office.registry, stopped.badgeNo)
    await office.registry.close()
    const putBack = await office.database.backUp()
    office.registry = await another(office)
    office.clock.now += 3600
    await office.registry.verbs.withdraw(member, { token: stopped.stopToken })
    await office.registry.verbs.pause(member, { token: paused.stopToken })
    await office.registry.close()
    await putBack()

    office.clock.now += 60
    office.registry = await another(office)
    expect(await bundleOf(office.registry, stopped.badgeNo)).toBeUndefined()
    expect(await judgeCopy(bundle)).toBe('inactive')
    expect(await office.registry.viewStopLink(stopped.stopToken)).toMatchObject({ state: 'stopped' })
    expect(await office.registry.viewStopLink(paused.stopToken)).toMatchObject({ state: 'paused' })
    expect(await office.registry.viewStopLink(active.stopToken)).toMatchObject({ state: 'active' })
    expect((await readAudit(db())).at(-1)).toMatchObject({ verb: 'replay', detail: '{"stopped":2}' })
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
    expect(await judgeCopy(bundle)).toBe('inactive')
  })

  test('a badge paused and resumed after the copy was made is in effect when the copy is put back', async () => {
    const { badgeNo: badge } = await showBadge(office)
    await office.registry.close()
    const putBack = await office.database.backUp()
    office.registry = await another(office)
    await office.registry.verbs.pause({ as: 'chu' }, { badge })
    await office.registry.verbs.resume({ as: 'chu' }, { badge })
    await office.registry.close()
    await putBack()
    office.registry = await another(office)
    expect(await judgeCopy(await bundleOf(office.registry, badge))).toBe('verified')
  })

  test('a badge stops although the journal cannot be written; its line follows, and until then nothing begins', async () => {
    const [withdrawn, paused] = [await showBadge(office), await showBadge(office)]
    const { token } = await offerTo(office)
    const { verbs } = office.registry
    renameSync(journalFile(), `${journalFile()}.away`)
    expect(await verbs.withdraw(member, { token: withdrawn.stopToken })).toEqual({ journaled: false })
    expect(await verbs.pause({ as: 'chu' }, { badge: paused.badgeNo })).toEqual({ journaled: false })
    const follows = async () => {
      const tokens = [withdrawn.stopToken, paused.stopToken]
      return Promise.all(tokens.map(async (one) => (await office.registry.viewStopLink(one)).lineFollows))
    }
    expect(await follows()).toEqual([true, true]) // also when the page is loaded again
    for (const { badgeNo } of [withdrawn, paused]) expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
    expect(await codeOf(consentTo(office.registry, token))).toBe('journalMissing')
    expect(await codeOf(verbs.resume({ as: 'chu' }, { badge: paused.badgeNo }))).toBe('journalMissing')
    office.clock.now += 61 // an act that is under way is no delay
    expect((await examine(office.registry.context)).findings.map(({ what }) => what)).toContain('journalBehind')
    renameSync(`${journalFile()}.away`, journalFile())
    await office.registry.writeJournal()
    expect(await follows()).toEqual([undefined, undefined])
    expect(acts().slice(0, 2)).toEqual(['issue', 'issue'])
    // The refused consent has used up an index, which nobody else gets.
    expect(acts().slice(2).toSorted()).toEqual(['issue', 'pause', 'withdraw'])
    expect(await verbs.resume({ as: 'chu' }, { badge: paused.badgeNo })).toEqual({ journaled: true })
    expect(await consentTo(office.registry, token)).toMatchObject({ badgeNo: expect.any(String) as string })
  })

  test("the clock plays no part: yesterday's database with a clock that went back", async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    await office.registry.close()
    const putBack = await office.database.backUp()
    office.registry = await another(office)
    office.clock.now -= 7200
    await office.registry.verbs.pause(member, { token: stopToken })
    await office.registry.close()
    await putBack()
    office.registry = await another(office)
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'paused' })
  })

  test('withdrawing one badge keeps the person if another request of theirs goes on', async () => {
    const { stopToken } = await showBadge(office)
    await askFor(office)
    await office.registry.verbs.withdraw(member, { token: stopToken })
    const id = memberIdOf(office.registry.context.vault, 'shen')
    expect(await db().selectFrom('people').select('id').where('id', '=', id).execute()).toHaveLength(1)
  })

  test("the office's stops work while the copy of the journal is away, and their lines follow", async () => {
    const [one, two, three] = [await showBadge(office), await showBadge(office), await showBadge(office)]
    renameSync(journalFile(), `${journalFile()}.away`)
    expect(await codeOf(openRegistry(office.config))).toBe('journalMissing')
    const command = await openRegistry(office.config, { toStop: true })
    const by = { as: 'chu' }
    expect(await command.verbs.pause(by, { badge: one.badgeNo })).toEqual({ journaled: false })
    expect(await command.verbs.withdraw(by, { badge: two.badgeNo })).toEqual({ journaled: false })
    const ended = await command.verbs.end(by, { badge: three.badgeNo, reason: 'issuedInError' })
    expect(ended).toMatchObject({ ended: 1, journaled: false })
    await command.close()
    for (const { badgeNo } of [one, two, three]) {
      const entry = await db()
        .selectFrom('statusEntries')
        .select('bit')
        .where('codeHash', '=', codeHashOf(office.registry.context.vault, badgeNo))
        .execute()
      expect(entry).toEqual([{ bit: 1 }])
    }
    renameSync(`${journalFile()}.away`, journalFile())
    await office.registry.writeJournal()
    expect(acts().toSorted()).toEqual(['end', 'issue', 'issue', 'issue', 'pause', 'withdraw'])
  })

  test('another origin and another master key are refused at the next start', async () => {
    await expect(openRegistry({ ...office.config, origin: 'http://localhost:8788' })).rejects.toMatchObject({
      code: 'originChanged',
    })
    const masterKeyFile = join(office.database.data, 'other.key')
    writeFileSync(masterKeyFile, Buffer.alloc(32).toString('base64url'), { mode: 0o600 })
    await expect(openRegistry({ ...office.config, masterKeyFile })).rejects.toMatchObject({ code: 'masterKeyWrong' })
  })
})

/** Runs a module in a process of its own. */
const runModule = (source: string) =>
  promisify(execFile)(process.execPath, ['--conditions=@liangpai/source', '--input-type=module', '-e', source])
