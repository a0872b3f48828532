import { WebKitPage } from './page.ts'
import { startWebKit, type WebKitSession } from './session.ts'

const SIZE = { width: 1280, height: 720 } // Playwright's own.

/** The pages of WebKit, one at a time. A browser that does not answer any more is replaced for the page after it. */
export class WebKitPages {
  #session: WebKitSession

  /** Starts WebKit; undefined where it is not installed. */
  static async start(): Promise<WebKitPages | undefined> {
    const session = await startWebKit()
    return session && new WebKitPages(session)
  }

  constructor(session: WebKitSession) {
    this.#session = session
  }

  get version(): string {
    return this.#session.version
  }

  async open(onMessage?: (text: string) => void): Promise<WebKitPage> {
    const page = new WebKitPage(this.#session.driver, onMessage)
    await page.setViewportSize(SIZE)
    return page
  }

  closePage = async (page: { close(): Promise<void> }): Promise<void> => page.close().catch(() => this.#replace())

  async #replace(): Promise<void> {
    await this.#session.close()
    const session = await startWebKit()
    if (session) this.#session = session
  }

  close = (): Promise<void> => this.#session.close()
}
