import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { html } from '../badge/pageFixture.ts'
import { CODE, filePathOf, integrityOf, openTestServer, PRINTED, type TestServer } from '../badge/testServer.ts'
import { describeEngines, type EnginePage, ENGINES } from './engine.ts'

let site: TestServer
beforeAll(async () => {
  site = await openTestServer()
})
beforeEach(() => site.reset())
afterAll(() => site.close())

type Badge = Element & { verdict?: { state: string } | null }

/** Opens a page with the pinned tag and returns the state of its badge. */
async function show(page: EnginePage, attributes: string): Promise<string | undefined> {
  const tag = `<liangpai-badge badge="${PRINTED}" ${attributes}><a href="${site.registry}/verify/${CODE}">身份核验</a></liangpai-badge>`
  const script = `<script async src="${site.registry}${filePathOf(site.file)}" integrity="${integrityOf(site.file)}" crossorigin></script>`
  await page.goto(site.serve(site.shop, { type: 'text/html; charset=utf-8', body: html(tag + script) }))
  return stateOf(page)
}

const stateOf = (page: EnginePage) =>
  page.evaluate(async () => {
    const badge = document.querySelector('liangpai-badge') as Badge | null
    if (!badge?.verdict) await new Promise((ok) => document.addEventListener('liangpai-loadend', ok, { once: true }))
    return badge?.verdict?.state
  })

const panelOf = (page: EnginePage) =>
  page.evaluate(() => {
    const dialog = document.querySelector('liangpai-badge')?.shadowRoot?.querySelector('dialog')
    return { open: dialog?.open ?? false, title: dialog?.querySelector('h2')?.textContent ?? '' }
  })

describeEngines(ENGINES, (open) => {
  test.each(['chip', 'card'])(
    'the pinned %s is verified; a press opens its panel and Escape closes it',
    async (variant) => {
      const page = await open()
      expect(await show(page, `variant="${variant}"`)).toBe('verified')
      await page.click('liangpai-badge >> a[part=link]')
      expect(await panelOf(page)).toEqual({ open: true, title: '党员网商 · 已核验' })
      await page.press('Escape')
      expect((await panelOf(page)).open).toBe(false)
      await page.close()
    },
  )

  test('arguments, results, errors, sizes and pictures pass', async () => {
    const page = await open()
    await show(page, '')
    expect(await page.evaluate((a: number, b: { c: string }) => [a + 1, b.c], 1, { c: '荷' })).toEqual([2, '荷'])
    await expect(page.evaluate(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
    await page.resize(360, 640)
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([360, 640])
    expect(
      Buffer.from(await page.screenshot())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    await page.close()
  })

  test('a page that never answers again is left, and the next one opens', async () => {
    const page = await open()
    await show(page, '')
    page
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {})
    await page.close()
    const next = await open()
    expect(await show(next, '')).toBe('verified')
    await next.close()
  })

  test('a reload and a step back show the badge again', async () => {
    const page = await open()
    expect(await show(page, '')).toBe('verified')
    await page.reload()
    expect(await stateOf(page)).toBe('verified')
    await page.goto(site.serve(`${site.shop}more/`, { type: 'text/html', body: html('') }))
    await page.goBack()
    expect(await stateOf(page)).toBe('verified')
    await page.close()
  })
})
