import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { runProcess } from './process.ts'

const folder = mkdtempSync(join(tmpdir(), 'child-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (code: string) => {
  const file = join(folder, 'program.mjs')
  writeFileSync(file, code)
  return runProcess({ file, args: [] })
}

test('the peak of a program is its own memory, not that of the process that started it', async () => {
  const ours = Buffer.alloc(300_000_000, 1)
  const small = await run('console.log(1)')
  const large = await run('const bytes = Buffer.alloc(200_000_000, 1); console.log(bytes.length)')
  expect(ours.at(-1)).toBe(1)
  expect(small.peak).toBeGreaterThan(10_000_000)
  expect(small.peak).toBeLessThan(150_000_000)
  expect(large.peak - small.peak).toBeGreaterThan(190_000_000)
})

test('a program that fails comes back with its exit code and its error output', async () => {
  expect(await run("console.error('no'); process.exitCode = 3")).toMatchObject({ code: 3, stderr: 'no\n' })
})
