import type { Page } from 'playwright'
import { describe, expect, test } from 'vitest'
import { changesIn, lin } from '../packages/registry/src/testing/changes.ts'
import { offerTo, showBadge } from '../packages/registry/src/testing/office.ts'
import { offerToOwnShop } from '../packages/registry/src/testing/shopSite.ts'
import { useBrowser } from './browser.ts'
import { useServedOffice, useShopSite } from './memberPhone.ts'

// How often a member has to tap, on a phone of 360 px, for what they came for.

const visitor = useBrowser()
const office = useServedOffice()
const site = useShopSite()

/** A finger that counts. */
class Finger {
  readonly page: Page
  taps = 0

  constructor(page: Page) {
    this.page = page
  }

  async open(path: string): Promise<void> {
    await this.page.setViewportSize({ width: 360, height: 740 })
    await this.page.goto(`${office.registry.origin}${path}`)
  }

  async tap(selector: string): Promise<void> {
    await this.page.locator(selector).and(this.page.locator(':visible')).first().click()
    this.taps++
  }

  async press(...ways: readonly string[]): Promise<void> {
    for (const way of ways) await this.tap(`[data-go="${way}"]`)
  }
}

const finger = () => new Finger(visitor.page)

/** From the link to a consent with one fact, and the stop link copied. */
async function consent(hand: Finger): Promise<void> {
  await hand.press('consent')
  await hand.tap('input[name=name]')
  await hand.tap('input[name=agreed]')
  await hand.press('agree')
  await hand.tap('#copy-stop-link')
}

describe('the taps of a member', () => {
  test('from the invitation to the code of an own shop, its stop link copied: 7', async () => {
    const hand = finger()
    await hand.open(`/offer#${await offerToOwnShop(office, site)}`)
    await consent(hand)
    await hand.press('place')
    await hand.tap('#copy-code')
    expect(hand.taps).toBe(7)
  })

  test('from the invitation to the picture of a listed shop, its stop link copied: 7', async () => {
    const hand = finger()
    await hand.open(`/offer#${(await offerTo(office)).token}`)
    await consent(hand)
    await hand.press('place')
    const downloaded = visitor.page.waitForEvent('download')
    await hand.tap('#download-picture')
    await downloaded
    expect(hand.taps).toBe(7)
  })

  // 330 characters of Chinese a minute: 255 read aloud (IReST, 2012), by 238 : 183 for silence (Brysbaert 2019). No member was timed.
  test('from the invitation to the stop link takes about three minutes of whoever reads every word, and 3 s a tap', async () => {
    const hand = finger()
    await hand.open(`/offer#${await offerToOwnShop(office, site)}`)
    let read = 0
    const readPage = async () => (read += (await visitor.page.locator('main').innerText()).replace(/\s/g, '').length)
    await readPage()
    await hand.press('consent')
    await readPage()
    await hand.tap('input[name=agreed]')
    await hand.press('agree')
    await visitor.page.locator('#copy-stop-link:visible').waitFor()
    await readPage()
    await hand.tap('#copy-stop-link')
    const minutes = read / 330 + (hand.taps * 3) / 60
    expect(minutes).toBeGreaterThan(2)
    expect(minutes).toBeLessThan(3.5)
  })

  test('暂不亮明: 1', async () => {
    const hand = finger()
    await hand.open(`/offer#${await offerToOwnShop(office, site)}`)
    await hand.press('decline')
    await visitor.page.locator('[data-end=declined]:visible').waitFor()
    expect(hand.taps).toBe(1)
  })

  test.each(['pause', 'withdraw'])('%s by the stop link: 2', async (way) => {
    const { stopToken } = await showBadge(office)
    const hand = finger()
    await hand.open(`/stop#${stopToken}`)
    await hand.press(way, `confirm-${way}`)
    await visitor.page
      .getByText(way === 'pause' ? '已暂停' : '标识已停用')
      .first()
      .waitFor()
    expect(hand.taps).toBe(2)
  })

  test("what is held, by the branch's link: 1; all of it with the stop link beside it: 2 more", async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    const { token } = await office.registry.verbs['data-link']({ as: 'lin' }, { badge: badgeNo })
    const hand = finger()
    await hand.open(`/data#${token}`)
    await hand.press('open-link')
    await visitor.page.getByText('支部保存的资料').first().waitFor()
    expect(hand.taps).toBe(1)
    await hand.press('show-stop-link-field')
    await visitor.page.locator('input:visible').first().fill(stopToken)
    await hand.press('use-stop-link')
    await visitor.page.locator('[data-go=new-stop-link]:visible').waitFor()
    expect(hand.taps).toBe(3)
  })

  // Last: the registry's clock is a year ahead from here on.
  test('重新确认, by the link that reminds: 3', async () => {
    const { pass, verbs } = changesIn(office)
    const { badgeNo } = await showBadge(office)
    await pass(345)
    const { token = '' } = await verbs().renew(lin, { badge: badgeNo })
    const hand = finger()
    await hand.open(`/offer#${token}`)
    await hand.press('consent')
    await hand.tap('input[name=agreed]')
    await hand.press('agree')
    await visitor.page.getByText('已重新确认').and(visitor.page.locator(':visible')).first().waitFor()
    expect(hand.taps).toBe(3)
  })
})
