import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { launch } from '../browser.ts'
import { type Answer, CODE, file, integrityOf, openStage, PRINTED, type Stage } from './stage.ts'

type PageAnswer = Extract<Answer, { body?: unknown }>
type ScriptOptions = { src?: string; anchors?: readonly string[]; integrity?: string; attributes?: string }

/** A page in a browser on the stage, new for every test. */
export type Scene = Stage & {
  browser: Browser
  context: BrowserContext
  page: Page
  /** What the page wrote to the console or threw. */
  complaints: string[]
  /** A page of its own for more than one browser context. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** The element as a shop pastes it. */
  badge(attributes?: string, badgeNo?: string): string
  /** The pinned script as a shop pastes it. */
  script(options?: ScriptOptions): string
  /** Lays a page at a new address of the shop. */
  shopPage(body: string, answer?: PageAnswer, at?: string): string
  /** Lays a page and goes there. */
  show(body: string, answer?: PageAnswer): Promise<Page>
}

export const html = (body: string): string =>
  `<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8"><title>荷雨茶铺</title></head><body>${body}</body></html>`

/** Opens a stage and a browser for the tests of a file. */
export function useScene(flags: readonly string[] = []): Scene {
  const scene = {} as Scene
  let count = 0
  const pages: BrowserContext[] = []

  beforeAll(async () => {
    const [stage, browser] = await Promise.all([openStage(), launch(flags)])
    Object.assign(scene, stage, { browser, complaints: [] })
  }, 60_000)
  afterAll(async () => {
    await scene.browser?.close()
    await scene.close?.()
  })
  beforeEach(async () => {
    scene.reset()
    scene.complaints.length = 0
    scene.page = await scene.open()
    scene.context = scene.page.context()
  })
  afterEach(async () => {
    for (const context of pages.splice(0)) await context.close()
  })

  scene.open = async (options = {}) => {
    const context = await scene.browser.newContext({ locale: 'zh-CN', ...options })
    pages.push(context)
    const page = await context.newPage()
    page.on('console', (message) => scene.complaints.push(message.text()))
    page.on('pageerror', (error) => scene.complaints.push(error.message))
    return page
  }
  scene.badge = (attributes = '', badgeNo = PRINTED) =>
    `<liangpai-badge badge="${badgeNo}" ${attributes}><a href="${scene.registry}/verify/${CODE}" referrerpolicy="origin">身份核验</a></liangpai-badge>`
  scene.script = (options = {}) => {
    const { src = `${scene.registry}/badge/1.0.0.js`, anchors = scene.world.anchors, attributes = '' } = options
    const { integrity = integrityOf(file) } = options
    const pinned = integrity && ` integrity="${integrity}"`
    return `<script async src="${src}"${pinned} crossorigin data-anchor="${anchors.join(' ')}" ${attributes}></script>`
  }
  scene.shopPage = (body, answer = {}, at = `${scene.shop}${++count}/`) =>
    scene.lay(at, { type: 'text/html; charset=utf-8', ...answer, body: html(body) })
  scene.show = async (body, answer) => {
    await scene.page.goto(scene.shopPage(body, answer))
    return scene.page
  }
  return scene
}

export type Told = { state: string; reason: string | null }

/** Waits until a badge of a page has an answer, and says which and why. */
export async function toldBy(page: Page, selector = 'liangpai-badge'): Promise<Told> {
  const handle = await page.waitForFunction((css) => {
    const badge = document.querySelector(css) as { verdict?: { state: string } | null; reason?: string | null } | null
    const ended = badge?.verdict && !(badge as unknown as Element).hasAttribute('aria-busy')
    return ended ? { state: badge.verdict?.state, reason: badge.reason } : undefined
  }, selector)
  return (await handle.jsonValue()) as Told
}

/** Presses the badge as a person does, and waits for its panel. */
export async function openPanel(page: Page, selector = 'liangpai-badge'): Promise<void> {
  await page.locator(`${selector} >> a[part=link]`).first().click()
  await page.locator(`${selector} >> dialog[open]`).first().waitFor()
}

export const VERIFIED: Told = { state: 'verified', reason: null }
