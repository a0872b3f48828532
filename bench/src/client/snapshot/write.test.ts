import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, readSnapshot } from '@liangpai/client'
import { afterAll, expect, test } from 'vitest'
import { createBranches } from '../branches.ts'
import { pageOf } from '../shopPage.ts'
import { writeSnapshot } from './write.ts'

const folder = mkdtempSync(join(tmpdir(), 'written-'))
afterAll(() => rmSync(folder, { recursive: true }))

const branches = await createBranches(3)
const written = await writeSnapshot(branches, { folder, count: 40, sampled: 10 })
const linesOf = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n')
const codes = linesOf(written.codes)

async function statesOf(lines: readonly string[]): Promise<string[]> {
  const snapshot = await readSnapshot(lines)
  const { registry, anchors, now } = branches
  const client = createClient({ registries: [registry], anchors, now: () => now, snapshot })
  const checks = codes.map((badge, shop) => ({ badge, page: pageOf(shop) }))
  const states: string[] = []
  for await (const { state } of client.verifyMany(checks)) states.push(state)
  return states
}

test('a written snapshot has each chain and list once, and the client verifies all of its badges', async () => {
  const lines = linesOf(written.snapshot)
  expect(lines).toHaveLength(1 + 3 * 2 + 40)
  expect(written).toMatchObject({ bytes: statSync(written.snapshot).size, sample: { length: 10 } })
  expect(new Set(await statesOf(lines))).toEqual(new Set(['verified']))
})

/** The line with another first letter of the signature. */
const turnBit = (line: string) =>
  line.replace(/\.([\w-])(?=[\w-]+~)/, (_, first: string) => (first === 'A' ? '.B' : '.A'))

test('the client refuses a tampered badge of a snapshot, and a badge with the chain of another issuer', async () => {
  const lines = linesOf(written.snapshot)
  const tampered = lines.with(-1, turnBit(lines.at(-1) ?? ''))
  expect((await statesOf(tampered)).filter((state) => state !== 'verified')).toHaveLength(1)
  const exchanged = lines.map((line) => line.replace('"chain":0,"list":0', '"chain":1,"list":1'))
  expect((await statesOf(exchanged)).filter((state) => state === 'verified')).toHaveLength(26)
})
