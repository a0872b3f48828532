import { listen } from '@liangpai/server/http'
import { type DatabaseFixture, makeFolder } from '@liangpai/server/testing'
import type { Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { freePort } from './memberPhone.ts'

/** What is served of a fixture. */
export type Serving<Fixture> = {
  fixture: Fixture
  app: { fetch: Parameters<typeof listen>[0] }
  close(): Promise<void>
}

/** Serves what is made in a folder, at an origin of its own, before the tests of a file, and removes it after them. */
export function useServed<Fixture extends object>(
  make: (folder: DatabaseFixture, at: { origin: string }) => Promise<Serving<Fixture>>,
): Fixture & { origin: string } {
  const folder = makeFolder()
  const served = {} as Fixture & { origin: string } // filled before the tests
  let end = async () => {}
  beforeAll(async () => {
    const port = await freePort()
    const origin = `http://localhost:${port}`
    const { fixture, app, close } = await make(folder, { origin })
    Object.assign(served, fixture, { origin })
    const listening = await listen(app.fetch, { port })
    end = async () => {
      await listening.close()
      await close()
    }
  })
  afterAll(async () => {
    await end()
    await folder.remove()
  })
  return served
}

/** Opens a private link: `path` is where its kind leads, such as `/case` or `/ask`. */
export async function openLink(
  page: Page,
  { origin }: { origin: string },
  path: string,
  token: string,
  lang?: string,
): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${origin}${path}${lang ? `?lang=${lang}` : ''}#${token}`)
  await page.locator('.link-page .link-foot').first().waitFor()
}
