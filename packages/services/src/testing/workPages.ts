import { sessionCookieAt, workPagesAt } from '@liangpai/server/testing'
import { createServicesApp } from '../http/app.ts'
import type { ServicesFixture } from './services.ts'

/** The work pages of the services. */
export const openWorkPages = (fixture: ServicesFixture, lang = 'zh-CN') =>
  workPagesAt(
    { opened: () => fixture.services, appOf: (services) => createServicesApp(services, { proxies: 0 }) },
    lang,
  )

/** The cookie of a person who has been signed in for some seconds. */
export const sessionCookie = ({ services }: ServicesFixture, person: string, age = 0): Promise<string> =>
  sessionCookieAt(services, person, age)
