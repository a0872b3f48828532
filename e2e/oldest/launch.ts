import { createRequire } from 'node:module'
import type { OldChromium } from './install.ts'

/** A page of an old engine, as tests use it. */
export type OldPage = {
  goto(url: string): Promise<void>
  /** Runs a function of JSON arguments in the page. */
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T | Promise<T>, ...args: A): Promise<T>
  /** The whole page, or what of it is in view. */
  screenshot(path: string, fullPage: boolean): Promise<void>
  /** Presses the pointer at the middle of an element found through open shadow roots (`#verified a >> a`). */
  click(selector: string): Promise<void>
  press(key: string): Promise<void>
  resize(width: number, height: number): Promise<void>
  /** What the page logged or threw. */
  consoleMessages: readonly string[]
}

export type OldBrowser = { open(): Promise<OldPage>; close(): Promise<void> }

/** What is used of the driver, whose types nothing else describes. */
type DrivenPage = Pick<OldPage, 'evaluate'> & {
  goto(url: string): Promise<unknown>
  screenshot(options: { path: string; fullPage: boolean }): Promise<unknown>
  setViewport(size: { width: number; height: number }): Promise<void>
  mouse: { click(x: number, y: number): Promise<void> }
  keyboard: { press(key: string): Promise<void> }
  on(event: 'console' | 'pageerror', listener: (message: { text?(): string; message?: string }) => void): void
}
type Driven = { newPage(): Promise<DrivenPage>; close(): Promise<void> }
type Driver = {
  launch(options: { executablePath: string; env: NodeJS.ProcessEnv; args: readonly string[] }): Promise<Driven>
}

/** For root, and for a machine with neither a GPU nor names below localhost. */
export const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--hide-scrollbars',
  '--host-resolver-rules=MAP *.localhost 127.0.0.1',
]

/** Launches an old Chromium by a driver of its time. */
export async function launchOldChromium({ path, env }: OldChromium, driver: string): Promise<OldBrowser> {
  const puppeteer = createRequire(import.meta.url)(driver) as Driver
  const browser = await puppeteer.launch({ executablePath: path, env, args: FLAGS })
  return {
    open: async () => pageOf(await browser.newPage()),
    close: () => browser.close(),
  }
}

function pageOf(page: DrivenPage): OldPage {
  const consoleMessages: string[] = []
  page.on('console', (message) => consoleMessages.push(message.text?.() ?? ''))
  page.on('pageerror', ({ message = '' }) => consoleMessages.push(message))
  return {
    goto: async (url) => void (await page.goto(url)),
    evaluate: (run, ...args) => page.evaluate(run, ...args),
    screenshot: async (path, fullPage) => void (await page.screenshot({ path, fullPage })),
    async click(selector) {
      const { x, y } = await page.evaluate(middleOf, selector)
      await page.mouse.click(x, y)
    },
    press: (key) => page.keyboard.press(key),
    resize: (width, height) => page.setViewport({ width, height }),
    consoleMessages,
  }
}

/** Runs in the page. */
function middleOf(selector: string): { x: number; y: number } {
  let root: ParentNode = document
  let found: Element | null = null
  for (const part of selector.split(' >> ')) {
    found = root.querySelector(part)
    root = (found && found.shadowRoot) || root
  }
  if (!found) throw new Error(`no ${selector}`)
  found.scrollIntoView({ block: 'center' })
  const { left, top, width, height } = found.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}
