import type { Page } from 'playwright'
import { createServicesApp } from '../packages/services/src/http/app.ts'
import { makeServices, type ServicesFixture } from '../packages/services/src/testing/services.ts'
import { sessionCookie } from '../packages/services/src/testing/workPages.ts'
import { useServed } from './served.ts'

/** The services of a branch with their people, served at their own origin; tests set their clock. */
export type ServedServices = ServicesFixture & { origin: string }

/** Serves the services of a branch before the tests of a file, and removes them after it. */
export const useServedServices = (): ServedServices =>
  useServed(async (folder, at) => {
    const fixture = await makeServices(folder, at)
    const { services } = fixture
    return { fixture, app: createServicesApp(services, { proxies: 0 }), close: () => services.close() }
  })

/** Signs a person in, in the browser of a page: `fang` is the secretary of the branch that runs the services. */
export async function signInAs(page: Page, served: ServedServices, person: string): Promise<void> {
  const [name = '', value = ''] = (await sessionCookie(served, person)).split('=')
  await page.context().addCookies([{ name, value, url: served.origin, httpOnly: true, sameSite: 'Strict' }])
}
