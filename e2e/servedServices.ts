import { listen } from '@liangpai/server/http'
import { makeFolder } from '@liangpai/server/testing'
import type { Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { createServicesApp } from '../packages/services/src/http/app.ts'
import { makeServices, type ServicesFixture } from '../packages/services/src/testing/services.ts'
import { sessionCookie } from '../packages/services/src/testing/workPages.ts'
import { freePort } from './memberPhone.ts'

/** The services of a branch with their people, served at their own origin; tests set their clock. */
export type ServedServices = ServicesFixture & { origin: string }

/** Serves the services of a branch before the tests of a file, and removes them after it. */
export function useServedServices(): ServedServices {
  const folder = makeFolder()
  const served = {} as ServedServices
  let close = async () => {}
  beforeAll(async () => {
    const port = await freePort()
    const origin = `http://localhost:${port}`
    Object.assign(served, await makeServices(folder, { origin }), { origin })
    const app = createServicesApp(served.services, { proxies: 0 })
    const listening = await listen(app.fetch, { port })
    close = async () => {
      await listening.close()
      await served.services.close()
    }
  })
  afterAll(async () => {
    await close()
    await folder.remove()
  })
  return served
}

/** Signs a person in, in the browser of a page: `fang` is the secretary of the branch that runs the services. */
export async function signInAs(page: Page, served: ServedServices, person: string): Promise<void> {
  const [name = '', value = ''] = (await sessionCookie(served, person)).split('=')
  await page.context().addCookies([{ name, value, url: served.origin, httpOnly: true, sameSite: 'Strict' }])
}

/** Opens a private link: `path` is where its kind leads, such as `/ask`. */
export async function openMatter(
  page: Page,
  { origin }: ServedServices,
  path: string,
  token: string,
  lang?: string,
): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${origin}${path}${lang ? `?lang=${lang}` : ''}#${token}`)
  await page.locator('.link-page .link-foot').first().waitFor()
}
