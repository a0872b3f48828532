import { listen } from '@liangpai/server/http'
import { makeFolder } from '@liangpai/server/testing'
import type { Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { createStationApp } from '../packages/mediation/src/http/app.ts'
import { makeStation, type StationFixture } from '../packages/mediation/src/testing/station.ts'
import { freePort } from './memberPhone.ts'

/** A station with its people, served at its own origin; tests set its clock. */
export type ServedStation = StationFixture & { origin: string }

/** Serves a station before the tests of a file, and removes it after them. */
export function useServedStation(): ServedStation {
  const folder = makeFolder()
  const served = {} as ServedStation
  let close = async () => {}
  beforeAll(async () => {
    const port = await freePort()
    const origin = `http://localhost:${port}`
    Object.assign(served, await makeStation(folder, { origin }), { origin })
    const app = createStationApp(served.station, { proxies: 0 })
    const listening = await listen(app.fetch, { port })
    close = async () => {
      await listening.close()
      await served.station.close()
    }
  })
  afterAll(async () => {
    await close()
    await folder.remove()
  })
  return served
}

/** Opens the private link of a side. */
export async function openCase(page: Page, { origin }: ServedStation, token: string, lang?: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${origin}/case${lang ? `?lang=${lang}` : ''}#${token}`)
  await page.locator('.link-page .link-foot').first().waitFor()
}
