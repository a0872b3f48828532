import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runChild } from './child.ts'

const folder = mkdtempSync(join(tmpdir(), 'child-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (code: string) => {
  const file = join(folder, 'program.mjs')
  writeFileSync(file, code)
  return runChild({ file, args: [] })
}

test('a program is charged with the memory that it held, and not with that of whoever started it', async () => {
  const ours = Buffer.alloc(300_000_000, 1)
  const small = await run('console.log(1)')
  const large = await run('const held = Buffer.alloc(200_000_000, 1); console.log(held.length)')
  expect(ours.at(-1)).toBe(1)
  expect(small.peak).toBeGreaterThan(10_000_000)
  expect(small.peak).toBeLessThan(150_000_000)
  expect(large.peak - small.peak).toBeGreaterThan(190_000_000)
})

test('a program that fails is told with its words', async () => {
  expect(await run("console.error('no'); process.exitCode = 3")).toMatchObject({ code: 3, words: 'no\n' })
})
