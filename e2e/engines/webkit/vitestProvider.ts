import { defineBrowserProvider } from '@vitest/browser'
import type { BrowserProvider, TestProject } from 'vitest/node'
import { WebKitPage } from './page.ts'
import { startWebKit, type WebKitSession } from './session.ts'

/** Opens vitest's own page in WebKit: for tests that need nothing of the browser but a page. */
class WebKitProvider implements BrowserProvider {
  readonly name = 'webkit'
  readonly supportsParallelism = false
  #session: WebKitSession | undefined
  #page: WebKitPage | undefined

  constructor(project: TestProject) {
    const resize = (_: unknown, size: { width: number; height: number }) => this.#page?.setViewportSize(size)
    project.browser?.registerCommand('__vitest_viewport' as never, resize as never)
  }

  getCommandsContext = (): Record<string, unknown> => ({})

  async openPage(_: string, url: string): Promise<void> {
    this.#session ??= await startWebKit()
    if (!this.#session) throw new Error('webkit2gtk-driver and xvfb are not installed')
    this.#page = new WebKitPage(this.#session.driver)
    await this.#page.goto(url)
  }

  async close(): Promise<void> {
    await this.#session?.close()
    this.#session = undefined
  }
}

/** vitest's browser mode in WebKit: its own providers reach it by a patched build or by webdriverio alone. */
export const webkitProvider = () =>
  defineBrowserProvider({ name: 'webkit', providerFactory: (project) => new WebKitProvider(project) })
