import { describe, expect, test } from 'vitest'
import { changeAddress, openPanel, resultOn, usePageFixture, VERIFIED } from './pageFixture.ts'
import { CODE } from './testServer.ts'

const site = usePageFixture()
const ELSEWHERE = { state: 'wrongSite', reason: 'SHOP_PATH_MISMATCH' }

async function verifiedPage() {
  const page = await site.openShopPage(site.badgeTag() + site.scriptTag())
  expect(await resultOn(page)).toEqual(VERIFIED)
  return page
}

describe('a page that changes its own address', () => {
  test.each(['pushState', 'replaceState'] as const)(
    '%s out of the shop is the wrong site, without a reload',
    async (way) => {
      site.skipIn({ webkit: 'WebKit 2.50 has no Navigation API: a pushState is noticed at the next event of the page' })
      const page = await verifiedPage()
      await page.evaluate((name) => history[name](null, '', '/other/'), way)
      await expect.poll(() => resultOn(page)).toEqual(ELSEWHERE)
      expect(await page.locator('liangpai-badge').evaluate((badge) => badge.shadowRoot?.innerHTML)).not.toContain(
        '党员',
      )
    },
  )

  test('going back to the shop’s address verifies the badge again', async () => {
    const page = await verifiedPage()
    await changeAddress(page, '/other/')
    await expect.poll(() => resultOn(page)).toEqual(ELSEWHERE)
    await page.goBack()
    await expect.poll(() => resultOn(page)).toEqual(VERIFIED)
    await page.goForward()
    await expect.poll(() => resultOn(page)).toEqual(ELSEWHERE)
  })

  test.each<[string, () => void]>([
    [
      'a deeper page of the shop',
      () => {
        history.pushState(null, '', 'cup/?size=2')
        if (!('navigation' in window)) document.dispatchEvent(new Event('visibilitychange'))
      },
    ],
    ['a new fragment', () => void (location.hash = 'more')],
  ])('%s is judged again and keeps the badge verified', async (_, change) => {
    const page = await verifiedPage()
    await page.evaluate(() => {
      const ended = new Promise((ok) => document.addEventListener('liangpai-loadend', () => ok(true), { once: true }))
      Object.assign(window, { ended })
    })
    await page.evaluate(change)
    expect(await page.evaluate(() => (window as unknown as { ended: Promise<boolean> }).ended)).toBe(true)
    expect(await resultOn(page)).toEqual(VERIFIED)
  })

  test('going back is noticed without the Navigation API', async () => {
    await site.page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'))
    const page = await verifiedPage()
    expect(await page.evaluate(() => 'navigation' in window)).toBe(false)
    await page.evaluate(() => history.replaceState(null, '', '/other/'))
    await page.evaluate(() => history.pushState(null, '', '/other/more/'))
    await page.goBack()
    await expect.poll(() => resultOn(page)).toEqual(ELSEWHERE)
  })

  test('a pushState is noticed without the Navigation API when the reader comes back to the tab', async () => {
    await site.page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'))
    const page = await verifiedPage()
    await changeAddress(page, '/other/')
    await expect.poll(() => resultOn(page)).toEqual(ELSEWHERE)
  })

  test('a change of address makes no request', async () => {
    const page = await verifiedPage()
    const count = site.requests.length
    await changeAddress(page, '/other/')
    await expect.poll(() => resultOn(page)).toEqual(ELSEWHERE)
    expect(site.requests).toHaveLength(count)
  })

  test('an open panel follows a change of address', async () => {
    const page = await verifiedPage()
    await openPanel(page)
    const title = page.locator('liangpai-badge dialog h2')
    expect(await title.innerText()).toContain('党员网商')
    await changeAddress(page, '/other/')
    await expect.poll(() => title.innerText()).toContain('网址不符')
  })
})

describe('evidence that grows old', () => {
  const goAway = (seconds: number) => site.page.clock.setFixedTime((site.world.now + seconds) * 1000)
  const comeBack = () => site.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

  test('a list past its ttl is fetched once when the tab becomes visible', async () => {
    const page = await verifiedPage()
    await goAway(600)
    await comeBack()
    await expect.poll(() => site.requests.at(-1)).toBe(`${site.registry}/statuses/1`)
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(site.requests).toHaveLength(4)
  })

  test('an ended badge is noticed when the tab becomes visible', async () => {
    const page = await verifiedPage()
    const ended = await site.world.status({ ended: true, asOf: site.world.now + 400 })
    site.serve(`${site.registry}/statuses/1`, { body: ended, type: 'application/statuslist+jwt' })
    await goAway(600)
    await comeBack()
    await expect.poll(() => resultOn(page)).toEqual({ state: 'inactive', reason: 'BADGE_NOT_IN_EFFECT' })
  })

  test('an ended badge is noticed when the panel opens', async () => {
    const page = await verifiedPage()
    const ended = await site.world.status({ ended: true, asOf: site.world.now + 400 })
    site.serve(`${site.registry}/statuses/1`, { body: ended, type: 'application/statuslist+jwt' })
    await goAway(600)
    await page.locator('liangpai-badge >> a[part=link]').click()
    await expect.poll(() => resultOn(page)).toEqual({ state: 'inactive', reason: 'BADGE_NOT_IN_EFFECT' })
  })

  test('a list past its end has the whole bundle fetched once', async () => {
    const page = await verifiedPage()
    const later = await site.world.bundle({ badgeNo: CODE, asOf: site.world.now + 90_000 })
    site.serve(`${site.registry}/badges/${CODE}/bundle`, { body: JSON.stringify(later) })
    await goAway(90_100)
    await comeBack()
    await expect.poll(() => site.requests).toHaveLength(4)
    await expect.poll(() => resultOn(page)).toEqual(VERIFIED)
    expect(site.requests.at(-1)).toBe(`${site.registry}/badges/${CODE}/bundle`)
  })

  test('a list past its end and no registry: the badge is unavailable', async () => {
    const page = await verifiedPage()
    site.serve(`${site.registry}/badges/${CODE}/bundle`, (request) => request.socket.destroy())
    await goAway(90_100)
    await comeBack()
    await expect.poll(() => resultOn(page)).toEqual({ state: 'unavailable', reason: 'FETCH_FAILED' })
  })
})
