import { PassThrough } from 'node:stream'
import { terminalWords } from '@liangpai/presentation'
import { makeFolder } from '@liangpai/server/testing'
import { city } from '@liangpai/world'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { makeOffice, type Office, showBadge } from '../../registry/src/testing/office.ts'
import { runProgram } from './program.ts'

// What deletes a badge's data is confirmed by the name of its shop.

const place = makeFolder()
let office: Office
let [badge, printed] = ['', '']
beforeAll(async () => {
  office = await makeOffice(place)
})
afterAll(async () => {
  await office.registry.close()
  await place.remove()
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: office.clock.now * 1000 })
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true))
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => ((printed += String(text)), true))
  badge = (await showBadge(office)).badgeNo
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

/** Runs a command of the office: its exit code, and what it printed. */
async function run(...argv: string[]): Promise<string> {
  printed = ''
  vi.stubEnv('LIANGPAI_DATA', place.data)
  vi.stubEnv('LIANGPAI_ORIGIN', office.registry.origin)
  vi.stubEnv('LIANGPAI_LIST_SIZE', '8192')
  await runProgram([...argv, '--as', 'qiao'])
  const said = `${Number(process.exitCode ?? 0)} ${printed}`
  process.exitCode = 0
  return said
}

/** Somebody sits at the terminal and types this whenever they are asked. */
function atTerminal(answer: string): void {
  vi.spyOn(process, 'stdin', 'get').mockImplementation(
    () => Object.assign(new PassThrough(), { isTTY: true }).end(`${answer}\n`) as unknown as typeof process.stdin,
  )
}

/** How often the name was asked for. */
const questions = () =>
  Object.values(terminalWords.shopName).reduce((n, words) => n + printed.split(words).length - 1, 0)

const stateOf = async () =>
  office.registry.verbs.show({ as: 'qiao' }, { what: badge }).then(
    (shown) => shown.badge?.state,
    () => 'gone',
  )

const COMMANDS: readonly [string, ...string[]][] = [['withdraw'], ['end', '--reason', 'issuedInError']]

test.each(COMMANDS)('%s in a pipe needs the name of the shop, and does nothing without it', async (verb, ...more) => {
  expect(await run(verb, badge, ...more)).toMatch(/^2 shopNameMissing: /)
  expect(await run(verb, badge, ...more, '--shop', '别的店')).toMatch(/^2 shopNameDiffers: /)
  expect(await stateOf()).toBe('active')
  expect(await run(verb, badge, ...more, '--shop', ` ${city.shop.name} `)).toMatch(/^0 /)
  expect(await stateOf()).toBe('gone')
})

test.each(COMMANDS)('%s at a terminal asks for the name, and does nothing for another', async (verb, ...more) => {
  atTerminal('别的店')
  expect(await run(verb, badge, ...more)).toMatch(/^2 [^]*shopNameDiffers: /)
  expect(questions()).toBe(1)
  expect(await stateOf()).toBe('active')
  atTerminal(city.shop.name)
  expect(await run(verb, badge, ...more)).toMatch(/^0 /)
  expect(questions()).toBe(1)
  expect(await stateOf()).toBe('gone')
})

test('nothing is asked for a badge that is not there, nor to see what would come of it; a repeated command gets its first answer', async () => {
  atTerminal(city.shop.name)
  expect(await run('withdraw', '7K3M-9QXW-2BHK')).toMatch(/^2 notFoundOrNotYours: /)
  expect(questions()).toBe(0)
  expect(await run('withdraw', badge, '--dry-run')).toMatch(/^0 /)
  expect(questions()).toBe(0)
  const first = await run('withdraw', badge, '--key', 'withdraw-0001')
  expect(first).toMatch(/^0 /)
  expect(questions()).toBe(1)
  const again = await run('withdraw', badge, '--key', 'withdraw-0001')
  expect(questions()).toBe(0)
  expect(first.endsWith(again.slice('0 '.length))).toBe(true)
})
