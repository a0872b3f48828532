import { createServer } from 'node:net'
import { type BadgeFiles, serve } from '@liangpai/registry'
import { makeFolder } from '@liangpai/server/testing'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll } from 'vitest'
import { makeOffice, type Office } from '../packages/registry/src/testing/office.ts'
import { openShopSite, type ShopSite } from '../packages/registry/src/testing/shopSite.ts'

// A registry that members open on their phones, with an authenticator that Chromium emulates.

const badgeFiles = { latest: '1.0.0-3f9a1c2b', files: new Map([['1.0.0-3f9a1c2b', new Uint8Array()]]) }

/** The office of a test file whose registry is served, at its own origin, and the folder of its data. */
export type ServedOffice = Office & { data: string }

/** Serves an office's registry before the tests of a file, and removes it after them; with a badge file of nothing unless given. */
export function useServedOffice(
  findBadgeFiles: (registry: Office['registry']) => Promise<BadgeFiles> = async () => badgeFiles,
): ServedOffice {
  const folder = makeFolder()
  const office = { data: folder.data } as ServedOffice
  let close = async () => {}
  beforeAll(async () => {
    const port = await freePort()
    // Browsers have passkeys at localhost, and at no address of digits.
    Object.assign(office, await makeOffice(folder, { origin: `http://localhost:${port}` }))
    const served = await serve(office.registry, {
      hostname: '127.0.0.1',
      port,
      badgeFiles: await findBadgeFiles(office.registry),
    })
    close = async () => {
      await served.close()
      await office.registry.close()
    }
  })
  afterAll(async () => {
    await close()
    await folder.remove()
  })
  return office
}

/** A port of this machine that nobody uses. */
export function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  return new Promise((resolve) => {
    server.on('listening', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** Opens a shop's own site before the tests of a file, and closes it after them. */
export function useShopSite(): ShopSite {
  const site = {} as ShopSite
  beforeAll(async () => void Object.assign(site, await openShopSite()))
  afterAll(() => site.close())
  return site
}

/** A phone of 360 px, of a reader of Simplified Chinese unless `options` say otherwise. */
export const openContext = (browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> =>
  browser.newContext({ locale: 'zh-CN', viewport: { width: 360, height: 740 }, acceptDownloads: true, ...options })

/** A page of a phone with an authenticator; `complaints` are what its console said of scripts and policy. */
export async function openPhone(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await openContext(browser, options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (!message.text().includes('Failed to load resource')) complaints.push(message.text())
  })
  const client = await context.newCDPSession(page)
  await client.send('WebAuthn.enable')
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return { page, complaints }
}

/** Presses the button of an action. */
export const press = (page: Page, action: string) => page.locator(`[data-go="${action}"]:visible`).first().click()
/** Waits until a part is shown. */
export const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]:visible`).waitFor()

/** The request for the change of a badge that is under way. */
export const changeOf = (office: Office, badgeNo: string) =>
  office.registry.context.store.db
    .selectFrom('requests')
    .select('id as request')
    .where('badgeNo', '=', badgeNo)
    .executeTakeFirstOrThrow()
