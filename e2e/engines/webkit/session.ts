import { Builder, type WebDriver } from 'selenium-webdriver'
import { findWebKit } from '../../../scripts/browser.mjs'
import { startProcesses } from './processes.ts'
import { within } from './within.ts'

/** A WebKit under WebDriver, with one window. */
export type WebKitSession = { driver: WebDriver; version: string; close(): Promise<void> }

/** Starts WebKit with options of its small browser; undefined where it is not installed. */
export async function startWebKit(options: readonly string[] = []): Promise<WebKitSession | undefined> {
  const paths = findWebKit()
  if (!paths) return undefined
  const processes = await startProcesses(paths)
  const capabilities = {
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation', ...options] },
  }
  try {
    const builder = new Builder().usingServer(processes.url).withCapabilities(capabilities)
    const driver = await within(40_000, 'WebKit opens no window', Promise.resolve(builder.build()))
    await driver.manage().setTimeouts({ script: 300_000 }) // 30 s are too few for thousands of judgements
    const version = String((await driver.getCapabilities()).get('browserVersion'))
    const close = async () => {
      await within(5000, 'WebKit does not end', driver.quit()).catch(() => {}) // The browser may have gone before.
      processes.stop()
    }
    return { driver, version, close }
  } catch (error) {
    processes.stop()
    throw error
  }
}
