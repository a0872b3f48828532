import { DAY } from '@liangpai/server'
import type { BrowserContext, Page } from 'playwright'
import { expect, test } from 'vitest'
import { NOON, offerTo } from '../packages/registry/src/testing/office.ts'
import { offerToOwnShop } from '../packages/registry/src/testing/shopSite.ts'
import { useBrowser } from './browser.ts'
import { openContext, press, useServedOffice, useShopSite } from './memberPhone.ts'

// An offer on a phone: tabs that close, Back, a second tab, an answer that is lost.

const visitor = useBrowser()
const office = useServedOffice()
const site = useShopSite()

const phone = () => openContext(visitor.browser)

async function openOffer(context: BrowserContext, token: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${office.registry.origin}/offer#${token}`)
  await page.locator('[data-step]:visible, [data-end]:visible').waitFor()
  return page
}

const stepOf = (page: Page) => page.locator('[data-step]:visible').getAttribute('data-step')
const expectStep = (page: Page, step: string) => expect.poll(() => stepOf(page)).toBe(step)
const stopLinkOf = (page: Page, id = 'stop-link') => page.locator(`#copy-${id}`).getAttribute('data-copy')

async function agree(page: Page, ...facts: readonly string[]): Promise<void> {
  if ((await stepOf(page)) === 'what') await press(page, 'consent')
  for (const name of [...facts, 'agreed']) await page.locator(`input[name=${name}]`).check()
  await press(page, 'agree')
}

const badges = async () =>
  (await office.registry.context.store.db.selectFrom('badges').select('badgeNo').execute()).length

test('an invitation whose tab is closed at every step and opened again loses nothing', async () => {
  const token = await offerToOwnShop(office, site)
  const context = await phone()
  let page = await openOffer(context, token)
  const reopen = async () => {
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    expect(await page.title()).toBe('邀请')
    await page.close()
    page = await openOffer(context, token)
  }
  await press(page, 'consent')
  await page.locator('input[name=name]').check()
  expect(await page.evaluate('[sessionStorage.length, localStorage.length]')).toEqual([0, 0])
  await reopen()
  await expectStep(page, 'what')
  await agree(page, 'name')
  await expectStep(page, 'receipt')
  const stopLink = await stopLinkOf(page)
  expect(stopLink).toMatch(/\/stop#/)
  await reopen()
  await expectStep(page, 'reopened')
  expect(await page.locator('main').innerText()).toMatch(/荷雨茶铺[\s\S]*展示中，有效期至[\s\S]*同意亮明/)
  expect(await stopLinkOf(page, 'stop-link-again')).toBe(stopLink)
  await press(page, 'place')
  await expectStep(page, 'code')
  const code = await page.locator('#copy-code').getAttribute('data-copy')
  await reopen()
  expect(await page.locator('#last-step').innerText()).toBe('上次看到第 5 步')
  await press(page, 'place')
  expect(await page.locator('#copy-code').getAttribute('data-copy')).toBe(code)
  await press(page, 'check')
  await reopen()
  await press(page, 'receipt')
  expect(await page.locator('#receipt').innerText()).toMatch(
    /公开\s+党员身份（正式）、签发组织、姓名\s+不公开\s+所在党支部、公开承诺/,
  )
  expect(await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })')).not.toContain(token.slice(0, 8))
  await context.close()
})

test('Back is 上一步 at every step, and shows the consent as it was given', async () => {
  const context = await phone()
  const page = await openOffer(context, await offerToOwnShop(office, site))
  await press(page, 'consent')
  await page.goBack()
  await expectStep(page, 'what')
  await page.goForward()
  await agree(page, 'branch')
  await expectStep(page, 'receipt')
  await page.goBack()
  await expectStep(page, 'consent')
  expect(await page.locator('#consent input:disabled').count()).toBe(4)
  expect(
    await page.locator('#consent input:checked').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).name)),
  ).toEqual(['branch', 'agreed'])
  expect(await page.locator('[data-step=consent] [data-go]:visible').allInnerTexts()).toEqual(['下一步'])
  await press(page, 'receipt')
  await press(page, 'place')
  await expectStep(page, 'code')
  await press(page, 'back')
  await expectStep(page, 'where')
  expect(await page.locator('input[value=script]').isChecked()).toBe(true)
  await press(page, 'back')
  await expectStep(page, 'receipt')
  await page.reload()
  await expectStep(page, 'receipt')
  await context.close()
})

test('each box shows its value before it is ticked, and a shop that is only listed goes to its picture', async () => {
  const context = await phone()
  const page = await openOffer(context, (await offerTo(office)).token)
  await press(page, 'consent')
  expect(await page.locator('#consent .box').allInnerTexts()).toEqual([
    '姓名\n沈书遥',
    '所在党支部\n柳塘网商党支部',
    '公开承诺\n如实描述',
    '我单独同意公开以上勾选的信息。',
  ])
  await agree(page)
  await press(page, 'place')
  await expectStep(page, 'picture')
  await press(page, 'check')
  expect(await page.locator('#look-at-picture').innerText()).toContain('market.example')
  expect(await page.locator('#one-of-these').isVisible()).toBe(false)
  await context.close()
})

test('two phones that agree get the same badge, also where the second ticked something else', async () => {
  const token = await offerToOwnShop(office, site)
  const [one, other] = [await phone(), await phone()]
  const [first, second] = [await openOffer(one, token), await openOffer(other, token)]
  await press(second, 'consent')
  const before = await badges()
  await agree(first, 'name')
  await expectStep(first, 'receipt')
  await agree(second, 'pledge')
  await expectStep(second, 'receipt')
  expect(await stopLinkOf(second)).toBe(await stopLinkOf(first))
  expect(await second.locator('#receipt').innerText()).toBe(await first.locator('#receipt').innerText())
  expect(await badges()).toBe(before + 1)
  for (const context of [one, other]) await context.close()
})

test('an answer that is lost on its way is shown on the next try, and there is one badge', async () => {
  const context = await phone()
  const page = await openOffer(context, await offerToOwnShop(office, site))
  const before = await badges()
  await page.route('**/member/consent', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await agree(page)
  await page.getByText('没有收到答复').waitFor()
  expect(await badges()).toBe(before + 1)
  await press(page, 'retry')
  await expectStep(page, 'receipt')
  expect(await stopLinkOf(page)).toMatch(/\/stop#/)
  expect(await badges()).toBe(before + 1)
  await context.close()
})

test('a text that changed while it was read is shown anew, and what was ticked stays ticked', async () => {
  const context = await phone()
  const token = await offerToOwnShop(office, site)
  const page = await context.newPage()
  await page.route(
    '**/member/offer',
    async (route) => {
      const response = await route.fetch()
      const answer = (await response.json()) as { notice: object; facts: { name: string } }
      const notice = { ...answer.notice, hash: 'of an older text', text: '旧文本\n1. 旧：旧\n□ 我同意' }
      await route.fulfill({ response, json: { ...answer, notice, facts: { ...answer.facts, name: '旧姓名' } } })
    },
    { times: 1 },
  )
  await page.goto(`${office.registry.origin}/offer#${token}`)
  await press(page, 'consent')
  for (const name of ['name', 'pledge', 'agreed']) await page.locator(`input[name=${name}]`).check()
  expect(await page.locator('#consent').textContent()).toContain('旧姓名')
  await press(page, 'agree')
  await page.getByText('同意文本刚有改动').waitFor()
  expect(await page.locator('#consent').textContent()).not.toContain('旧姓名')
  expect(await page.locator('input[name=name]').isChecked()).toBe(false)
  expect(await page.locator('input[name=pledge]').isChecked()).toBe(true)
  expect(await page.locator('#notice li').count()).toBe(7)
  expect(await page.locator('input[name=agreed]').isChecked()).toBe(true)
  await press(page, 'agree')
  await expectStep(page, 'receipt')
  await context.close()
})

test('同意并亮明 with the consent not ticked says what to do first, until it is ticked', async () => {
  const context = await phone()
  const page = await openOffer(context, await offerToOwnShop(office, site))
  await press(page, 'consent')
  await press(page, 'agree')
  await page.locator('input[name=agreed]:focus[aria-invalid=true]').waitFor()
  const words = page.getByText('要同意，请先勾选这一项。')
  expect(await words.isVisible()).toBe(true)
  await page.locator('input[name=agreed]').check()
  expect(await words.isVisible()).toBe(false)
  await press(page, 'agree')
  await expectStep(page, 'receipt')
  await context.close()
})

test('two taps on 同意并亮明 are one, and after 暂不亮明 Back shows nothing that could still be agreed to', async () => {
  const context = await phone()
  const page = await openOffer(context, await offerToOwnShop(office, site))
  const before = await badges()
  await press(page, 'consent')
  await page.locator('input[name=agreed]').check()
  await page.locator('[data-go=agree]:visible').dblclick()
  await expectStep(page, 'receipt')
  await page.goBack()
  await expectStep(page, 'consent')
  expect(await badges()).toBe(before + 1)
  const declined = await openOffer(context, await offerToOwnShop(office, site))
  await press(declined, 'consent')
  await press(declined, 'decline')
  await declined.getByText('已记下，不会再问你').waitFor()
  await declined.goBack()
  expect(await declined.locator('[data-step]:visible').count()).toBe(0)
  await context.close()
})

// Last: the registry's clock is a week ahead from here on.
test('after seven days an invitation names nobody, and does not say whether anybody agreed', async () => {
  const [open, agreed] = [await offerToOwnShop(office, site), await offerToOwnShop(office, site)]
  const context = await phone()
  await agree(await openOffer(context, agreed))
  office.clock.now = NOON + 7 * DAY
  const texts = []
  for (const token of [open, agreed, 'A'.repeat(43)]) {
    const page = await openOffer(context, token)
    texts.push(await page.locator('body').innerText())
    expect(await page.title()).toBe('邀请')
  }
  expect(new Set(texts).size).toBe(1)
  expect(texts[0]).toMatch(/此邀请链接已失效[\s\S]*已经同意过[\s\S]*还没有同意/)
  expect(texts[0]).not.toMatch(/党员|荷雨|沈书遥/)
  await context.close()
})
