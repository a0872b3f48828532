import { afterAll, beforeAll, describe } from 'vitest'
import { installDriver, installOldChromium, type OldVersion } from './install.ts'
import { launchOldChromium, type OldBrowser, type OldPage } from './launch.ts'

/** Opens an address in a window of a size. */
export type Open = (url: string, width: number, height: number) => Promise<OldPage>

/** What a title adds where an old Chromium is not there. */
export const unlessInstalled = (installed: unknown): string =>
  installed ? '' : ' (skipped: npm does not hand it out, or this is no Linux on x64)'

/** Describes tests of each version that can be driven; skips with a title that says why where one cannot be had. */
export function describeOldest(versions: readonly OldVersion[], body: (open: Open, version: OldVersion) => void): void {
  for (const version of versions) {
    const installed = installOldChromium(version)
    const driver = installed && installDriver()
    describe.skipIf(!driver)(`Chromium ${version}${unlessInstalled(driver)}`, () => {
      let browser: OldBrowser | undefined
      beforeAll(async () => {
        browser = installed && driver ? await launchOldChromium(installed, driver) : undefined
      }, 60_000)
      afterAll(() => browser?.close())
      body(async (url, width, height) => {
        if (!browser) throw new Error(`Chromium ${version} has not started`)
        const page = await browser.open()
        await page.resize(width, height)
        await page.goto(url)
        return page
      }, version)
    })
  }
}
