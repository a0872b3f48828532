import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'

// What a server imports while it renders a page, without document or window. Each entry is imported as published, in a
// process of its own.

const run = promisify(execFile)
const ENTRIES = [
  '@liangpai/badge',
  '@liangpai/badge/define',
  '@liangpai/badge/states',
  '@liangpai/presentation',
  '@liangpai/presentation/reasons',
  '@liangpai/presentation/verdict',
]
const TYPES = ['@liangpai/badge/preact', '@liangpai/badge/react', '@liangpai/badge/vue']

/** Imports an entry and prints its exports, new globals and the number of requests. */
const script = (entry: string) => `
const names = Object.getOwnPropertyNames(globalThis)
let calls = 0
globalThis.fetch = () => calls++
const entry = await import('${entry}')
await new Promise((ok) => setTimeout(ok, 20))
const news = Object.getOwnPropertyNames(globalThis).filter((name) => !names.includes(name) && name !== 'litHtmlVersions')
process.stdout.write(JSON.stringify({ names: Object.keys(entry).sort(), calls, news }))
`

async function importOnServer(entry: string) {
  const args = ['--input-type=module', '--eval', script(entry)]
  const { stdout, stderr } = await run(process.execPath, args, { cwd: import.meta.dirname })
  return { ...(JSON.parse(stdout) as { names: string[]; calls: number; news: string[] }), stderr }
}

test.each(ENTRIES)('importing %s on a server does nothing: no request, no output, no global', async (entry) => {
  const { names, calls, news, stderr } = await importOnServer(entry)
  expect(calls).toBe(0)
  expect(stderr).toBe('')
  expect(names.length > 0).toBe(!entry.endsWith('define'))
  expect(news).toEqual([])
})

test.each(TYPES)('%s exports types only', async (entry) => {
  expect((await importOnServer(entry)).names).toEqual([])
})
