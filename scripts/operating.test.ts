import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runProgram } from '../packages/liangpai/src/program.ts'

const page = readFileSync(join(import.meta.dirname, '../docs/operating.md'), 'utf8')

/** Each command of the page, cut into words. */
const commands = [...page.matchAll(/```sh\n([^]*?)```/g)]
  .flatMap(([, block = '']) => block.replaceAll(/\\\n\s*/g, ' ').split('\n'))
  .flatMap((line) => line.replace(/\s+#.*$/, '').split('&&'))
  .map((command) => [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''))
  .filter(([program]) => program === 'liangpai')
  .map(([, ...words]) => words)

/** These wait for somebody else: a port, a shop's site, a proven shop, a served file. Their options are looked up instead. */
const ELSEWHERE = ['serve', 'prove', 'offer', 'badge-file']
const WITH_SUBCOMMANDS = ['serve', 'badge-file']

let folder: string
let request = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'operating-'))
  vi.stubEnv('LIANGPAI_DATA', join(folder, 'data'))
  vi.stubEnv('LIANGPAI_ORIGIN', 'https://badge.example')
  vi.stubEnv('LIANGPAI_LIST_SIZE', '8192')
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', '')
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

async function run(words: readonly string[]): Promise<{ code: number; said: string }> {
  let said = ''
  const write = (text: unknown) => {
    said += String(text)
    return true
  }
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(write))
  const before = process.exitCode
  process.exitCode = 0
  await runProgram(words)
  const code = Number(process.exitCode)
  process.exitCode = before
  for (const spy of spies) spy.mockRestore()
  return { code, said }
}

const year = new Date().getFullYear()

const placed = (word: string, option = '') => {
  if (option.endsWith('until')) return word.replace(/^\d{4}/, String(year + 4)) // a term is three to five years
  if (/\.json$|^ROOT$/.test(word)) return join(folder, word)
  if (word === 'REQUEST') return request
  return /^\d{4}-\d\d-\d\d$/.test(word) ? new Date().toISOString().slice(0, 10) : word
}

test('the page has commands', () => {
  expect(commands.length).toBeGreaterThan(15)
})

test.each(commands.map((words) => ({ line: words.join(' '), words })))('liangpai $line', async ({ words }) => {
  const [verb = ''] = words
  if (ELSEWHERE.includes(verb)) {
    const { said } = await run([...words.slice(0, WITH_SUBCOMMANDS.includes(verb) ? 2 : 1), '--help'])
    for (const option of words.filter((word) => word.startsWith('--'))) expect(said).toContain(option)
    return
  }
  const { code, said } = await run(words.map((word, i) => placed(word, words[i - 1])))
  expect(said).not.toMatch(/^\w+: /)
  expect(code).toBe(0)
  request = /"request": "(\w+)"/.exec(said)?.[1] ?? request
})
