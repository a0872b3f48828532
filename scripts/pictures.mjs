// `pnpm pictures`: takes the README's picture from the running demo, in a real browser.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { startDemo } from '../examples/demo/src/demo.ts'
import { CHROMIUM_FLAGS, ensureChromium } from './browser.mjs'

const data = mkdtempSync(join(tmpdir(), 'liangpai-pictures-'))
const demo = await startDemo({ data })
const browser = await chromium.launch({ executablePath: (await ensureChromium())?.path, args: CHROMIUM_FLAGS })
const page = await browser.newPage({ viewport: { width: 760, height: 400 }, deviceScaleFactor: 2, locale: 'zh-CN' })
await page.goto(demo.book.shops.genuine)
await page.waitForFunction(() => document.querySelector('liangpai-badge')?.verdict)
await page.screenshot({ path: join(import.meta.dirname, '../docs/badge.png'), fullPage: true })
await browser.close()
await demo.stop()
rmSync(data, { recursive: true, force: true })
