import type { Finding } from '@liangpai/server'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeFolder } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { serve } from './serve.ts'
import { makeOffice, member, showBadge } from './testing/office.ts'

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }

test('a line that a killed process has left is written before the first answer', async () => {
  const place = makeFolder()
  const office = await makeOffice(place)
  const { stopToken } = await showBadge(office)
  const { journal } = office.registry.context
  const write = journal.write.bind(journal)
  journal.write = () => new Promise(() => {}) // killed between the commit and its line
  void office.registry.verbs.withdraw(member, { token: stopToken })
  const { db } = office.registry.context.store
  const pending = () => db.selectFrom('journalPending').select('act').execute()
  await expect.poll(pending).toEqual([{ act: 'withdraw' }])
  journal.write = write
  const served = await serve(office.registry, { port: 0, badgeFiles })
  const lines = readFileSync(join(place.data, 'endings.jsonl'), 'utf8').trimEnd().split('\n')
  expect(lines.at(-1)).toContain('"act":"withdraw"')
  await served.close()
  await office.registry.close()
  await place.remove()
})

test('a copy of the journal that was cut under a running registry is filled up, and that is said once', async () => {
  const place = makeFolder()
  const office = await makeOffice(place)
  await showBadge(office)
  const path = join(place.data, 'endings.jsonl')
  const whole = readFileSync(path, 'utf8')
  writeFileSync(path, whole.replace(/.*\n$/, ''))
  const noted: Finding[] = []
  const served = await serve(office.registry, { port: 0, badgeFiles, note: (finding) => noted.push(finding) })
  expect(readFileSync(path, 'utf8')).toBe(whole)
  expect(noted).toMatchObject([{ what: 'journalFilled', detail: '1' }])
  expect(office.registry.takeRepairs()).toEqual({ stopped: 0, filled: 0 })
  await served.close()
  await office.registry.close()
  await place.remove()
})
