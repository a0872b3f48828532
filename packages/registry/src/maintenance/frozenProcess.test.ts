import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type DatabaseFixture, onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bundleOf, codeOf, makeOffice, member, type Office, offerTo, showBadge } from '../testing/office.ts'

const PROGRAM = join(import.meta.dirname, '../testing/freeze.ts')

/** Whether the system has stopped a process, as `SIGSTOP` does. */
const isFrozen = (pid: number): boolean => /^State:\tT/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))

/** Another process that consents to an offer, and stands still within its transaction. */
async function freezeWithin({ data, databaseUrl = '' }: Office['database'], token: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--conditions=@liangpai/source', PROGRAM, data, databaseUrl, token], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  while (!isFrozen(child.pid ?? 0)) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}`)
    await sleep(20)
  }
  return child
}

async function end(child: ChildProcess): Promise<void> {
  if (child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

describe.skipIf(process.platform !== 'linux')('while another process is frozen within a consent', () => {
  onEveryDatabase('its locks', (makeDatabase) => {
    let office: Office & { database: DatabaseFixture }
    let frozen: ChildProcess
    let shown: { badgeNo: string; stopToken: string }
    beforeEach(async () => {
      office = await makeOffice(await makeDatabase())
      shown = await showBadge(office)
      const { token } = await offerTo(office, { subject: { id: 'yan', name: '严若水' } })
      frozen = await freezeWithin(office.database, token)
    })
    afterEach(async () => {
      await end(frozen)
      await office.registry.close()
      await office.database.remove()
    })

    test('badges are shown, /readyz says databaseBusy, and a server lets a member stop within ten seconds', async () => {
      const { registry } = office
      const started = performance.now()
      expect(await registry.readiness()).toBe('databaseBusy')
      expect(await bundleOf(registry, shown.badgeNo)).toBeDefined()
      const stopped = codeOf(registry.verbs.withdraw(member, { token: shown.stopToken }))
      expect(await bundleOf(registry, shown.badgeNo)).toBeDefined()
      if (office.database.databaseUrl === undefined) await end(frozen) // an embedded database has nobody else to end it
      expect(await stopped).toBe('done')
      expect(performance.now() - started).toBeLessThan(10_000)
      expect(await bundleOf(registry, shown.badgeNo)).toBeUndefined()
    })
  })
})
