import type { BrowserContextOptions, Page } from 'playwright'
import { emulateDefaults } from '../media.ts'
import type { BrowserOptions, TestBrowser } from '../testBrowser.ts'
import { WebKitPages } from './pages.ts'

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
  readonly #pages: WebKitPages
  readonly #options: BrowserOptions

  static async open(options: BrowserOptions): Promise<WebKitBrowser | undefined> {
    const pages = await WebKitPages.start()
    return pages && new WebKitBrowser(pages, options)
  }

  constructor(pages: WebKitPages, options: BrowserOptions) {
    this.#pages = pages
    this.#options = options
  }

  get version(): string {
    return this.#pages.version
  }

  async openPage(options: BrowserContextOptions): Promise<Page> {
    const unsupported = (what: string) => this.#options.onUnsupported(`WebKitWebDriver has no ${what}`)
    for (const name of Object.keys(options)) unsupported(`browser context with ${name}`)
    const scripts: string[] = []
    this.#options.runBeforePages(scripts)
    const page = await this.#pages.open(this.#options.onMessage)
    const context = lacking('context', { close: () => this.#pages.closePage(page) }, unsupported)
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

  closePage = (page: Page): Promise<void> => this.#pages.closePage(page)
  close = (): Promise<void> => this.#pages.close()
}
