import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawBadgeNo } from '@liangpai/core/issue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startCity } from './testHost.ts'

const MAIN = new URL('./main.ts', import.meta.url).pathname
const ROWS = 10_000

let city: Awaited<ReturnType<typeof startCity>>
beforeAll(async () => {
  city = await startCity({ size: 2 ** 14 })
  const codes: string[] = []
  for (let at = 0; at < 4_000; at++) codes.push(await city.issue({ index: at }))
  await city.set(codes[7] as string, true)
  const rows = Array.from({ length: ROWS }, (_, at) => {
    if (at % 997 === 0) return 'nonsense,'
    if (at % 1_501 === 0) return `${drawBadgeNo()},`
    const code = codes[(at * 7) % codes.length] as string
    return `${code},${at % 13 === 0 ? 'https://copycat.example/' : city.pageOf(code)}`
  })
  city.write(['code,page', ...rows])
}, 60_000)
afterAll(() => city.stop())

function audit(state: string, results: string, threads = '2'): ChildProcess {
  const { host, world, file, folder } = city
  const options = ['--registry', host.origin, '--anchor', ...world.anchors, '--quiet', '--threads', threads]
  const argv = [MAIN, file, '--state', join(folder, state), '--results', join(folder, results), ...options]
  return spawn(process.execPath, ['--conditions=@liangpai/source', ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
}

async function ended(child: ChildProcess) {
  let words = ''
  child.stderr?.on('data', (text: Buffer) => (words += text.toString()))
  const out: Buffer[] = []
  child.stdout?.on('data', (piece: Buffer) => out.push(piece))
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('close', (status, by) => resolve([status, by]))
  })
  return { code, signal, words, out: Buffer.concat(out).toString() }
}

/** The time at which a registry said that it knows no badge is another one in another run. */
const resultsOf = (file: string) =>
  readFileSync(join(city.folder, file), 'utf8').replace(/(NOT_IN_EFFECT.*),[^,\n]*$/gm, '$1')

test('killed again and again, it comes to the same results as undisturbed', async () => {
  const whole = await ended(audit('whole', 'whole.csv'))
  expect(whole).toMatchObject({ code: 0, signal: null })
  expect(whole.words).toContain(`${ROWS} rows`)

  let kills = 0
  let last = await once()
  while (last.signal === 'SIGKILL') last = await once()
  expect(last).toMatchObject({ code: 0, signal: null })
  expect(kills).toBeGreaterThan(0)
  expect(last.words).toMatch(/gone on at row [1-9]/)
  expect(resultsOf('killed.csv')).toBe(resultsOf('whole.csv'))

  // Killed when so many more bundles were asked for, until there are none left to ask for.
  async function once() {
    const asked = city.host.asked.length
    const child = audit('killed', 'killed.csv', '1')
    const timer = setInterval(() => {
      if (city.host.asked.length - asked < 1_500 || kills >= 2) return
      clearInterval(timer)
      kills++
      child.kill('SIGKILL')
    }, 1)
    const result = await ended(child)
    clearInterval(timer)
    return result
  }
}, 180_000)

test('the next night asks for the list alone, and prints nothing where nothing has changed', async () => {
  const asked = city.host.asked.length
  const night = await ended(audit('whole', 'again.csv'))
  expect(night.code).toBe(0)
  expect(night.out.trim().split('\n')).toHaveLength(1)
  const paths = city.host.asked.slice(asked).map(({ path }) => path)
  expect(paths.filter((path) => path.startsWith('/statuses/'))).toHaveLength(1)
  expect(paths.length).toBeLessThan(10) // the list, and what was never issued
}, 60_000)
