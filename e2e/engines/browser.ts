import { type Browser, chromium, firefox, type Page } from 'playwright'
import { CHROMIUM_FLAGS, findFirefox, findTestChromium, findWebKit } from '../../scripts/browser.mjs'
import { emulateDefaults } from './media.ts'
import type { BrowserOptions, TestBrowser } from './testBrowser.ts'
import { WebKitBrowser } from './webkit/browser.ts'

export type EngineName = 'chromium' | 'firefox' | 'webkit'

export const ENGINES: readonly EngineName[] = ['chromium', 'firefox', 'webkit']

/** The engine that `LIANGPAI_ENGINE` names: Chromium unless it is set. Throws for a name that is none. */
export function chosenEngine(): EngineName {
  const name = process.env['LIANGPAI_ENGINE'] ?? 'chromium'
  const engine = ENGINES.find((one) => one === name)
  if (!engine) throw new Error(`LIANGPAI_ENGINE is ${name}: one of ${ENGINES.join(', ')}`)
  return engine
}

/** The engines of a test file: all of them in `pnpm test`, in `pnpm engines` the one that it is at. */
export const testedEngines = (): readonly EngineName[] => (process.env['LIANGPAI_ENGINE'] ? [chosenEngine()] : ENGINES)

/** Why an engine is not there; undefined where it is. */
export function missing(name: EngineName): string | undefined {
  if (name === 'firefox' && !findFirefox()) return 'firefox-esr is not installed'
  if (name === 'webkit' && !findWebKit()) return 'webkit2gtk-driver and xvfb are not installed'
  return undefined
}

const FIREFOX_SETTINGS = {
  // Of a page that returns from the cache for going back Playwright 1.64 hears nothing, and waits for ever.
  'browser.sessionhistory.max_total_viewers': 0,
  // What Chromium is told by --host-resolver-rules.
  'network.dns.localDomains': 'shop.example',
}

/** Launches a browser that Playwright drives; `flags` are Chromium's. */
export function launchBrowser(name: 'chromium' | 'firefox', flags: readonly string[] = []): Promise<Browser> {
  const executablePath = name === 'firefox' ? findFirefox() : findTestChromium()
  const found = { ...(executablePath ? { executablePath } : {}), timeout: 60_000 }
  if (name === 'firefox')
    return firefox.launch({ channel: 'moz-firefox', firefoxUserPrefs: FIREFOX_SETTINGS, ...found })
  return chromium.launch({ args: [...CHROMIUM_FLAGS, ...flags], ...found })
}

/** Has what Playwright's page does not do over WebDriver BiDi skip the test: Playwright does nothing there and is silent. */
function admitLacks(page: Page, { onUnsupported }: BrowserOptions): void {
  const unsupported = (what: string) => onUnsupported(`Firefox over WebDriver BiDi has no ${what}`)
  const newCDPSession = async () => unsupported('context.newCDPSession')
  Object.assign(page, { emulateMedia: emulateDefaults(unsupported) })
  Object.assign(page.context(), { newCDPSession })
}

/**
 * Opens an engine for tests that are written for Playwright; undefined where it is not installed. One that does not start
 * throws one sentence.
 */
export async function openBrowser(name: EngineName, options: BrowserOptions): Promise<TestBrowser | undefined> {
  if (missing(name)) return undefined
  return start(name, options).catch((error: unknown) => {
    const [why] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new Error(`${name} does not start: ${why}`, { cause: error })
  })
}

async function start(name: EngineName, options: BrowserOptions): Promise<TestBrowser | undefined> {
  if (name === 'webkit') return WebKitBrowser.open(options)
  const browser = await launchBrowser(name, options.flags)
  return {
    version: browser.version(),
    openPage: async (contextOptions) => {
      const context = await browser.newContext({ locale: 'zh-CN', ...contextOptions })
      const page = await context.newPage()
      page.on('console', (message) => options.onMessage(message.text()))
      page.on('pageerror', (error) => options.onMessage(error.message))
      if (name === 'firefox') admitLacks(page, options)
      return page
    },
    closePage: (page) => page.context().close(),
    close: () => browser.close(),
  }
}
