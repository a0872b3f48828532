import { randomBytes } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkSpace, DAY, type Sealed } from '@liangpai/server'
import { makeFolder, mountSmallDisk, noSmallDisk } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { diagnose } from '../diagnose.ts'
import { rebuildJournal } from '../rebuildJournal.ts'
import { another, codeOf, makeOffice, member, NOON, onEveryOffice, showBadge } from '../testing/office.ts'
import { examine } from './doctor.ts'

onEveryOffice('liangpai doctor', (office) => {
  const context = () => office.registry.context
  const found = async (what: string) => (await examine(context())).findings.filter((finding) => finding.what === what)
  const passedAt = async (what: string, left: number) => {
    office.clock.now = NOON + 100 * DAY - left
    return (await found(what)).map(({ passed, urgency }) => [passed, urgency])
  }

  test('finds nothing in a registry that has just been set up', async () => {
    expect(await examine(context())).toEqual({ findings: [], unexamined: [] })
  })

  test('names the statement of the root 30, 14 and 7 days before it ends, and not a second before', async () => {
    expect(await passedAt('rootStatementEnds', 30 * DAY + 1)).toEqual([])
    expect(await passedAt('rootStatementEnds', 30 * DAY)).toEqual([[30, 'plan']])
    expect(await passedAt('rootStatementEnds', 14 * DAY + 1)).toEqual([[30, 'plan']])
    expect(await passedAt('rootStatementEnds', 14 * DAY)).toEqual([[14, 'soon']])
    expect(await passedAt('rootStatementEnds', 7 * DAY)).toEqual([[7, 'now']])
    expect(await passedAt('rootStatementEnds', 0)).toEqual([[0, 'now']])
  })

  test('names the configuration of the root, charters that were not renewed, and terms', async () => {
    const founding = { organization: 'zone', kind: 'branch', name: '服务区党支部', mayIssue: true } as const
    await office.registry.verbs.charter({ as: 'qiao' }, founding)
    office.clock.now = NOON + 86 * DAY
    expect(await found('charterEnds')).toMatchObject([{ organization: 'zone', days: 14, passed: 14 }])
    office.clock.now = NOON + 400 * DAY - 10 * DAY
    expect(await found('rootConfigurationEnds')).toMatchObject([{ organization: 'root', days: 10, passed: 14 }])
    office.clock.now = Date.UTC(2031, 10, 20, 4) / 1000
    expect(await found('termEnds')).toMatchObject([{ organization: 'office', passed: 7 }, { organization: 'liutang' }])
  })

  test('names lists and configurations that nobody signs', async () => {
    office.clock.now += 3 * DAY
    expect(await found('statusListOld')).toEqual([{ what: 'statusListOld', urgency: 'now', organization: 'office' }])
    expect(await found('configurationEnds')).toMatchObject([{ organization: 'office', days: 4 }])
  })

  test('names a list that is 40 % full', async () => {
    await context()
      .store.db.updateTable('statusLists')
      .set({ taken: Math.ceil(8192 * 0.4) })
      .execute()
    expect(await found('statusListFilling')).toHaveLength(1)
  })

  test('names the lines that the copy of the journal lacks', async () => {
    const { stopToken } = await showBadge(office)
    rmSync(join(office.database.data, 'endings.jsonl'))
    await office.registry.verbs.pause(member, { token: stopToken })
    expect(await found('journalBehind')).toEqual([]) // it may be on its way
    office.clock.now += 60
    expect(await found('journalBehind')).toHaveLength(1)
    const { unexamined } = await diagnose(office.config)
    expect(unexamined.map(({ code }) => code)).toEqual(['journalMissing'])
  })

  test('names a wrong master key alone of what lies under it, and looks at everything else all the same', async () => {
    await showBadge(office)
    writeFileSync(join(office.database.data, 'master.key'), `${randomBytes(32).toString('base64url')}\n`)
    office.clock.now += 90 * DAY
    const { findings, unexamined } = await diagnose(office.config)
    expect(unexamined.map(({ code }) => code)).toEqual(['masterKeyWrong'])
    expect(findings.map(({ what }) => what)).toContain('rootStatementEnds')
    expect(findings.map(({ what }) => what)).not.toContain('rowDamaged')
    await expect(rebuildJournal(office.config)).rejects.toMatchObject({ code: 'masterKeyWrong' })
  })

  test('names a key whose row was damaged, while others open', async () => {
    await context().store.db.updateTable('keys').set({ sealed: 'v1.AAAA' }).where('purpose', '=', 'badge').execute()
    expect(await found('keyDamaged')).toMatchObject([{ organization: 'office', detail: 'badge' }])
    expect((await examine(context())).unexamined).toEqual([])
  })

  test('names a key that is gone', async () => {
    await context().store.db.deleteFrom('keys').where('purpose', '=', 'badge').execute()
    expect(await found('keyDamaged')).toEqual([
      { what: 'keyDamaged', urgency: 'now', organization: 'office', detail: 'badge' },
    ])
  })

  test('names tables with rows that are not as they were written, and no badge in them', async () => {
    const { db } = context().store
    const { badgeNo } = await showBadge(office)
    await db
      .updateTable('badges')
      .set({ token: 'cut' as Sealed })
      .execute()
    await db.updateTable('organizations').set({ names: '{"en":' }).where('id', '=', 'liutang').execute()
    const damaged = await found('rowDamaged')
    expect(damaged.map(({ detail }) => detail)).toEqual(['organizations: 1', 'badges: 1'])
    expect(JSON.stringify(damaged)).not.toContain(badgeNo)
  })

  test('names organisations that contradict the rules, and acts on them are refused in words', async () => {
    const { db } = context().store
    await db.updateTable('organizations').set({ kind: 'group' }).where('id', '=', 'office').execute()
    const named = await found('organizationsContradict')
    expect(new Set(named.map(({ organization }) => organization))).toEqual(new Set(['liutang', 'office']))
    const appoint = {
      organization: 'liutang',
      person: { id: 'wu', name: '吴同志' },
      role: 'organizationMember',
    } as const
    expect(await codeOf(office.registry.verbs.appoint({ as: 'lin' }, appoint))).toBe('organizationsContradict')
  })

  test('names a damaged line of the journal with what to do, as it does any row', async () => {
    await showBadge(office)
    await context().store.db.updateTable('journalLines').set({ line: '{}' }).where('n', '=', 1).execute()
    const { findings, unexamined } = await examine(context())
    expect(unexamined).toEqual([])
    expect(findings).toMatchObject([
      { what: 'rowDamaged', detail: { en: expect.stringMatching(/^journalLines/) as string } },
    ])
  })

  test('looks where there is no data folder, as beside a server, and names a check that failed', async () => {
    const folders = [join(office.database.data, 'none'), 'a name\0 that no system takes']
    const { findings, unexamined } = await examine({ ...context(), folders: folders.slice(0, 1) })
    expect({ findings, unexamined }).toEqual({ findings: [], unexamined: [] })
    office.clock.now += 90 * DAY
    const examined = await examine({ ...context(), folders })
    expect(examined.unexamined).toMatchObject([
      { code: 'checkFailed', detail: expect.stringMatching(/^space: /) as string },
    ])
    expect(examined.findings.map(({ what }) => what)).toContain('rootStatementEnds')
  })

  test('looks at a registry that is running', async () => {
    const second = await another(office)
    expect(await diagnose(office.config)).toEqual({ findings: [], unexamined: [] })
    await second.close()
  })
})

test('names a file of the database that was damaged', async () => {
  const office = await makeOffice(makeFolder())
  await office.registry.close()
  const path = join(office.database.data, 'liangpai.db')
  const bytes = readFileSync(path)
  writeFileSync(path, Buffer.concat([bytes.subarray(0, -4096), Buffer.alloc(4096, 7)]))
  const { findings } = await diagnose(office.config)
  expect(findings.map(({ what }) => what)).toContain('databaseDamaged')
  await office.database.remove()
})

test.skipIf(noSmallDisk)('names a disk that is nearly full, once', async () => {
  const disk = mountSmallDisk(2 ** 20)
  const context = { folders: [disk.path, disk.path] } as unknown as Parameters<typeof checkSpace>[0]
  expect(await checkSpace(context)).toMatchObject([{ what: 'spaceLow', detail: `${disk.path}: 1 MB` }])
  disk.remove()
})
