import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageWords } from '@liangpai/presentation'
import { makeFolder } from '@liangpai/server/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runProgram } from '../packages/liangpai/src/program.ts'
import { createApp } from '../packages/registry/src/http/app.ts'
import { askFor, makeOffice, NOON, type Office } from '../packages/registry/src/testing/office.ts'
import { cookieOf } from '../packages/registry/src/testing/signIn.ts'

/** The guides of people who work with a registry, in both languages. */
const guides = ['branch', 'office'].map((name) => {
  const read = (file: string) => readFileSync(join(import.meta.dirname, '../docs', file), 'utf8')
  return { name, chinese: read(`${name}.zh-CN.md`), english: read(`${name}.md`) }
})

const commandsOf = (page: string) =>
  [...page.matchAll(/```sh\n([^]*?)```/g)].flatMap(([, block = '']) => block.trim().split('\n'))
const addressesOf = (page: string) => [...new Set([...page.matchAll(/`(\/[\w/-]+)`/g)].map(([, path = '']) => path))]
const labelsOf = (page: string) => [...new Set([...page.matchAll(/“([^”]+)”/g)].map(([, label = '']) => label))]

/** Every word of the pages; a function is called with nothing in its place. */
const wordsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'function'
      ? [String(value('', ''))]
      : Object.values(value ?? {}).flatMap(wordsOf)

const database = makeFolder()
let office: Office
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON * 1000 }) // the time of the office, for the commands too
  office = await makeOffice(database)
  await askFor(office)
  vi.stubEnv('LIANGPAI_DATA', database.data)
  vi.stubEnv('LIANGPAI_LIST_SIZE', '8192')
  vi.stubEnv('LIANGPAI_ORIGIN', '')
  vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', '')
  vi.stubEnv('DATABASE_URL', '')
})
afterAll(async () => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  await office.registry.close()
  await database.remove()
})

async function run(line: string): Promise<{ code: number; said: string }> {
  let said = ''
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, 'write').mockImplementation((text) => ((said += String(text)), true)),
  )
  const before = process.exitCode
  process.exitCode = 0
  await runProgram(line.split(' ').slice(1))
  const code = Number(process.exitCode)
  process.exitCode = before
  for (const spy of spies) spy.mockRestore()
  return { code, said }
}

test.each(guides)('$name says the same in both languages: commands, addresses, steps', ({ chinese, english }) => {
  expect(commandsOf(english)).toEqual(commandsOf(chinese))
  expect(addressesOf(english).toSorted()).toEqual(addressesOf(chinese).toSorted())
  const steps = (page: string) => page.match(/^\d\. /gm)?.length
  expect(steps(english)).toBe(steps(chinese))
})

test.each(guides.flatMap(({ name, chinese }) => commandsOf(chinese).map((line) => ({ name, line }))))(
  '$name: $line',
  async ({ line }) => {
    const { code, said } = await run(line)
    expect({ said: code === 0 ? '' : said, code }).toEqual({ said: '', code: 0 })
  },
)

test.each(guides)('every address of $name is a page', async ({ chinese }) => {
  const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map() }
  const app = createApp(office.registry, { badgeFiles, proxies: 0 })
  const headers = { accept: 'text/html', cookie: await cookieOf(office, 'qiao') }
  for (const path of addressesOf(chinese))
    expect([path, (await app.request(path, { headers })).status]).toEqual([path, 200])
})

test.each(guides)('what $name puts in quotation marks is what the pages say', ({ chinese }) => {
  const words = wordsOf(pageWords['zh-Hans'])
  for (const label of labelsOf(chinese))
    expect(
      words.some((word) => word.includes(label)),
      label,
    ).toBe(true)
})
