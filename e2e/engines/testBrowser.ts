import type { BrowserContextOptions, Page } from 'playwright'

/** How a browser is opened for tests. */
export type BrowserOptions = {
  flags: readonly string[]
  /** What a page logs or throws. */
  onMessage(text: string): void
  /** Called for what the driver of the engine cannot do; does not return. */
  onUnsupported(reason: string): never
  /** Takes the list of sources that the server has to run before its pages, where the driver cannot. */
  runBeforePages(scripts: string[]): void
}

/** A browser whose pages are Playwright's, or do the same over WebDriver. */
export type TestBrowser = {
  readonly version: string
  openPage(options: BrowserContextOptions): Promise<Page>
  closePage(page: Page): Promise<void>
  close(): Promise<void>
}
