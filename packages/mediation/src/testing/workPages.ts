import { sessionCookieAt, workPagesAt } from '@liangpai/server/testing'
import { createStationApp } from '../http/app.ts'
import type { StationFixture } from './station.ts'

/** The work pages of a station. */
export const openWorkPages = (fixture: StationFixture, lang = 'zh-CN') =>
  workPagesAt({ opened: () => fixture.station, appOf: (station) => createStationApp(station, { proxies: 0 }) }, lang)

/** The cookie of a person who has been signed in for some seconds. */
export const sessionCookie = ({ station }: StationFixture, person: string, age = 0): Promise<string> =>
  sessionCookieAt(station, person, age)
