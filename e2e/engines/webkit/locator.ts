import type { Call } from './scripts.ts'

type Box = { x: number; y: number; width: number; height: number }
type WaitOptions = { state?: 'attached' | 'detached' | 'visible' | 'hidden' }

/** What a locator needs of its page. */
type PageOfLocator = {
  roleSelector(role: string, options?: { name?: string }): string
  call<T>(call: Call, args: readonly unknown[]): Promise<T>
  until<T>(ask: () => Promise<T>, complaint: string): Promise<NonNullable<T>>
  clickAt(point: { x: number; y: number }): Promise<void>
  readonly keyboard: { press(keys: string): Promise<void> }
}

/** The part of Playwright's `Locator` that the tests use; a selector reads as Playwright's own. */
export class WebKitLocator {
  readonly #page: PageOfLocator
  readonly #selector: string

  constructor(page: PageOfLocator, selector: string) {
    this.#page = page
    this.#selector = selector
  }

  locator = (selector: string): WebKitLocator => new WebKitLocator(this.#page, `${this.#selector} >> ${selector}`)
  first = (): WebKitLocator => this.locator('nth=0')
  nth = (at: number): WebKitLocator => this.locator(`nth=${at}`)

  getByRole(role: string, options?: { name?: string }): WebKitLocator {
    return this.locator(this.#page.roleSelector(role, options))
  }

  async all(): Promise<WebKitLocator[]> {
    return Array.from({ length: await this.count() }, (_, at) => this.nth(at))
  }

  /** Runs a function of the elements found and its argument at once. */
  evaluateAll<T>(run: string | Function, argument?: unknown): Promise<T> {
    const source = `(selector, argument) => (${String(run)})(inPage.find(selector), argument)`
    return this.#page.call<T>({ source, needsLibrary: true }, [this.#selector, argument])
  }

  /** Runs a function of the first element once there is one. */
  async evaluate<T>(run: string | Function, argument?: unknown): Promise<T> {
    await this.waitFor({ state: 'attached' })
    return this.evaluateAll<T>(`([element], argument) => (${String(run)})(element, argument)`, argument)
  }

  count = (): Promise<number> => this.evaluateAll('({ length }) => length')
  isVisible = (): Promise<boolean> => this.evaluateAll('([element]) => !!element && inPage.isVisible(element)')
  innerText = (): Promise<string> => this.evaluate('({ innerText }) => innerText')
  innerHTML = (): Promise<string> => this.evaluate('({ innerHTML }) => innerHTML')
  allInnerTexts = (): Promise<string[]> => this.evaluateAll('(all) => all.map(({ innerText }) => innerText)')
  focus = (): Promise<void> => this.evaluate('(element) => element.focus()')

  getAttribute(name: string): Promise<string | null> {
    return this.evaluate<string | null>('(element, name) => element.getAttribute(name)', name)
  }

  async boundingBox(): Promise<Box | null> {
    const source =
      '(one) => { const { x, y, width, height } = one.getBoundingClientRect(); return { x, y, width, height } }'
    return (await this.isVisible()) ? this.evaluate<Box>(source) : null
  }

  async waitFor({ state = 'visible' }: WaitOptions = {}): Promise<void> {
    const met = {
      attached: async () => (await this.count()) > 0,
      detached: async () => (await this.count()) === 0,
      visible: () => this.isVisible(),
      hidden: async () => !(await this.isVisible()),
    }[state]
    await this.#page.until(met, `${this.#selector} is not ${state}`)
  }

  /** Presses the pointer at the middle of the element, once the press would meet it. */
  async click(): Promise<void> {
    const find = () => this.evaluateAll<{ x: number; y: number } | null>('([one]) => one && inPage.pointOf(one)')
    await this.#page.clickAt(await this.#page.until(find, `${this.#selector} cannot be pressed`))
  }

  async press(key: string): Promise<void> {
    await this.focus()
    await this.#page.keyboard.press(key)
  }
}
