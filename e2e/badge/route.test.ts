import { describe, expect, test } from 'vitest'
import { openPanel, toldBy, useScene, VERIFIED } from './scene.ts'
import { CODE } from './stage.ts'

const on = useScene()
const ELSEWHERE = { state: 'wrongSite', reason: 'SHOP_PATH_MISMATCH' }

async function verifiedPage() {
  const page = await on.show(on.badge() + on.script())
  expect(await toldBy(page)).toEqual(VERIFIED)
  return page
}

describe('a page that changes its own address', () => {
  test.each(['pushState', 'replaceState'] as const)(
    '%s out of the shop is the wrong site, without a reload',
    async (way) => {
      const page = await verifiedPage()
      await page.evaluate((name) => history[name](null, '', '/other/'), way)
      await expect.poll(() => toldBy(page)).toEqual(ELSEWHERE)
      expect(await page.locator('liangpai-badge').evaluate((badge) => badge.shadowRoot?.innerHTML)).not.toContain(
        '党员',
      )
    },
  )

  test('back again by the browser’s own button it is verified again', async () => {
    const page = await verifiedPage()
    await page.evaluate(() => history.pushState(null, '', '/other/'))
    await expect.poll(() => toldBy(page)).toEqual(ELSEWHERE)
    await page.goBack()
    await expect.poll(() => toldBy(page)).toEqual(VERIFIED)
    await page.goForward()
    await expect.poll(() => toldBy(page)).toEqual(ELSEWHERE)
  })

  test('into a deeper page of the shop it stays verified', async () => {
    const page = await verifiedPage()
    const again = page.evaluate(
      () => new Promise((ok) => document.addEventListener('liangpai-loadend', () => ok(true), { once: true })),
    )
    await page.evaluate(() => history.pushState(null, '', 'cup/?size=2'))
    expect(await again).toBe(true)
    expect(await toldBy(page)).toEqual(VERIFIED)
  })

  test('a new fragment is judged again and stays verified', async () => {
    const page = await verifiedPage()
    const again = page.evaluate(
      () => new Promise((ok) => document.addEventListener('liangpai-loadend', () => ok(true), { once: true })),
    )
    await page.evaluate(() => void (location.hash = 'more'))
    expect(await again).toBe(true)
    expect(await toldBy(page)).toEqual(VERIFIED)
  })

  test('where there is no Navigation API the way back is still seen', async () => {
    await on.page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'))
    const page = await verifiedPage()
    expect(await page.evaluate(() => 'navigation' in window)).toBe(false)
    await page.evaluate(() => history.replaceState(null, '', '/other/'))
    await page.evaluate(() => history.pushState(null, '', '/other/more/'))
    await page.goBack()
    await expect.poll(() => toldBy(page)).toEqual(ELSEWHERE)
  })

  test('no change of address asks anybody', async () => {
    const page = await verifiedPage()
    const asked = on.asked.length
    await page.evaluate(() => history.pushState(null, '', '/other/'))
    await expect.poll(() => toldBy(page)).toEqual(ELSEWHERE)
    expect(on.asked).toHaveLength(asked)
  })

  test('an open panel follows the address', async () => {
    const page = await verifiedPage()
    await openPanel(page)
    const title = page.locator('liangpai-badge dialog h2')
    expect(await title.innerText()).toContain('党员网商')
    await page.evaluate(() => history.pushState(null, '', '/other/'))
    await expect.poll(() => title.innerText()).toContain('网址不符')
  })
})

describe('evidence that grows old', () => {
  const goAway = (seconds: number) => on.page.clock.setFixedTime((on.world.now + seconds) * 1000)
  const comeBack = () => on.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))

  test('past its ttl the list is asked for once when the tab is seen again', async () => {
    const page = await verifiedPage()
    await goAway(600)
    await comeBack()
    await expect.poll(() => on.asked.at(-1)).toBe(`${on.registry}/statuses/1`)
    expect(await toldBy(page)).toEqual(VERIFIED)
    expect(on.asked).toHaveLength(4)
  })

  test('an ending shows when the tab is seen again', async () => {
    const page = await verifiedPage()
    const ended = await on.world.status({ ended: true, asOf: on.world.now + 400 })
    on.lay(`${on.registry}/statuses/1`, { body: ended, type: 'application/statuslist+jwt' })
    await goAway(600)
    await comeBack()
    await expect.poll(() => toldBy(page)).toEqual({ state: 'inactive', reason: 'BADGE_NOT_IN_EFFECT' })
  })

  test('an ending shows when the panel opens', async () => {
    const page = await verifiedPage()
    const ended = await on.world.status({ ended: true, asOf: on.world.now + 400 })
    on.lay(`${on.registry}/statuses/1`, { body: ended, type: 'application/statuslist+jwt' })
    await goAway(600)
    await page.locator('liangpai-badge >> a[part=link]').click()
    await expect.poll(() => toldBy(page)).toEqual({ state: 'inactive', reason: 'BADGE_NOT_IN_EFFECT' })
  })

  test('past the end of the list the whole bundle is asked for once', async () => {
    const page = await verifiedPage()
    const later = await on.world.bundle({ badgeNo: CODE, asOf: on.world.now + 90_000 })
    on.lay(`${on.registry}/badges/${CODE}/bundle`, { body: JSON.stringify(later) })
    await goAway(90_100)
    await comeBack()
    await expect.poll(() => on.asked).toHaveLength(4)
    await expect.poll(() => toldBy(page)).toEqual(VERIFIED)
    expect(on.asked.at(-1)).toBe(`${on.registry}/badges/${CODE}/bundle`)
  })

  test('past the end of the list and without the registry it is unavailable', async () => {
    const page = await verifiedPage()
    on.lay(`${on.registry}/badges/${CODE}/bundle`, (request) => request.socket.destroy())
    await goAway(90_100)
    await comeBack()
    await expect.poll(() => toldBy(page)).toEqual({ state: 'unavailable', reason: 'FETCH_FAILED' })
  })
})
