import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder, mountSmallDisk, noSmallDisk, type SmallDisk } from '@liangpai/server/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { backUp } from '../backup/backUp.ts'
import { createApp } from '../http/app.ts'
import { openRegistry } from '../open.ts'
import { bundleOf, choice, codeOf, makeOffice, member, type Office, offerTo, showBadge } from '../testing/office.ts'
import { examine } from './doctor.ts'

/** Writes a file until nothing more fits. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  for (let bytes = 2 ** 20; bytes >= 512;)
    try {
      writeSync(file, Buffer.alloc(bytes))
    } catch {
      bytes /= 2
    }
  closeSync(file)
}

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
    fill(filler())
    const stopped = []
    for (const { stopToken } of shown) stopped.push(await codeOf(verbs.withdraw(member, { token: stopToken })))
    expect(stopped).toEqual(Array.from({ length: 20 }, () => 'done'))
    for (const { badgeNo } of shown) expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()

    expect(await codeOf(verbs.consent(member, { token, choice }))).toBe('storageFull')
    expect(await found()).toEqual(expect.arrayContaining(['spaceLow', 'reserveMissing']))
    const app = createApp(office.registry, { badgeFiles: { latest: '', files: new Map() }, proxies: 0 })
    expect(await (await app.request('/readyz')).json()).toMatchObject({ status: 503, code: 'storageFull' })
    office.clock.now += 200
    expect(await office.registry.signDue()).toBe(true)

    rmSync(filler())
    expect(await office.registry.keepReserve()).toBe('held')
    await office.registry.writeJournal()
    expect(withdrawn()).toBe(20)
    expect(await codeOf(verbs.consent(member, { token, choice }))).toBe('done')
    expect(await found()).not.toContain('reserveMissing')
  })

  test('the reserve is given up for stops alone, and only where the disk is full', async () => {
    const { stopToken } = await showBadge(office)
    const { token } = await offerTo(office)
    const { verbs } = office.registry
    const reserve = () => statSync(join(disk.path, 'data/reserve')).size
    const whole = reserve()
    fill(filler())
    const refused = []
    for (let i = 0; i < 3; i++) refused.push(await codeOf(verbs.consent(member, { token, choice })))
    expect(refused.every((code) => ['storageFull', 'journalUnreachable', 'diskFault'].includes(code))).toBe(true)
    expect(reserve()).toBe(whole)
    expect(await codeOf(verbs.withdraw(member, { token: stopToken }))).toBe('done')
    expect(reserve()).toBe(0)
  })

  test('a backup elsewhere is kept although it cannot be noted, and says so', async () => {
    const elsewhere = makeFolder()
    const folder = join(elsewhere.data, 'backup')
    fill(filler())
    expect(await backUp(office.registry.context, folder)).toMatchObject({ folder, unnoted: 'storageFull' })
    expect(readdirSync(folder).toSorted()).toEqual(['manifest.json', 'rows.jsonl.gz'])
    expect(await codeOf(backUp(office.registry.context, folder))).toBe('folderNotEmpty')
    await elsewhere.remove()
  })

  test('a registry starts on a full disk', async () => {
    const { stopToken } = await showBadge(office)
    await office.registry.close()
    fill(filler())
    office.registry = await openRegistry(office.config)
    expect(await codeOf(office.registry.verbs.withdraw(member, { token: stopToken }))).toBe('done')
  })
})
