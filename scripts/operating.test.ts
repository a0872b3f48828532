import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findings } from '@liangpai/presentation'
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
let federationKey = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'operating-'))
  vi.stubEnv('LIANGPAI_DATA', join(folder, 'data'))
  vi.stubEnv('LIANGPAI_ORIGIN', 'https://badge.example')
  vi.stubEnv('LIANGPAI_LIST_SIZE', '8192')
  vi.stubEnv('DATABASE_URL', '')
  vi.stubEnv('LIANGPAI_MASTER_KEY_FILE', '')
  writeFileSync(join(folder, 'passphrase'), 'four words of no sense', { mode: 0o600 })
  vi.stubEnv('LIANGPAI_ROOT_PASSPHRASE_FILE', join(folder, 'passphrase'))
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

/** An empty data folder, with the master key and what else is left. */
function moveToAnotherMachine(files: readonly string[]): void {
  const other = mkdtempSync(join(folder, 'other-'))
  for (const file of ['master.key', ...files]) cpSync(join(folder, 'data', file), join(other, file))
  vi.stubEnv('LIANGPAI_DATA', other)
}

const year = new Date().getFullYear()

const placed = (word: string, option = '') => {
  if (option.endsWith('until')) return word.replace(/^\d{4}/, String(year + 4)) // a term is three to five years
  if (/\.json$|^ROOT$|^BACKUP$/.test(word)) return join(folder, word)
  if (word === 'REQUEST') return request
  if (word === 'THUMBPRINT') return federationKey
  return /^\d{4}-\d\d-\d\d$/.test(word) ? new Date().toISOString().slice(0, 10) : word
}

test('the page has commands', () => {
  expect(commands.length).toBeGreaterThan(15)
})

/** The pages for whoever operates another service. */
const otherPages = ['station', 'services'].map((service) =>
  readFileSync(join(import.meta.dirname, `../docs/operating-${service}.md`), 'utf8'),
)

/** What a page says under "Doctor". */
const doctorOf = (text: string) => text.split('\n## Doctor\n')[1]?.split('\n## ')[0] ?? ''

test.each(Object.keys(findings))('finding %s has a row of its own under "Doctor" of a page, and not two', (code) => {
  const rows = new RegExp(`^\\| \`${code}\` +\\| \\S`, 'gm')
  const found = [page, ...otherPages].map((text) => doctorOf(text).match(rows)?.length ?? 0)
  expect(Math.max(...found)).toBe(1)
})

test.each(commands.map((words) => ({ line: words.join(' '), words })))('liangpai $line', async ({ words }) => {
  const [verb = ''] = words
  if (ELSEWHERE.includes(verb)) {
    const { said } = await run([...words.slice(0, WITH_SUBCOMMANDS.includes(verb) ? 2 : 1), '--help'])
    for (const option of words.filter((word) => word.startsWith('--'))) expect(said).toContain(option)
    return
  }
  if (verb === 'restore') moveToAnotherMachine(words.includes('--without-journal') ? [] : ['endings.jsonl'])
  const { code, said } = await run(words.map((word, i) => placed(word, words[i - 1])))
  expect(said).not.toMatch(/^\w+: /)
  expect(code).toBe(0)
  request = /"request": "(\w+)"/.exec(said)?.[1] ?? request
  federationKey = /"federationKeys": \[\s*"([\w-]+)"/.exec(said)?.[1] ?? federationKey
})

/** What the page says of values that people type: the words of a request, and the code of its refusal if there is one. */
const typedValues: readonly { value: string; name?: string; place?: string[]; code?: string }[] = [
  ...['https://www.etsy.com/shop/heyu/', 'https://shop.suning.com/70057310/'].map((value) => ({
    value,
    place: ['--url', value],
  })),
  ...['https://heyu.tmall.com/', 'https://mall.jd.com/index-123.html'].map((value) => ({
    value,
    place: ['--url', value],
    code: 'marketplaceHost',
  })),
  { value: '淘宝', place: ['--listing-host', '淘宝', '--listing-id', '4711'] },
  { value: '7.12E+17', place: ['--listing-host', '淘宝', '--listing-id', '7.12E+17'], code: 'listingIdRounded' },
  ...['五星电器', '党参行', '荷雨官方旗舰店'].map((value) => ({ value, name: value })),
  { value: '䶮', name: '王\ue863茶铺' },
]
const listed = ['--listing-host', 'market.example', '--listing-id', '4711']

/** Another member each time: nobody is asked twice for one shop. */
let requests = 0

test.each(typedValues)('a request with $value is answered as the page says', async (typed) => {
  const { value, name = '荷雨茶铺', place = listed, code } = typed
  expect(page).toContain(value)
  const member = ['--subject', `yan${++requests}`, '--name', `颜未晚${requests}`, '--shop', name]
  const { said } = await run(['request', 'liutang', '--as', 'wen', ...member, ...place])
  expect(said).toMatch(code === undefined ? /"request": / : new RegExp(`^${code}: `))
})
