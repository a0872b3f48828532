import type { BrowserContextOptions, Page } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { sessionCookie } from '../packages/mediation/src/testing/workPages.ts'
import { openCase, useServedStation } from './servedStation.ts'

// The report's own case (SYSTEMS 62): a buyer on a phone, a merchant and a mediator, each in a browser of their own.

const visitor = useBrowser()
const served = useServedStation()
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'zh-CN' }
const opened: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())))

/** A browser of somebody's own; `complaints` are what its console said of scripts and policy. */
async function browserOf(options: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }> {
  const context = await visitor.browser.newContext(options)
  opened.push(context)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (!message.text().includes('Failed to load resource')) complaints.push(message.text())
  })
  return { page, complaints }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const see = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor()
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()

/** A picture of something, as a camera gives it. */
const photo = async (page: Page) => ({
  name: '出风口.jpg',
  mimeType: 'image/jpeg',
  buffer: await page.screenshot({ type: 'jpeg' }),
})

/** A picture without compression: three bytes a pixel. */
function bitmap(width: number, height: number): Buffer {
  const [head, size] = [54, width * height * 3]
  const file = Buffer.alloc(head + size, 0x80)
  file.fill(0, 0, head)
  file.write('BM')
  file.writeUInt32LE(head + size, 2)
  file.writeUInt32LE(head, 10)
  file.writeUInt32LE(40, 14)
  file.writeInt32LE(width, 18)
  file.writeInt32LE(height, 22)
  file.writeUInt16LE(1, 26)
  file.writeUInt16LE(24, 28)
  return file
}

/** The mediator who came later proposes, by the work pages in a browser of their own. */
async function propose(number: string): Promise<void> {
  const { page, complaints } = await browserOf({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  const [name = '', value = ''] = (await sessionCookie(served, 'jiang')).split('=')
  await page.context().addCookies([{ name, value, url: served.origin, httpOnly: true, sameSite: 'Strict' }])
  await page.goto(`${served.origin}/work/cases/${number}`)
  expect(await page.content()).not.toContain('13800000000')
  const form = page.locator('form:has([name=act][value=propose])')
  for (const remedy of ['returnGoods', 'refund']) await form.locator(`[name=remedies][value=${remedy}]`).check()
  await form.locator('[name=basis][value=qualityFault]').check()
  await form.locator('[name=lastDay]').fill('2026-12-14')
  await form.locator('[name=clauses]').fill('买家寄回吹风机和配件。\n店铺收到后3天内，按原支付方式退128.00元。')
  await form.locator('button').click()
  await page.waitForURL(/done=/)
  expect(complaints).toEqual([])
}

/** From a badge's report page: the shop stands in the fragment and is sent with the form alone. */
async function complain(page: Page): Promise<string> {
  const shop = String(new URLSearchParams({ shop: '溪上电器', address: 'xishang.example', code: '7K3M-9QXW-2BHK' }))
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`))
  await page.goto(`${served.origin}/#${shop}`)
  await see(page, '从标识页面带来，服务站没有核对')
  expect(requests.join('\n')).not.toContain(encodeURIComponent('溪上电器'))
  await page.getByLabel('商品质量').check()
  await page.getByLabel('服务态度').check()
  await page.getByLabel('发生了什么').fill('11月20日收到吹风机，用了三天就不出热风。找客服，对方说“用坏了不管”。')
  await page.getByLabel('退货', { exact: true }).check()
  await page.getByLabel('质量问题，运费由店铺承担').check()
  await page.locator('#orderNo').fill('2611-8830-27')
  await page.locator('#pictures').setInputFiles([await photo(page)])
  await page.locator('#contact').fill('13800000000')
  await press(page, '提交')
  await see(page, '还差1处，补上就能提交')
  expect(await page.locator('#orderNo').inputValue()).toBe('2611-8830-27')
  await page.locator('#name').fill('许女士')
  await press(page, '提交')
  await see(page, '这件事的链接')
  await expectAccessible(page)
  return page.url().split('#')[1] ?? ''
}

test('a hair dryer goes back: the report’s case in three browsers, from the badge’s page to what is done', async () => {
  const { station, on } = served
  const { verbs } = station
  const buyer = await browserOf(PHONE)
  const merchant = await browserOf({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })

  // Received: the receipt is there at once, and after a reload.
  on('2026-11-24')
  const token = await complain(buyer.page)
  await buyer.page.reload()
  await see(buyer.page, '最迟11月25日（星期三），')
  const { number, pictures } = await station.viewByLink(token)
  expect(pictures).toHaveLength(1)

  // Accepted; both are told of the mediators, a shared association among it, and take part.
  on('2026-11-26')
  const one = { case: number }
  await verbs.accept({ as: 'lin' }, one)
  const association = { kind: 'sameAssociation' as const, party: 'merchant' as const, name: '云汀市电子商务协会' }
  await verbs['declare-interest']({ as: 'he' }, { ...one, interests: [association] })
  await verbs['declare-interest']({ as: 'su' }, one)
  await verbs.assign({ as: 'lin' }, { ...one, mediators: ['he', 'su'] })
  await verbs['ask-consent']({ as: 'lin' }, one)
  const link = await verbs['case-link']({ as: 'lin' }, { ...one, party: 'merchant' })
  await openCase(merchant.page, served, link.token)
  await see(merchant.page, '一位买家有投诉，请你也来说说')
  expect(await merchant.page.content()).not.toMatch(/许女士|13800000000/)
  await press(merchant.page, '参加调解')
  await openCase(buyer.page, served, token)
  await see(buyer.page, '和店铺同属云汀市电子商务协会。')
  await press(buyer.page, '同意调解')
  expect(await heading(buyer.page)).toBe('溪上电器')

  // Mediating: messages both ways; the buyer asks for another mediator without a reason.
  on('2026-11-30')
  await buyer.page.locator('#text').fill('我只想退货。')
  await press(buyer.page, '发送')
  await openCase(merchant.page, served, link.token)
  await see(merchant.page, '我只想退货。')
  on('2026-12-01')
  await press(buyer.page, '请求换人，不用说明理由')
  await buyer.page.getByLabel('贺知远').check()
  await press(buyer.page, '请求换人')
  await see(buyer.page, '暂停：换调解员')
  await openCase(merchant.page, served, link.token)
  expect(await merchant.page.getByText('已请求换人').count()).toBe(0)
  on('2026-12-02')
  await verbs['declare-interest']({ as: 'jiang' }, one)
  await verbs.replace({ as: 'lin' }, { ...one, mediator: 'he', replacement: 'jiang' })

  // A proposal: a fault, so the merchant pays the carriage; both answers show together.
  on('2026-12-04')
  await propose(number)
  await openCase(buyer.page, served, token)
  await see(buyer.page, '运费由店铺承担')
  await press(buyer.page, '同意')
  await see(buyer.page, '店铺也同意后，协议即成立')
  await press(buyer.page, '再想想')
  await press(buyer.page, '同意')
  await press(buyer.page, '确认同意')
  await see(buyer.page, '你已同意第1版，等对方回答。')
  await openCase(merchant.page, served, link.token)
  await see(merchant.page, '运费由你承担')
  expect(await merchant.page.getByText('买家同意').count()).toBe(0)
  on('2026-12-07')
  await press(merchant.page, '同意')
  await press(merchant.page, '确认同意')
  expect(await heading(merchant.page)).toBe('已达成协议')

  // Agreed, and done.
  await press(merchant.page, '打印协议')
  await see(merchant.page, '最迟2027年1月6日，共同向人民法院申请司法确认')
  await press(merchant.page, '回到这件事')
  on('2026-12-10')
  await press(merchant.page, '已经退款')
  await press(merchant.page, '确认办好')
  await see(merchant.page, '你说已经办好，等买家确认。')
  on('2026-12-12')
  await openCase(buyer.page, served, token)
  await see(buyer.page, '12月10日店铺说已经办好。')
  await press(buyer.page, '办好了')
  await press(buyer.page, '确认办好')
  expect(await heading(buyer.page)).toBe('已办好')
  await see(buyer.page, '换调解员：江见川接替贺知远')
  const { view } = await station.viewByLink(token)
  expect([view.state, view.agreed, view.consented]).toEqual(['fulfilled', '2026-12-07', '2026-11-26'])
  expect([...buyer.complaints, ...merchant.complaints]).toEqual([])
})

test('a form without script takes everything, and the receipt prints its link', async () => {
  served.on('2026-11-24')
  const { page } = await browserOf({ ...PHONE, javaScriptEnabled: false })
  await page.goto(`${served.origin}/complain`)
  await page.locator('#shopName').fill('溪上电器')
  await page.locator('#address').fill('xishang.example')
  await page.getByLabel('其他').first().check()
  await page.locator('#facts').fill('一直没有发货。')
  await page.getByLabel('退款', { exact: true }).check()
  await page.locator('#name').fill('许女士')
  await page.locator('#contact').fill('13800000000')
  await press(page, '提交')
  await see(page, '这件事的链接')
  expect(await page.locator('.whole-link').textContent()).toMatch(/\/case#.{20,}/)
})

test('the secret of a link is in no request line and no header', async () => {
  served.on('2026-11-24')
  const { buyer: token } = await served.file()
  const { page } = await browserOf(PHONE)
  const lines: string[] = []
  page.on('request', (request) => lines.push(request.url(), JSON.stringify(request.headers())))
  await openCase(page, served, token)
  await press(page, '更正')
  await page.locator('#facts').waitFor()
  expect(lines.filter((line) => line.includes(token) && !line.includes('#'))).toEqual([])
})

test('a photo of a camera is drawn smaller before it is sent, and can be taken out again', async () => {
  served.on('2026-11-24')
  const { page, complaints } = await browserOf(PHONE)
  await page.goto(`${served.origin}/complain`)
  const large = { name: '大图.bmp', mimeType: 'image/bmp', buffer: bitmap(1000, 800) }
  expect(large.buffer.length).toBeGreaterThan(2_000_000)
  await page.locator('#pictures').setInputFiles([large])
  await see(page, '大图.bmp')
  const sizes = () =>
    page.locator('#pictures').evaluate((one) => [...(one as HTMLInputElement).files!].map(({ size }) => size))
  expect((await sizes())[0]).toBeLessThan(large.buffer.length)
  await page.locator('#pictures').setInputFiles([await photo(page)])
  await see(page, '出风口.jpg')
  expect(await sizes()).toHaveLength(2)
  await page.getByRole('button', { name: '移除 大图.bmp' }).click()
  expect(await sizes()).toHaveLength(1)
  expect(complaints).toEqual([])
})
