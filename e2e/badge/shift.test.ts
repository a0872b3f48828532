import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { resultOn, usePageFixture } from './pageFixture.ts'
import { CODE, FILE_TYPE, filePathOf } from './testServer.ts'

const site = usePageFixture()

type Seen = { shift: number; paint: number; drawn: boolean }
type WithSeen = { seen: Seen }

const FORMS = [
  ['chip', ''],
  ['card', 'variant="card"'],
  ['card in English', 'variant="card" lang="en"'],
  ['chip in English', 'lang="en"'],
] as const

const among = (first: string, then = '') => `${first}<p>山场直发</p>${then}<p>七日内发货</p>`

/** The layout shift since the first paint, as Chromium counts it; elsewhere how far paragraphs go from frame to frame. */
async function shiftOf(body: string): Promise<Seen> {
  await site.page.addInitScript(() => {
    const seen = { shift: 0, paint: 0 }
    Object.assign(window, { seen })
    const places = new Map<Element, number>()
    const look = () => {
      for (const one of document.querySelectorAll('p')) {
        const top = Math.round(one.getBoundingClientRect().top * 10) // WebKit's places differ by 1/64 px
        seen.shift += Math.abs(top - (places.get(one) ?? top))
        places.set(one, top)
      }
      requestAnimationFrame(look)
    }
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift'))
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    else look()
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.paint ||= entry.startTime
    }).observe({ type: 'paint', buffered: true })
  })
  const page = await site.openShopPage(body)
  await resultOn(page)
  await page.evaluate(() => new Promise((ok) => requestAnimationFrame(() => setTimeout(ok, 60))))
  return page.evaluate(() => (window as unknown as WithSeen).seen)
}

const slowly = (path: string) => {
  const slow = { delay: 400, headers: { 'timing-allow-origin': '*' } }
  const script = { body: site.file, type: FILE_TYPE, ...(path === 'script' && slow) }
  site.serve(site.registry + filePathOf(site.file), script)
  site.serve(`${site.registry}/badges/${CODE}/bundle`, {
    body: JSON.stringify(site.bundle),
    ...(path === 'bundle' && slow),
  })
}

describe('nothing moves from the first drawing of the badge to its verdict', () => {
  test.each(FORMS)('%s with a slow registry: nothing moves', async (_, attributes) => {
    slowly('bundle')
    const { shift, paint } = await shiftOf(among(site.scriptTag().replace('async ', ''), site.badgeTag(attributes)))
    expect(paint).toBeGreaterThan(0)
    expect(shift).toBe(0)
  })

  test.each(FORMS)('%s with a registry that does not answer: nothing moves', async (_, attributes) => {
    site.serve(`${site.registry}/badges/${CODE}/bundle`, (request) => request.socket.destroy())
    expect((await shiftOf(among(site.scriptTag().replace('async ', ''), site.badgeTag(attributes)))).shift).toBe(0)
  })

  test.each([...FORMS])('%s in a window of 360 px: nothing moves', async (_, attributes) => {
    await site.page.setViewportSize({ width: 360, height: 700 })
    slowly('bundle')
    const body = among(site.scriptTag().replace('async ', ''), site.badgeTag(attributes))
    expect((await shiftOf(body)).shift).toBe(0)
  })

  test('a page that moves is noticed', async () => {
    slowly('bundle')
    const late = `<script>setTimeout(() => document.body.prepend(document.createElement('h1'), '晚'), 300)</script>`
    expect(
      (await shiftOf(among(site.scriptTag().replace('async ', ''), site.badgeTag()) + late)).shift,
    ).toBeGreaterThan(0)
  })
})

describe('nothing moves when the script comes after the first paint', () => {
  const guide = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8')
  const [, rules = ''] = /```css\n(liangpai-badge:not[^]*?)```/.exec(guide) ?? []

  test.each(FORMS)(
    '%s in a page that reserves room as docs/embedding.md says: nothing moves',
    async (_, attributes) => {
      slowly('script')
      const english = attributes.includes('lang="en"') ? rules.replace('156px', '314px') : rules
      const body = `<style>${english}</style>${among('', `${site.badgeTag(attributes)}<i>自家茶园</i>`)}${site.scriptTag()}`
      const { shift, paint } = await shiftOf(body)
      expect(paint).toBeGreaterThan(0)
      expect(shift).toBe(0)
    },
  )

  test.each(FORMS)('%s in a page that reserves no room moves what follows', async (_, attributes) => {
    slowly('script')
    const { shift } = await shiftOf(among('', site.badgeTag(attributes)) + site.scriptTag())
    expect(shift).toBeGreaterThan(0)
  })
})
