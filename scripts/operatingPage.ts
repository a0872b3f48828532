import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signFile } from '@liangpai/server'
import { makeSigningKey } from '@liangpai/server/testing'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { runProgram } from '../packages/liangpai/src/program.ts'

const pageOf = (name: string) => readFileSync(join(import.meta.dirname, '../docs', name), 'utf8')

/** Each command of a page, cut into words. */
const commandsOf = (page: string): string[][] =>
  [...page.matchAll(/```sh\n([^]*?)```/g)]
    .flatMap(([, block = '']) => block.replaceAll(/\\\n\s*/g, ' ').split('\n'))
    .map((line) => line.split(/\s+/).filter(Boolean))
    .filter(([program]) => program === 'liangpai')
    .map(([, ...words]) => words)

const key = await makeSigningKey()

/** Run elsewhere: by the registry, or until it is stopped. Their options are looked up instead. */
const ELSEWHERE = ['export-organizations', 'serve']

const period = { from: '2011-06' }
const organizations = [
  { id: 'office', kind: 'committee', name: '云汀市网商党委', period },
  { id: 'association', kind: 'branch', name: '协会党支部', parent: 'office', period },
  { id: 'liutang', kind: 'branch', name: '柳塘网商党支部', parent: 'office', period },
]

/** Runs each command of a page for operators in its order, at an origin; its doctor finds nothing. To be called inside of a `describe`. */
export function runsEachCommand(name: string, origin: string): void {
  const commands = commandsOf(pageOf(name))
  let folder: string
  let data: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'operating-'))
    data = join(folder, 'data')
    vi.stubEnv('LIANGPAI_DATA', data)
    vi.stubEnv('LIANGPAI_ORIGIN', origin)
    vi.stubEnv('DATABASE_URL', '')
    vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', '')
    const date = new Date().toISOString().slice(0, 10)
    const file = { issuer: 'https://badge.example', date, organizations, names: {} }
    writeFileSync(join(folder, 'ORGANIZATIONS.jwt'), await signFile(key, 'liangpai-organizations+jwt', file))
    const [, example = ''] = /```json\n([^]*?)```/.exec(pageOf('operating-station.md')) ?? []
    writeFileSync(join(folder, 'HOLIDAYS.json'), example)
  })
  afterAll(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })

  const placed = (word: string, option = '') => {
    if (option.endsWith('until')) return `${new Date().getFullYear() + 4}-06-30` // a term is three to five years
    if (/\.(jwt|json)$|^BACKUP$/.test(word)) return join(folder, word)
    return word === 'THUMBPRINT' ? key.thumbprint : word
  }

  /** An empty data folder with the master key. */
  function moveToAnotherMachine(): void {
    const other = join(folder, 'other')
    mkdirSync(other)
    copyFileSync(join(data, 'master.key'), join(other, 'master.key'))
    vi.stubEnv('LIANGPAI_DATA', other)
  }

  test('has commands', () => expect(commands.length).toBeGreaterThan(10))

  test.each(commands.map((words) => ({ line: words.join(' '), words })))('liangpai $line', async ({ words }) => {
    const [verb = '', inner = ''] = words
    if (ELSEWHERE.includes(verb)) return expectOptions(words)
    if (inner === 'restore') moveToAnotherMachine()
    const { code, said } = await run(words.map((word, i) => placed(word, words[i - 1])))
    if (inner !== 'doctor') return expect({ code, said }).toMatchObject({ code: 0 })
    // Whether the next year is published depends on the day.
    const found = [...said.matchAll(/"what": "(\w+)"|^(\w+): /gm)].map(([, json, text]) => json ?? text)
    expect(found.filter((what) => what !== 'holidaysEnd')).toEqual([])
  })
}

async function run(words: readonly string[]): Promise<{ code: number; said: string }> {
  let said = ''
  const write = (text: unknown) => ((said += String(text)), true)
  const spies = [process.stdout, process.stderr].map((stream) => vi.spyOn(stream, 'write').mockImplementation(write))
  const before = process.exitCode
  process.exitCode = 0
  await runProgram(words)
  const code = Number(process.exitCode)
  process.exitCode = before
  for (const spy of spies) spy.mockRestore()
  return { code, said }
}

async function expectOptions(words: readonly string[]): Promise<void> {
  const { said } = await run([...words.slice(0, words[0] === 'serve' ? 2 : 1), '--help'])
  for (const option of words.filter((word) => word.startsWith('--') && word !== '--json'))
    expect(said).toContain(option)
}
