import type { Page } from 'playwright'
import { createStationApp } from '../packages/mediation/src/http/app.ts'
import { makeStation, type StationFixture } from '../packages/mediation/src/testing/station.ts'
import { openLink, useServed } from './served.ts'

/** A station with its people, served at its own origin; tests set its clock. */
export type ServedStation = StationFixture & { origin: string }

/** Serves a station before the tests of a file, and removes it after them. */
export const useServedStation = (): ServedStation =>
  useServed(async (folder, at) => {
    const fixture = await makeStation(folder, at)
    const { station } = fixture
    return { fixture, app: createStationApp(station, { proxies: 0 }), close: () => station.close() }
  })

/** Opens the private link of a side. */
export const openCase = (page: Page, served: ServedStation, token: string, lang?: string): Promise<void> =>
  openLink(page, served, '/case', token, lang)
