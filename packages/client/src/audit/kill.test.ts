import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawBadgeNo } from '@liangpai/core/issue'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRegistry } from './testRegistry.ts'

const MAIN = new URL('./main.ts', import.meta.url).pathname
const ROWS = 10_000

let registry: Awaited<ReturnType<typeof startRegistry>>
beforeAll(async () => {
  registry = await startRegistry({ size: 2 ** 14 })
  const codes: string[] = []
  for (let at = 0; at < 4_000; at++) codes.push(await registry.issue({ index: at }))
  await registry.setEnded(codes[7] as string, true)
  const rows = Array.from({ length: ROWS }, (_, at) => {
    if (at % 997 === 0) return 'nonsense,'
    if (at % 1_501 === 0) return `${drawBadgeNo()},https://nowhere.example/`
    const code = codes[(at * 7) % codes.length] as string
    return `${code},${at % 13 === 0 ? 'https://copycat.example/' : registry.pageOf(code)}`
  })
  registry.write(['code,page', ...rows])
})
afterAll(() => registry.stop())

function audit(state: string, results: string, threads = '2'): ChildProcess {
  const { host, world, file, folder } = registry
  const options = ['--registry', host.origin, '--anchor', ...world.anchors, '--quiet', '--threads', threads]
  const argv = [MAIN, file, '--state', join(folder, state), '--results', join(folder, results), ...options]
  return spawn(process.execPath, ['--conditions=@liangpai/source', ...argv], { stdio: ['ignore', 'pipe', 'pipe'] })
}

async function exitOf(child: ChildProcess) {
  let errors = ''
  child.stderr?.on('data', (text: Buffer) => (errors += text.toString()))
  const out: Buffer[] = []
  child.stdout?.on('data', (piece: Buffer) => out.push(piece))
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('close', (status, by) => resolve([status, by]))
  })
  return { code, signal, errors, out: Buffer.concat(out).toString() }
}

/** Results without the time of NOT_IN_EFFECT, which differs from run to run. */
const resultsOf = (file: string) =>
  readFileSync(join(registry.folder, file), 'utf8').replace(/(NOT_IN_EFFECT.*),[^,\n]*$/gm, '$1')

test('liangpai-audit, killed twice and run again, comes to the same results as without interruption', async () => {
  const whole = await exitOf(audit('whole', 'whole.csv'))
  expect(whole).toMatchObject({ code: 3, signal: null }) // Some rows cannot be read.
  expect(whole.errors).toContain(`${ROWS} rows`)

  let kills = 0
  let last = await once()
  while (last.signal === 'SIGKILL') last = await once()
  expect(last).toMatchObject({ code: 3, signal: null })
  expect(kills).toBeGreaterThan(0)
  expect(last.errors).toMatch(/resumed at row [1-9]/)
  expect(resultsOf('killed.csv')).toBe(resultsOf('whole.csv'))

  // Killed after 1,500 more requests, twice.
  async function once() {
    const before = registry.host.requests.length
    const child = audit('killed', 'killed.csv', '1')
    const timer = setInterval(() => {
      if (registry.host.requests.length - before < 1_500 || kills >= 2) return
      clearInterval(timer)
      kills++
      child.kill('SIGKILL')
    }, 1)
    const result = await exitOf(child)
    clearInterval(timer)
    return result
  }
})

test('liangpai-audit, run again, requests little more than the list and prints nothing if nothing changed', async () => {
  const before = registry.host.requests.length
  const result = await exitOf(audit('whole', 'again.csv'))
  expect(result.code).toBe(3)
  expect(result.out.trim().split('\n')).toHaveLength(1)
  const paths = registry.paths().slice(before)
  expect(paths.filter((path) => path.startsWith('/statuses/'))).toHaveLength(1)
  expect(paths.length).toBeLessThan(10) // the list, and codes that were never issued
})
