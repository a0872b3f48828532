import { getByRoleSelector, getByTextSelector } from 'ivya'
import { Key, Origin, type WebDriver } from 'selenium-webdriver'
import { WebKitLocator } from './locator.ts'
import { type Call, type CallResult, callSource, librarySource } from './scripts.ts'
import { within } from './within.ts'

const PATIENCE = 20_000
/** For a command that waits for a page: below the limit of a test, so that its failure names the command. */
const PAGE_PATIENCE = 75_000
/** For leaving a page; a browser that takes longer is replaced. */
const LEAVING = 5000
const KEYS: { [name: string]: string } = {
  Enter: Key.ENTER,
  Escape: Key.ESCAPE,
  Tab: Key.TAB,
  Space: Key.SPACE,
  Shift: Key.SHIFT,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
}
const pause = (time: number) => new Promise<void>((ok) => setTimeout(ok, time))

type Size = { width: number; height: number }

/** The part of Playwright's `Page` that the tests use, over WebDriver. One page at a time has the window. */
export class WebKitPage {
  readonly #driver: WebDriver
  readonly #onMessage: (text: string) => void
  #last: Promise<unknown> = Promise.resolve()
  /** The address that was opened last. */
  #url = 'about:blank'

  constructor(driver: WebDriver, onMessage: (text: string) => void = () => {}) {
    this.#driver = driver
    this.#onMessage = onMessage
  }

  /** WebDriver takes one command at a time. One that it does not answer fails, and the next has its turn. */
  #inTurn<T>(name: string, command: () => Promise<T>, patience = PATIENCE): Promise<T> {
    const turn = this.#last.then(() => within(patience, `WebKit does not answer: ${name}`, command()))
    this.#last = turn.catch(() => {})
    return turn
  }

  /** Runs a function in the page and returns its value; throws what it throws. */
  async call<T>(call: Call, args: readonly unknown[]): Promise<T> {
    const execute = () => this.#driver.executeAsyncScript<string>(callSource(call), args)
    const run = async () => JSON.parse(await this.#inTurn(call.source, execute, PAGE_PATIENCE)) as CallResult
    let result = await run()
    if (result.missing) {
      await this.#inTurn('inPage.ts', () => this.#driver.executeScript(librarySource()))
      result = await run()
    }
    for (const message of result.messages ?? []) this.#onMessage(message)
    if (result.error !== undefined) throw new Error(result.error)
    return result.value as T
  }

  /** Asks again and again until the answer is neither false nor empty. */
  async until<T>(ask: () => Promise<T>, complaint: string, patience = PATIENCE): Promise<NonNullable<T>> {
    for (const end = performance.now() + patience; performance.now() < end; await pause(20)) {
      const answer = await ask()
      if (answer) return answer
    }
    throw new Error(`${complaint} after ${patience} ms`)
  }

  evaluate<T>(run: Function | string, argument?: unknown): Promise<T> {
    return this.call<T>({ source: typeof run === 'string' ? `() => (${run})` : String(run) }, [argument])
  }

  async waitForFunction(run: Function, argument?: unknown, { timeout = PATIENCE } = {}) {
    const value = await this.until(() => this.evaluate(run, argument), String(run), timeout)
    return { jsonValue: async () => value }
  }

  async goto(url: string): Promise<void> {
    this.#url = url
    await this.#inTurn(`open ${url}`, () => this.#driver.get(url), PAGE_PATIENCE)
  }

  goBack = (): Promise<void> => this.#step(-1)
  goForward = (): Promise<void> => this.#step(1)
  reload = (): Promise<void> => this.#inTurn('reload', () => this.#driver.navigate().refresh(), PAGE_PATIENCE)
  waitForTimeout = pause

  /** By the page itself: WebDriver's own step has no end where it leads to another address of the same document. */
  async #step(delta: number): Promise<void> {
    await this.evaluate((delta: number) => {
      const step = { isDone: false }
      Object.assign(window, { [Symbol.for('liangpai.step')]: step })
      addEventListener('popstate', () => (step.isDone = true), { once: true })
      setTimeout(() => history.go(delta))
    }, delta)
    const isDone = `const step = window[Symbol.for('liangpai.step')]
      return document.readyState === 'complete' && step?.isDone !== false`
    // What is asked while one document gives way to another has no answer at times, and is asked again.
    const ask = () => this.#inTurn('step', () => this.#driver.executeScript<boolean>(isDone), 1000).catch(() => false)
    await this.until(ask, 'no step in the history')
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.#inTurn('screenshot', () => this.#driver.takeScreenshot()), 'base64')
  }

  async waitForLoadState(state = 'load'): Promise<void> {
    await this.waitForFunction(() => document.readyState === 'complete')
    if (state === 'networkidle') await pause(500) // As long as Playwright waits for.
  }

  locator = (selector: string): WebKitLocator => new WebKitLocator(this, selector)
  roleSelector = (role: string, options?: { name?: string }): string => getByRoleSelector(role, options)
  getByRole = (role: string, options?: { name?: string }): WebKitLocator =>
    this.locator(this.roleSelector(role, options))
  getByText = (text: string, options?: { exact?: boolean }): WebKitLocator =>
    this.locator(getByTextSelector(text, options))

  async addScriptTag({ content }: { content: string }): Promise<void> {
    await this.#inTurn('script', () => this.#driver.executeScript(content))
  }

  async clickAt({ x, y }: { x: number; y: number }): Promise<void> {
    const actions = this.#driver.actions({ async: true })
    const click = actions.move({ x, y, duration: 0, origin: Origin.VIEWPORT }).click()
    await this.#inTurn('click', () => click.perform())
  }

  readonly keyboard = {
    /** A key, or several joined by `+` of which the last is pressed while the others are held. */
    press: async (keys: string): Promise<void> => {
      const all = keys.split('+').map((key) => KEYS[key] ?? key)
      const actions = this.#driver.actions({ async: true })
      for (const key of all) actions.keyDown(key)
      for (const key of all.toReversed()) actions.keyUp(key)
      await this.#inTurn(`press ${keys}`, () => actions.perform())
    },
  }

  /** Sizes the window so that the page has that size: what stands around it is not known before. */
  async setViewportSize({ width, height }: Size): Promise<void> {
    const viewport = () => this.evaluate<number[]>(() => [innerWidth, innerHeight])
    const window = this.#driver.manage().window()
    for (let tries = 0; tries < 3; tries++) {
      const [w = 0, h = 0] = await viewport()
      if (w === width && h === height) return
      const outer = await this.#inTurn('size', () => window.getRect())
      const next = { x: 0, y: 0, width: outer.width + width - w, height: outer.height + height - h }
      await this.#inTurn('resize', () => window.setRect(next))
      await this.until(async () => (await viewport()).join() === `${width},${height}`, 'resized', 2000).catch(() => {})
    }
    throw new Error(`the page is ${(await viewport()).join(' × ')}, not ${width} × ${height}`)
  }

  url = (): string => this.#url

  /** Stops the clock of the page at a time. */
  setFixedTime(time: number): Promise<void> {
    return this.evaluate((time: number) => {
      const Own = Date
      class Fixed extends Own {
        constructor(...args: []) {
          super(...(args.length > 0 ? args : ([time] as unknown as [])))
        }
        static override now = () => time
      }
      Object.assign(window, { Date: Fixed })
    }, time)
  }

  /**
   * Leaves the page as the next test finds it: empty, without cookies. Does not wait for what is under way; rejects where that
   * keeps the empty page from answering.
   */
  async close(): Promise<void> {
    this.#last = Promise.resolve()
    const deleteCookies = () => this.#driver.manage().deleteAllCookies()
    await this.#inTurn('cookies', deleteCookies, LEAVING).catch(() => {}) // A page without origin has none.
    await this.#inTurn('leave', () => this.#driver.get('about:blank'), LEAVING)
    await this.#inTurn('answer', () => this.#driver.executeScript('return true'), LEAVING)
  }
}
