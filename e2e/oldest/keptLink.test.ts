import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { unlessInstalled } from './describeOldest.ts'
import { installOldChromium } from './install.ts'
import { FLAGS } from './launch.ts'
import { serveStates, STATES } from './statesPage.ts'

// Too old for the driver: it opens an address, waits and writes down what stands there.
const { PICTURES } = process.env
const installed = installOldChromium(66)

let site: Awaited<ReturnType<typeof serveStates>>
beforeAll(async () => {
  site = await serveStates()
})
afterAll(() => site.close())

function dump(path: string, env: NodeJS.ProcessEnv, ...options: string[]): Promise<string> {
  const args = [...FLAGS, '--virtual-time-budget=4000', '--window-size=480,600', ...options, `${site.origin}/list/`]
  return new Promise((ok, fail) => {
    const child = spawn(path, args, { env, timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.once('error', fail)
    child.once('close', () => ok(output))
  })
}

describe.skipIf(!installed)(`Chromium 66${unlessInstalled(installed)}`, () => {
  const { path, env } = installed ?? { path: '', env: {} }

  test('the pasted link of every badge stays, and nothing is drawn', async () => {
    const page = await dump(path, env, '--dump-dom')
    const links = [
      ...page.matchAll(/<liangpai-badge[^>]*><a href="\/verify\/([^"]+)">身份核验<\/a><\/liangpai-badge>/g),
    ]
    expect(links.map(([, code]) => code)).toEqual(STATES.map(([, code]) => code))
    // Without a shadow root that would stand in its place, the link is what is seen.
    expect(page).toContain('data-roots="0"')
    expect(page).toContain('data-agent="66"')
    if (PICTURES) await dump(path, env, `--screenshot=${join(PICTURES, 'chromium-66-list.png')}`)
  })

  test('a page hears of it by syntax errors alone', async () => {
    const [, errors = ''] = /data-errors="([^"]*)"/.exec(await dump(path, env, '--dump-dom')) ?? []
    expect(errors).toMatch(/^(?:Uncaught SyntaxError[^|]*(?:\||$))+$/)
  })
})
