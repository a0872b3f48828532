import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync, statfsSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeFolder, mountSmallDisk, noSmallDisk, type SmallDisk } from '@liangpai/server/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '../backup/backUp.ts'
import { createApp } from '../http/app.ts'
import { openRegistry } from '../open.ts'
import { storeBadgeFile } from '../script/badgeFiles.ts'
import { bundleOf, consentTo, codeOf, makeOffice, member, type Office, offerTo, showBadge } from '../testing/office.ts'
import { examine } from './doctor.ts'

describe.skipIf(noSmallDisk)('on a full disk', () => {
  let disk: SmallDisk
  let office: Office
  const filler = () => join(disk.path, 'filler')
  beforeEach(async () => {
    disk = mountSmallDisk(64 * 2 ** 20)
    office = await makeOffice({ ...makeFolder(), data: join(disk.path, 'data') })
    await office.registry.keepReserve()
  })
  afterEach(async () => {
    await office.registry.close()
    disk.remove()
  })

  const found = async () => (await examine(office.registry.context)).findings.map(({ what }) => what)
  const withdrawn = () =>
    readFileSync(join(disk.path, 'data/endings.jsonl'), 'utf8').split('"act":"withdraw"').length - 1

  test('every member can stop, nothing new begins, and with room all is as before', async () => {
    const shown = []
    for (let i = 0; i < 20; i++) shown.push(await showBadge(office))
    const { token } = await offerTo(office)
    const { verbs } = office.registry
    disk.fill()
    const stopped = []
    for (const { stopToken } of shown) stopped.push(await codeOf(verbs.withdraw(member, { token: stopToken })))
    expect(stopped).toEqual(Array.from({ length: 20 }, () => 'done'))
    for (const { badgeNo } of shown) expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()

    expect(await codeOf(consentTo(office.registry, token))).toBe('storageFull')
    expect(await found()).toContain('spaceLow')
    truncateSync(join(disk.path, 'data/reserve'), 14 * 2 ** 20)
    disk.fill('more')
    expect(await found()).toEqual(expect.arrayContaining(['spaceLow', 'reserveMissing']))
    const app = createApp(office.registry, { badgeFiles: { latest: '', files: new Map() }, proxies: 0 })
    expect(await (await app.request('/readyz')).json()).toMatchObject({ status: 503, code: 'storageFull' })
    office.clock.now += 200
    expect(await office.registry.signDue()).toBe(true)

    for (const name of ['filler', 'more']) rmSync(join(disk.path, name))
    expect(await office.registry.keepReserve()).toBeUndefined()
    await office.registry.writeJournal()
    expect(withdrawn()).toBe(20)
    expect(await codeOf(consentTo(office.registry, token))).toBe('done')
    expect(await found()).not.toContain('reserveMissing')
  })

  test('the reserve is given up for stops alone, and only where the disk is full', async () => {
    const { stopToken } = await showBadge(office)
    const { token } = await offerTo(office)
    const { verbs } = office.registry
    const reserve = () => statSync(join(disk.path, 'data/reserve')).size
    const whole = reserve()
    disk.fill()
    const refused = []
    for (let i = 0; i < 3; i++) refused.push(await codeOf(consentTo(office.registry, token)))
    expect(refused.every((code) => ['storageFull', 'journalUnreachable', 'diskFault'].includes(code))).toBe(true)
    expect(reserve()).toBe(whole)
    expect(await codeOf(verbs.withdraw(member, { token: stopToken }))).toBe('done')
    expect(reserve()).toBeGreaterThan(whole / 2)
    expect(reserve()).toBeLessThan(whole)
  })

  test('twenty members can stop while another program takes whatever room there is', async () => {
    const shown = []
    for (let i = 0; i < 20; i++) shown.push(await showBadge(office))
    const greedy = spawn('sh', ['-c', 'while :; do cat /dev/zero >> "$0"; done', filler()], { stdio: 'ignore' })
    while (statfsSync(disk.path).bavail > 0) await sleep(5)
    const { verbs } = office.registry
    const stopped = []
    for (const { stopToken } of shown) stopped.push(await codeOf(verbs.withdraw(member, { token: stopToken })))
    const ended = once(greedy, 'exit')
    greedy.kill('SIGKILL')
    await ended
    expect(stopped).toEqual(Array.from({ length: 20 }, () => 'done'))
    for (const { badgeNo } of shown) expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
  })

  test('/readyz says storageFull before the reserve is given up, and the log of a service too', async () => {
    disk.fill()
    expect(statSync(join(disk.path, 'data/reserve')).size).toBe(16 * 2 ** 20)
    expect(await office.registry.readiness()).toBe('storageFull')
    expect(await office.registry.keepReserve()).toBe('storageFull')
  })

  test('a backup elsewhere is kept although it cannot be noted, and says so', async () => {
    const elsewhere = makeFolder()
    const folder = join(elsewhere.data, 'backup')
    disk.fill()
    expect(await backUp(office.registry.context, folder)).toMatchObject({ folder, unnoted: 'storageFull' })
    expect(readdirSync(folder).toSorted()).toEqual(['manifest.json', 'rows.jsonl.gz'])
    expect(await codeOf(backUp(office.registry.context, folder))).toBe('folderNotEmpty')
    await elsewhere.remove()
  })

  test('a service starts on a full disk, by a little of the reserve that the doctor does not miss', async () => {
    const { stopToken } = await showBadge(office)
    await office.registry.close()
    disk.fill()
    office.registry = await openRegistry(office.config)
    const { context } = office.registry
    expect(context.store.reserve?.state).toBe('givenUp')
    expect(await storeBadgeFile(context, '0.1.0', Buffer.alloc(60_000, 'x'))).toMatch(/^0\.1\.0-/)
    expect(await office.registry.readiness()).toBe('storageFull')
    expect(await found()).not.toContain('reserveMissing')
    expect(await codeOf(office.registry.verbs.withdraw(member, { token: stopToken }))).toBe('done')
  })
})

describe.skipIf(noSmallDisk)('on a disk that is too small for a reserve', () => {
  test('/readyz, the service and the doctor say reserveMissing while there is room for all else', async () => {
    const disk = mountSmallDisk(24 * 2 ** 20)
    const office = await makeOffice({ ...makeFolder(), data: join(disk.path, 'data') })
    expect(await office.registry.keepReserve()).toBe('reserveMissing')
    expect(await office.registry.readiness()).toBe('reserveMissing')
    expect((await examine(office.registry.context)).findings.map(({ what }) => what)).toContain('reserveMissing')
    await office.registry.close()
    disk.remove()
  })
})
