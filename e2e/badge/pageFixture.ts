import { servedFile } from '@liangpai/badge/file'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, type TestContext } from 'vitest'
import { chosenEngine, type EngineName, missing, openBrowser } from '../engines/browser.ts'
import type { TestBrowser } from '../engines/testBrowser.ts'
import {
  type Answer,
  CODE,
  FILE_TYPE,
  filePathOf,
  integrityOf,
  openTestServer,
  PRINTED,
  released,
  type TestServer,
} from './testServer.ts'

type PageAnswer = Extract<Answer, { body?: unknown }>
type ScriptOptions = { src?: string; anchors?: readonly string[]; integrity?: string; attributes?: string }
type OwnScriptOptions = { anchors?: readonly string[]; attributes?: string }

/** A browser page and the test server, new for each test. */
export type PageFixture = TestServer & {
  engine: EngineName
  context: BrowserContext
  page: Page
  /** What the page logged or threw. */
  consoleMessages: string[]
  /** Skips the test in the engines named, for the reason given with each. */
  skipIn(reasons: Partial<Record<EngineName, string>>): void
  /** Another page, in a browser context of its own. */
  openPage(options?: BrowserContextOptions): Promise<Page>
  /** The element as a shop pastes it. */
  badgeTag(attributes?: string, badgeNo?: string): string
  /** The pinned script as a shop pastes it; the registry serves it with `anchors`. */
  scriptTag(options?: ScriptOptions): string
  /** The released script on the shop's own host, with the roots to trust on its tag. */
  ownScriptTag(options?: OwnScriptOptions): string
  /** Serves a page at a new address of the shop and returns that. */
  serveShopPage(body: string, answer?: PageAnswer, at?: string): string
  /** Serves a page and opens it. */
  openShopPage(body: string, answer?: PageAnswer): Promise<Page>
}

export const html = (body: string): string =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>荷雨茶铺</title></head><body>${body}</body></html>`

/** The engine that the tests of this process run in. */
const ENGINE = chosenEngine()

/** Starts a test server and a browser for the tests of a file. */
export function usePageFixture(flags: readonly string[] = []): PageFixture {
  const fixture = { engine: ENGINE, consoleMessages: [] as string[] } as PageFixture
  let browser: TestBrowser | undefined
  let current: TestContext
  let count = 0
  const pages: Page[] = []

  beforeAll(async () => {
    const server = await openTestServer()
    Object.assign(fixture, server)
    browser = await openBrowser(ENGINE, {
      flags,
      onMessage: (text) => fixture.consoleMessages.push(text),
      onUnsupported: (reason) => current.skip(reason),
      runBeforePages: (scripts) => (server.beforePage = scripts),
    })
  })
  afterAll(async () => {
    await browser?.close()
    await fixture.close?.()
  })
  beforeEach(async (context) => {
    current = context
    const absent = missing(ENGINE)
    if (absent) context.skip(absent)
    fixture.reset()
    fixture.page = await fixture.openPage()
    fixture.context = fixture.page.context()
    fixture.consoleMessages.length = 0
  })
  afterEach(async () => {
    for (const page of pages.splice(0)) await browser?.closePage(page)
  })

  fixture.skipIn = (reasons) => {
    const reason = reasons[ENGINE]
    if (reason) current.skip(reason)
  }
  fixture.openPage = async (options = {}) => {
    if (!browser) throw new Error(`${ENGINE} has not started`)
    const page = await browser.openPage(options)
    pages.push(page)
    return page
  }
  fillTags(fixture)
  fixture.serveShopPage = (body, answer = {}, at = `${fixture.shop}${++count}/`) =>
    fixture.serve(at, { type: 'text/html; charset=utf-8', ...answer, body: html(body) })
  fixture.openShopPage = async (body, answer) => {
    await fixture.page.goto(fixture.serveShopPage(body, answer))
    return fixture.page
  }
  return fixture
}

/** What a shop pastes, for the server that the fixture has by then. */
function fillTags(fixture: PageFixture): void {
  fixture.badgeTag = (attributes = '', badgeNo = PRINTED) =>
    `<liangpai-badge badge="${badgeNo}" ${attributes}><a href="${fixture.registry}/verify/${CODE}" referrerpolicy="origin">身份核验</a></liangpai-badge>`
  fixture.scriptTag = (options = {}) => {
    const { registry, world } = fixture
    const { anchors, attributes = '' } = options
    const file = servedFile(released, { registry, anchors: anchors ?? world.anchors })
    const { src = registry + filePathOf(file), integrity = integrityOf(file) } = options
    if (anchors) fixture.serve(src, { body: file, type: FILE_TYPE })
    const pinned = integrity && ` integrity="${integrity}"`
    return `<script async src="${src}"${pinned} crossorigin ${attributes}></script>`
  }
  fixture.ownScriptTag = ({ anchors = fixture.world.anchors, attributes = '' } = {}) => {
    const src = fixture.serve(`${new URL(fixture.shop).origin}/liangpai.js`, { body: released, type: FILE_TYPE })
    return `<script async src="${src}" data-anchor="${anchors.join(' ')}" ${attributes}></script>`
  }
}

export type ShownResult = { state: string; reason: string | null }

/** Waits for the result of a badge and returns its state and reason. */
export async function resultOn(page: Page, selector = 'liangpai-badge'): Promise<ShownResult> {
  const handle = await page.waitForFunction((css) => {
    const badge = document.querySelector(css) as
      | (Element & { verdict?: { state: string } | null; reason?: string | null })
      | null
    const ended = badge?.verdict && !badge.shadowRoot?.querySelector('[aria-busy=true]')
    return ended ? { state: badge.verdict?.state, reason: badge.reason } : undefined
  }, selector)
  return (await handle.jsonValue()) as ShownResult
}

/** Clicks the badge and waits for its panel. */
export async function openPanel(page: Page, selector = 'liangpai-badge'): Promise<void> {
  await page.locator(`${selector} >> a[part=link]`).first().click()
  await page.locator(`${selector} >> dialog[open]`).first().waitFor()
}

export const VERIFIED: ShownResult = { state: 'verified', reason: null }

/** Opens a shop page with the pinned code and expects its badge to be verified. */
export async function openVerified(
  site: PageFixture,
  attributes = '',
  around = (badge: string) => badge,
): Promise<Page> {
  const page = await site.openShopPage(around(site.badgeTag(attributes)) + site.scriptTag())
  expect(await resultOn(page)).toEqual(VERIFIED)
  return page
}

/**
 * Changes the address of a page without a reload. An engine without the Navigation API tells nobody of it, so there the
 * reader comes back to the tab, which is when the badge looks again.
 */
export const changeAddress = (page: Page, url: string): Promise<void> =>
  page.evaluate((url) => {
    history.pushState(null, '', url)
    if (!('navigation' in window)) document.dispatchEvent(new Event('visibilitychange'))
  }, url)

/** Expects that a badge is not drawn, and that the link which the shop pasted is what is seen. */
export async function expectLink(page: Page, badge = 'liangpai-badge'): Promise<void> {
  // By its place, not its name: a drawn badge is a link whose name begins with the same words.
  expect(await page.locator(`${badge} > a`).isVisible()).toBe(true)
}
