import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/browser.mjs'
import { usePageFixture } from '../badge/pageFixture.ts'

// A page that the browser loads whole before the reader goes there. A badge is judged in it as in any tab in the
// background: the shop's own requests are made by then, and the reader finds the verdict. Chromium prerenders nothing for
// whoever drives it, so this one runs on its own and its pages report to the shop.

const site = usePageFixture()
const profile = () => mkdtempSync(join(tmpdir(), 'liangpai-prerender-'))
let end = () => {}

beforeEach(() => site.skipIn({ firefox: 'prerenders nothing', webkit: 'prerenders nothing' }))
afterEach(() => end())

function browse(url: string): void {
  const directory = profile()
  const path = findChromium()?.path ?? chromium.executablePath()
  const child = spawn(path, ['--headless=new', ...CHROMIUM_FLAGS, `--user-data-dir=${directory}`, url], {
    stdio: 'ignore',
  })
  end = () => {
    child.once('exit', () => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }))
    child.kill()
  }
}

const REPORT = `<script>
  const report = (what) => fetch('/report?' + what + (document.prerendering ? '-early' : ''))
  document.addEventListener('liangpai-verdict', ({ detail }) => report(detail.state))
  document.addEventListener('prerenderingchange', () =>
    setTimeout(() => report('shown-' + document.querySelector('liangpai-badge').verdict?.state), 500))
</script>`

test('a prerendered page has its badge judged, and shows it without a further request', async () => {
  const target = site.serveShopPage(REPORT + site.badgeTag() + site.scriptTag())
  const rules = JSON.stringify({ prerender: [{ source: 'list', urls: [target], eagerness: 'immediate' }] })
  const start = site.serveShopPage(`<script type="speculationrules">${rules}</script><script>
    const go = async () => (await fetch('/ready')).ok ? (location.href = '${target}') : setTimeout(go, 200)
    go()
  </script>`)
  browse(start)
  const reports = () => site.requests.filter((url) => url.includes('/report?')).map((url) => url.split('?')[1])
  const fromRegistry = () => site.requests.filter((url) => url.startsWith(site.registry))
  await expect.poll(reports, { timeout: 30_000 }).toEqual(['verified-early'])
  const before = fromRegistry()
  site.serve(new URL('/ready', site.shop).href, { body: 'yes' })
  await expect.poll(reports, { timeout: 30_000 }).toEqual(['verified-early', 'shown-verified'])
  expect(before.filter((url) => url.endsWith('/bundle'))).toHaveLength(1)
  expect(fromRegistry()).toEqual(before)
}, 70_000)
