import type { BrowserContextOptions, Page } from 'playwright'
import { emulateDefaults } from '../media.ts'
import type { BrowserOptions, TestBrowser } from '../testBrowser.ts'
import { WebKitPage } from './page.ts'
import { startWebKit, type WebKitSession } from './session.ts'

const SIZE = { width: 1280, height: 720 } // Playwright's own.

type Members = Record<string, unknown>

/** The members of an object, methods bound to it; for one that it lacks, a function that says so. */
function lacking(name: string, object: object, unsupported: (what: string) => never): object {
  const members = object as Members
  return new Proxy(object, {
    get(_, member) {
      if (typeof member === 'symbol' || member === 'then') return undefined
      if (!(member in members)) return () => unsupported(`${name}.${member}`)
      const value = members[member]
      return typeof value === 'function' ? value.bind(object) : value
    },
  })
}

/** WebKit's pages in the place of Playwright's: a member that they lack skips the test with its name. */
export class WebKitBrowser implements TestBrowser {
  readonly #session: WebKitSession
  readonly #options: BrowserOptions

  static async open(options: BrowserOptions): Promise<WebKitBrowser | undefined> {
    const session = await startWebKit()
    return session && new WebKitBrowser(session, options)
  }

  constructor(session: WebKitSession, options: BrowserOptions) {
    this.#session = session
    this.#options = options
  }

  get version(): string {
    return this.#session.version
  }

  async openPage(options: BrowserContextOptions): Promise<Page> {
    const unsupported = (what: string) => this.#options.onUnsupported(`WebKitWebDriver has no ${what}`)
    for (const name of Object.keys(options)) unsupported(`browser context with ${name}`)
    const scripts: string[] = []
    this.#options.runBeforePages(scripts)
    const page = new WebKitPage(this.#session.driver, this.#options.onMessage)
    await page.setViewportSize(SIZE)
    const context = lacking('context', { close: () => page.close() }, unsupported)
    const clock = lacking('clock', { setFixedTime: (time: number) => page.setFixedTime(time) }, unsupported)
    const additions = {
      clock,
      context: () => context,
      on: () => {}, // Dialogs fail the next command, and messages come with each.
      addInitScript: async (run: Function) => void scripts.push(`(${String(run)})()`),
      emulateMedia: emulateDefaults(unsupported),
    }
    return lacking('page', Object.assign(page, additions), unsupported) as Page
  }

  closePage = async (page: Page): Promise<void> => page.close()
  close = (): Promise<void> => this.#session.close()
}
