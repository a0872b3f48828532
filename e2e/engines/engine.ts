import type { Page } from 'playwright'
import { afterAll, beforeAll, beforeEach, describe, test } from 'vitest'
import { type EngineName, launchBrowser, missing } from './browser.ts'
import type { WebKitPage } from './webkit/page.ts'
import { WebKitPages } from './webkit/pages.ts'

export { type EngineName, ENGINES, missing } from './browser.ts'

/** What a test does with a page in any engine. */
export type EnginePage = {
  goto(url: string): Promise<void>
  /** Runs a function of JSON arguments in the page; may return a promise. */
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
  screenshot(): Promise<Uint8Array>
  /** A real press of the pointer at the middle of an element found through open shadow roots (`liangpai-badge >> a`). */
  click(selector: string): Promise<void>
  press(key: string): Promise<void>
  goBack(): Promise<void>
  reload(): Promise<void>
  resize(width: number, height: number): Promise<void>
  close(): Promise<void>
}

export type Engine = { name: EngineName; version: string; open(): Promise<EnginePage>; close(): Promise<void> }

/** The subset of `EnginePage` that both Playwright's page and that over WebDriver have under these names. */
type Driven = Pick<WebKitPage, 'screenshot' | 'setViewportSize'> & {
  goto(url: string): Promise<unknown>
  goBack(): Promise<unknown>
  reload(): Promise<unknown>
  locator(selector: string): { first(): { click(): Promise<void> } }
  keyboard: { press(key: string): Promise<void> }
}

const asEnginePage = (page: Driven, evaluate: EnginePage['evaluate'], close: () => Promise<void>): EnginePage => ({
  goto: async (url) => void (await page.goto(url)),
  evaluate,
  screenshot: () => page.screenshot(),
  click: (selector) => page.locator(selector).first().click(),
  press: (key) => page.keyboard.press(key),
  goBack: async () => void (await page.goBack()),
  reload: async () => void (await page.reload()),
  resize: (width, height) => page.setViewportSize({ width, height }),
  close,
})

/** Playwright takes one argument: the function is called with a list of them, by its source. */
const ofPlaywright = (page: Page): EnginePage =>
  asEnginePage(
    page,
    (run, ...args) => page.evaluate(`(${String(run)})(...${JSON.stringify(args)})`),
    () => page.context().close(),
  )

async function launchWebKit(): Promise<Engine | undefined> {
  const pages = await WebKitPages.start()
  if (!pages) return undefined
  const open = async () => {
    const page = await pages.open()
    const evaluate: EnginePage['evaluate'] = (run, ...args) => page.call({ source: String(run) }, args)
    return asEnginePage(page, evaluate, () => pages.closePage(page))
  }
  return { name: 'webkit', version: pages.version, open, close: pages.close }
}

/** Launches an engine; undefined where it is not installed. */
export async function launchEngine(name: EngineName): Promise<Engine | undefined> {
  if (missing(name)) return undefined
  if (name === 'webkit') return launchWebKit()
  const browser = await launchBrowser(name)
  const open = async () => ofPlaywright(await (await browser.newContext({ locale: 'zh-CN' })).newPage())
  return { name, version: browser.version(), open, close: () => browser.close() }
}

/**
 * In a test file: one engine per describe, launched before and closed after. Its tests are skipped and say why where it
 * is not installed; the second and third engine also where they do not start.
 */
export function describeEngines(
  names: readonly EngineName[],
  body: (open: () => Promise<EnginePage>, name: EngineName) => void,
): void {
  for (const name of names) {
    const absent = missing(name)
    if (absent) {
      test.skipIf(absent)(`${name} (skipped: ${absent})`, () => {})
      continue
    }
    describe(`in ${name}`, () => {
      let engine: Engine | undefined
      let failure = ''
      beforeAll(async () => {
        engine = await launchEngine(name).catch((error: unknown) => {
          if (name === 'chromium') throw error
          failure = `${name} does not start: ${String(error)}`
          return undefined
        })
      })
      beforeEach((context) => {
        if (failure) context.skip(failure)
      })
      afterAll(() => engine?.close())
      const open = async () => {
        if (!engine) throw new Error(`${name} has not started`)
        return engine.open()
      }
      body(open, name)
    })
  }
}
