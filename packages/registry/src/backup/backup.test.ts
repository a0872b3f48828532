import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { codeHashOf } from '../store/badges.ts'
import { makeFolder, onEveryServer } from '@liangpai/server/testing'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { diagnose } from '../diagnose.ts'
import { openRegistry } from '../open.ts'
import { storeBadgeFile } from '../script/badgeFiles.ts'
import { judge, moveTo, onEveryMove } from '../testing/elsewhere.ts'
import {
  another,
  bundleOf,
  consentTo,
  codeOf,
  makeOffice,
  member,
  NOON,
  offerTo,
  showBadge,
} from '../testing/office.ts'
import { backUp } from './backUp.ts'
import { restore } from './restore.ts'
import { tablesInOrder } from './tables.ts'

onEveryMove('a backup', (move) => {
  test('made while consents run and put back elsewhere: what was stopped since stays stopped, the rest verifies', async () => {
    const { office, folder, elsewhere } = move
    const [shown, stopped, paused, before] = [
      await showBadge(office),
      await showBadge(office),
      await showBadge(office),
      await showBadge(office),
    ]
    const { verbs } = office.registry
    await verbs.withdraw(member, { token: before.stopToken })
    const file = await storeBadgeFile(office.registry.context, '1.0.0', new TextEncoder().encode('served'))
    const tokens = []
    for (let i = 0; i < 6; i++) tokens.push((await offerTo(office)).token)

    const aside = await another(office)
    const [backedUp, ...during] = await Promise.all([
      backUp(aside.context, folder),
      ...tokens.map((token) => consentTo(office.registry, token)),
    ])
    await aside.close()
    expect(backedUp).toMatchObject({ folder, origin: 'http://localhost:8787', at: NOON })
    await verbs.withdraw(member, { token: stopped.stopToken })
    await verbs.pause(member, { token: paused.stopToken })
    const after = await showBadge(office)
    await office.registry.close()

    const config = moveTo(office, elsewhere)
    const restored = await restore(config, folder)
    expect(restored).toMatchObject({ origin: 'http://localhost:8787', at: NOON, rows: backedUp.rows })
    const registry = await openRegistry(config)
    expect(await judge(office, registry, shown.badgeNo)).toBe('verified')
    for (const { badgeNo } of [stopped, paused, before, after])
      expect(await judge(office, registry, badgeNo)).toBe('not in effect')
    const states = await Promise.all(during.map(({ badgeNo }) => judge(office, registry, badgeNo)))
    // Those whose consent was later than the moment of the backup are lost with the database, and so stopped.
    const lost = states.filter((state) => state === 'not in effect').length
    expect(states.every((state) => ['verified', 'not in effect'].includes(state))).toBe(true)
    expect(restored.replayed).toEqual({ stopped: 3 + lost, filled: 0 })
    const { db } = registry.context.store
    const bits = await db.selectFrom('statusEntries').select(['codeHash', 'bit']).execute()
    for (const { badgeNo } of [stopped, paused, after])
      expect(bits).toContainEqual({ codeHash: codeHashOf(registry.context.vault, badgeNo), bit: 1 })
    expect(await db.selectFrom('badgeFiles').select('name').execute()).toEqual([{ name: file }])
    expect(await showBadge({ ...office, registry })).toMatchObject({ badgeNo: expect.any(String) as string })
    expect((await diagnose(config)).unexamined).toEqual([])
    await registry.close()
  })

  test('holds every table, in files for their owner alone, and no master key', async () => {
    const { office, folder } = move
    await backUp(office.registry.context, folder)
    expect(readdirSync(folder).toSorted()).toEqual(['manifest.json', 'rows.jsonl.gz'])
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
    const tables = await office.registry.context.store.db.introspection.getTables()
    const names = tables.map(({ name }) => name).filter((name) => !name.startsWith('kysely'))
    const snake = tablesInOrder.map(([name]) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`))
    expect(names.map((name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).toSorted()).toEqual(
      snake.toSorted(),
    )
  })

  test('is never made where something is, nor in a git work tree; one that failed leaves nothing', async () => {
    const { office, folder } = move
    const { context } = office.registry
    mkdirSync(folder)
    writeFileSync(join(folder, 'notes'), '')
    expect(await codeOf(backUp(context, folder))).toBe('folderNotEmpty')
    mkdirSync(join(office.database.data, 'tree/.git'), { recursive: true })
    expect(await codeOf(backUp(context, join(office.database.data, 'tree/deep/backup')))).toBe('folderInGit')
    expect(await codeOf(backUp(context, join(folder, 'notes', 'backup')))).toBe('folderUnwritable')
    expect(existsSync(join(office.database.data, 'tree/deep'))).toBe(false)
  })

  test('takes away what it wrote itself when it fails, and nothing else', async () => {
    const { office, folder } = move
    const { context } = office.registry
    mkdirSync(folder)
    const closed = await another(office)
    await closed.close()
    expect(await codeOf(backUp(closed.context, folder))).not.toBe('done')
    expect(readdirSync(folder)).toEqual([])
    expect(await codeOf(backUp(closed.context, join(folder, 'new')))).not.toBe('done')
    expect(readdirSync(folder)).toEqual([])
    const both = await Promise.all([codeOf(backUp(context, folder)), codeOf(backUp(context, folder))])
    expect(both.toSorted()).toEqual(['done', 'folderNotEmpty'])
    expect(readdirSync(folder).toSorted()).toEqual(['manifest.json', 'rows.jsonl.gz'])
  })

  test('the doctor asks for one after a week, and when the last is a week old', async () => {
    const { office, folder } = move
    const found = async () => {
      const { findings } = await diagnose(office.config)
      return findings.map(({ what }) => what).filter((what) => what.startsWith('backup'))
    }
    expect(await found()).toEqual([])
    office.clock.now += 7 * 86_400
    expect(await found()).toEqual(['backupMissing'])
    await backUp(office.registry.context, folder)
    expect(await found()).toEqual([])
    office.clock.now += 7 * 86_400
    expect(await found()).toEqual(['backupOld'])
  })

  test('is named by the next one and by the doctor once it is older than members are told, until it is deleted', async () => {
    const { office, folder } = move
    const tooOld = async () => (await diagnose(office.config)).findings.filter(({ what }) => what === 'backupKept')
    await backUp(office.registry.context, folder)
    office.clock.now += 35 * 86_400
    expect(await tooOld()).toEqual([])
    office.clock.now += 1
    expect(await tooOld()).toMatchObject([{ urgency: 'now', detail: folder }])
    expect(await backUp(office.registry.context, `${folder}-2`)).toMatchObject({ toDelete: [folder] })
    rmSync(folder, { recursive: true })
    expect(await tooOld()).toEqual([])
    expect(await backUp(office.registry.context, `${folder}-3`)).not.toHaveProperty('toDelete')
  })
})

onEveryServer('a backup of the other database', (makeDatabase) => {
  test.each(['from SQLite to PostgreSQL', 'from PostgreSQL to SQLite'])('can be put back, %s', async (way) => {
    const [file, server] = [makeFolder(), await makeDatabase({ fresh: true })]
    const [from, to] = way.startsWith('from SQLite') ? [file, server] : [server, file]
    const office = await makeOffice(from)
    const { badgeNo } = await showBadge(office)
    const folder = join(from.data, 'backup')
    await backUp(office.registry.context, folder)
    await office.registry.close()
    for (const name of ['master.key', 'endings.jsonl']) cpSync(join(from.data, name), join(to.data, name))
    const { databaseUrl: _, ...config } = office.config
    const place = { data: to.data, ...(to.databaseUrl !== undefined && { databaseUrl: to.databaseUrl }) }
    await restore({ ...config, ...place }, folder)
    const registry = await openRegistry({ ...config, ...place })
    expect(await bundleOf(registry, badgeNo)).toContain('~')
    const trail = await readAudit(registry.context.store.db)
    expect(new Set(trail.map(({ seq }) => seq)).size).toBe(trail.length)
    await showBadge({ ...office, registry })
    await registry.close()
    await Promise.all([file.remove(), server.remove()])
  })
})
