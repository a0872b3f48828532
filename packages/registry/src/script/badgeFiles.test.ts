import type { By } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { beforeEach, expect, test } from 'vitest'
import { createApp } from '../http/app.ts'
import { examine } from '../maintenance/doctor.ts'
import { another, appoint, codeOf, onEveryOffice } from '../testing/office.ts'
import { badgeFileName, readBadgeFile, readBadgeFiles, storeBadgeFile, watchWithdrawn } from './badgeFiles.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

onEveryOffice('badge files', (office) => {
  const context = () => office.registry.context
  const put = (version: string, text: string) => storeBadgeFile(context(), version, bytesOf(text))
  const stored = () => readBadgeFiles(context().store.db)
  const damage = (name: string) =>
    context()
      .store.db.updateTable('badgeFiles')
      .set({ bytes: bytesOf('on') })
      .where('name', '=', name)
      .execute()
  beforeEach(() => context().store.db.deleteFrom('badgeFiles').execute())

  test('a file is named by its version and by the hash of its bytes', async () => {
    expect(await put('1.0.0', 'one')).toBe('1.0.0-7692c3ad')
    expect(badgeFileName('1.0.0-beta.1', bytesOf('one'))).toBe('1.0.0-beta.1-7692c3ad')
  })

  test('other bytes of the same version are another file, and both stay byte for byte', async () => {
    const names = [await put('1.0.0', 'one'), await put('1.0.0', 'two'), await put('0.9.0-rc.1', 'old')]
    const { files, damaged } = await stored()
    expect([...files.keys()].toSorted()).toEqual(names.toSorted())
    expect(files.get(names[0] ?? '')).toEqual(bytesOf('one'))
    expect(damaged).toEqual([])
  })

  test('storing a file again changes nothing, and it keeps the day on which it was first served', async () => {
    await put('1.0.0', 'one')
    const before = await context().store.db.selectFrom('badgeFiles').selectAll().execute()
    office.clock.now += 1000
    await put('1.0.0', 'one')
    expect(await context().store.db.selectFrom('badgeFiles').selectAll().execute()).toEqual(before)
  })

  test('a damaged file is not served and the doctor names it; storing the right bytes mends it', async () => {
    const [cut, whole] = [await put('1.0.0', 'one'), await put('1.0.0', 'two')]
    await damage(cut)
    expect(await stored()).toEqual({ files: new Map([[whole, bytesOf('two')]]), damaged: [cut] })
    expect(await readBadgeFile(context().store.db, cut)).toBeUndefined()
    const { findings } = await examine(context())
    expect(findings).toContainEqual({ what: 'badgeFileDamaged', urgency: 'now', detail: `${cut}.js` })
    await put('1.0.0', 'one')
    expect((await stored()).damaged).toEqual([])
  })

  test('every process serves what another one has handed out since, without a folder between them', async () => {
    const first = await put('1.0.0', 'one')
    const files = async (registry: typeof office.registry) => {
      const { db } = registry.context.store
      return { latest: first, ...(await readBadgeFiles(db)), find: (name: string) => readBadgeFile(db, name) }
    }
    const app = createApp(office.registry, { badgeFiles: await files(office.registry), proxies: 0 })
    const second = await another(office)
    const later = await storeBadgeFile(second.context, '1.1.0', bytesOf('two'))
    await second.close()
    const text = async (name: string) => (await app.request(`/badge/${name}.js`)).text()
    expect([await text(first), await text(later)]).toEqual(['one', 'two'])
    await context().store.db.deleteFrom('badgeFiles').execute()
    expect([await text(first), await text(later)]).toEqual(['one', 'two'])
    expect((await app.request('/badge/1.0.0-00000000.js')).status).toBe(404)
  })

  test('a file is withdrawn by two leaders of the office who are signed in, each for themself: then its address answers 410', async () => {
    const { verbs } = office.registry
    const [file, other] = [await put('1.0.0', 'one'), await put('1.1.0', 'two')]
    await appoint(verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })
    const { db } = context().store
    const badgeFiles = { latest: file, ...(await readBadgeFiles(db)), isWithdrawn: watchWithdrawn(db) }
    const answers = async () => {
      const app = createApp(office.registry, {
        badgeFiles: { ...badgeFiles, isWithdrawn: watchWithdrawn(db) },
        proxies: 0,
      })
      const paths = [`/badge/${file}.js`, '/badge.js', `/badge/${other}.js`]
      return Promise.all(paths.map(async (path) => (await app.request(path)).status))
    }
    const at = { steppedUpAt: office.clock.now }
    const by = (as: string, ...eyes: string[]) => ({ as, eyes: [as, ...eyes], via: 'passkey' as const, ...at })
    const withdraw = (who: By, name = `${file}.js`) =>
      verbs['withdraw-badge-file'](who, { file: name, reason: 'stolenRoot' })
    expect(await codeOf(withdraw(by('lin')))).toBe('notAllowed')
    expect(await codeOf(withdraw({ as: 'qiao', via: 'token' }))).toBe('tokenNotAllowed')
    expect(await codeOf(withdraw({ ...by('qiao'), steppedUpAt: at.steppedUpAt - 301 }))).toBe('stepUpNeeded')
    expect(await codeOf(withdraw(by('qiao'), '1.0.0-00000000'))).toBe('badgeFileUnknown')
    expect(await withdraw(by('qiao'))).toEqual({ file, waits: true })
    for (const again of [by('qiao'), by('wen', 'qiao')]) expect(await codeOf(withdraw(again))).toBe('badgeFileAsked')
    expect(await answers()).toEqual([200, 200, 200])
    expect(await withdraw(by('wen'))).toEqual({ file, waits: false })
    expect(await answers()).toEqual([410, 410, 200])
    expect(await codeOf(withdraw(by('qiao')))).toBe('badgeFileWithdrawn')
    await put('1.0.0', 'one')
    expect(await answers()).toEqual([410, 410, 200])
    const lines = (await readAudit(db)).filter(({ verb }) => verb === 'withdraw-badge-file')
    expect(lines).toMatchObject(['qiao', 'wen'].map((actor) => ({ actor, subject: file, organizationId: 'office' })))
  })

  test('a version that is none is refused', async () => {
    for (const version of ['', '1.0', '../1.0.0', '1.0.0/x']) await expect(put(version, 'one')).rejects.toThrow()
  })
})
