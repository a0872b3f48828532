import { readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { runProgram } from './program.ts'

test.each(['--version', '-V'])('%s prints the version of package.json', async (option) => {
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  await runProgram([option])
  vi.restoreAllMocks()
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string
  }
  expect(out).toBe(`${version}\n`)
})
