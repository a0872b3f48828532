import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toldBy, useScene } from './scene.ts'
import { CODE, file, FILE_TYPE } from './stage.ts'

const on = useScene()

type Seen = { shift: number; paint: number; drawn: boolean }
type WithSeen = { seen: Seen }

const FORMS = [
  ['chip', ''],
  ['card', 'variant="card"'],
  ['card in English', 'variant="card" lang="en"'],
  ['chip in English', 'lang="en"'],
] as const

const among = (first: string, then = '') => `${first}<p>山场直发</p>${then}<p>七日内发货</p>`

/** What moved since the first paint of the page, as the browser counts it. */
async function shiftOf(body: string): Promise<Seen> {
  await on.page.addInitScript(() => {
    const seen = { shift: 0, paint: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as { value: number }).value
    }).observe({ type: 'layout-shift', buffered: true })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.paint ||= entry.startTime
    }).observe({ type: 'paint', buffered: true })
  })
  const page = await on.show(body)
  await toldBy(page)
  await page.evaluate(() => new Promise((ok) => requestAnimationFrame(() => setTimeout(ok, 60))))
  return page.evaluate(() => (window as unknown as WithSeen).seen)
}

const slowly = (path: string) => {
  const slow = { delay: 400, headers: { 'timing-allow-origin': '*' } }
  on.lay(`${on.registry}/badge/1.0.0.js`, { body: file, type: FILE_TYPE, ...(path === 'script' && slow) })
  on.lay(`${on.registry}/badges/${CODE}/bundle`, { body: JSON.stringify(on.bundle), ...(path === 'bundle' && slow) })
}

describe('nothing moves from the first drawing of the badge to its verdict', () => {
  test.each(FORMS)('%s, with a slow registry', async (_, attributes) => {
    slowly('bundle')
    const { shift, paint } = await shiftOf(among(on.script().replace('async ', ''), on.badge(attributes)))
    expect(paint).toBeGreaterThan(0)
    expect(shift).toBe(0)
  })

  test.each(FORMS)('%s, with a registry that does not answer', async (_, attributes) => {
    on.lay(`${on.registry}/badges/${CODE}/bundle`, (request) => request.socket.destroy())
    expect((await shiftOf(among(on.script().replace('async ', ''), on.badge(attributes)))).shift).toBe(0)
  })

  test('a page that moves is seen to move', async () => {
    slowly('bundle')
    const late = `<script>setTimeout(() => document.body.prepend(document.createElement('h1'), '晚'), 300)</script>`
    expect((await shiftOf(among(on.script().replace('async ', ''), on.badge()) + late)).shift).toBeGreaterThan(0)
  })
})

describe('nothing moves when the script comes after the first paint', () => {
  const guide = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8')
  const [, rules = ''] = /```css\n(liangpai-badge:not[^]*?)```/.exec(guide) ?? []

  test.each(FORMS)('%s, where the page keeps the room as docs/embedding.md tells it to', async (_, attributes) => {
    slowly('script')
    const english = attributes.includes('lang="en"') ? rules.replace('156px', '314px') : rules
    const body = `<style>${english}</style>${among('', `${on.badge(attributes)}<i>自家茶园</i>`)}${on.script()}`
    const { shift, paint } = await shiftOf(body)
    expect(paint).toBeGreaterThan(0)
    expect(shift).toBe(0)
  })

  test.each(FORMS)('%s, where the page keeps none, moves what stands after it', async (_, attributes) => {
    slowly('script')
    const { shift } = await shiftOf(among('', on.badge(attributes)) + on.script())
    expect(shift).toBeGreaterThan(0)
  })
})
