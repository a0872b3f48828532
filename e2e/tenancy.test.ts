import type { BrowserContextOptions, Page } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { makeIncubator } from '../packages/services/src/place/testing/letting.ts'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { openLink } from './served.ts'
import { signInAs, useServedServices } from './servedServices.ts'

// Four students and an incubator (SYSTEMS 36 to 40): a phone, two people of the branch at their desks, a printed statement.

const visitor = useBrowser()
const served = useServedServices()
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'zh-CN' }
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' }
const opened: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())))

async function pageOf(options: BrowserContextOptions): Promise<Page> {
  const context = await visitor.browser.newContext(options)
  opened.push(context)
  return context.newPage()
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click()
const see = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor()

const team = [
  ['乔木', '三年级'],
  ['许嘉木', '三年级'],
  ['沈南枝', '二年级'],
  ['顾小满', '二年级'],
] as const

/** Applies from the door of the page; returns the secret of the own link. */
async function apply(page: Page): Promise<string> {
  await page.goto(`${served.origin}/place`)
  await page.getByText('申请入驻').click()
  await expectAccessible(page)
  for (const [at, [name, year]] of team.entries()) {
    if (at > 0) await press(page, '加一位')
    await page.getByLabel('姓名').fill(name)
    await page.getByLabel('学校').fill('云汀学院')
    await page.getByLabel('年级').fill(year)
  }
  await press(page, '提交')
  await see(page, '还差4处，补上就能提交')
  await expectAccessible(page)
  await page.getByLabel('队伍名称').fill('青禾队')
  await page.getByLabel('想做什么').fill('草编包网店，做图、打包、发货。')
  await page.getByLabel('三号区').check()
  await page.getByLabel('用到哪天').fill('2027-06-30')
  await page.getByLabel('联系方式').fill('134 0000 0000')
  await press(page, '提交')
  await see(page, '由柳塘网商党支部办理，由两人审核。')
  await see(page, '最迟12月1日（星期二）')
  await expectAccessible(page)
  return new URL(page.url()).hash.slice(1)
}

/** Opens the team at the desk of somebody of the branch, signed in just now. */
async function deskOf(person: string): Promise<Page> {
  const page = await pageOf(DESK)
  await signInAs(page, served, person)
  await page.goto(`${served.origin}/work/place/tenants`)
  await page.getByRole('link', { name: '青禾队' }).click()
  await see(page, '草编包网店')
  return page
}

async function approve(): Promise<void> {
  const lu = await deskOf('lu')
  await expectAccessible(lu)
  await press(lu, '已审阅，交另一人决定')
  await see(lu, '你已审阅，由另一人决定。')
  const fang = await deskOf('fang')
  await unfold(fang, '同意入驻')
  await expectAccessible(fang)
  await press(fang, '确认同意')
  await see(fang, '交押金')
}

async function admit(): Promise<void> {
  const lu = await deskOf('lu')
  await unfold(lu, '收到押金')
  await lu.getByLabel('怎么收的').fill('银行转账')
  await press(lu, '确认收到2,000.00元')
  await press(lu, '办理入驻')
  await see(lu, '到期，问是否续')
}

async function settle(): Promise<void> {
  const lu = await deskOf('lu')
  await unfold(lu, '结算押金')
  await lu.getByLabel('扣除事项 1').fill('更换门锁')
  await lu.getByLabel('元').first().fill('120')
  await press(lu, '交另一人复核')
  await see(lu, '这份结算是你写的，由另一人复核。')
  const fang = await deskOf('fang')
  await unfold(fang, '复核结算')
  await expectAccessible(fang)
  await press(fang, '复核无误，发给对方')
  await see(fang, '可提异议')
}

test('four students apply, are approved by two, pay, move in, leave, and get the deposit back less one deduction', async () => {
  await makeIncubator(served)
  const phone = await pageOf(PHONE)
  const token = await apply(phone)
  const own = () => openLink(phone, served, '/tenancy', token)
  await approve()
  await own()
  await see(phone, '交押金2,000.00元。')
  await unfold(phone, '押金怎么交')
  await see(phone, '转到柳塘网商协会账户。')
  expect(await phone.content()).not.toContain('云汀学院')
  await expectAccessible(phone)
  await admit()
  served.on('2027-06-28')
  await own()
  await see(phone, '已入驻')
  await press(phone, '打算离开')
  await phone.getByLabel('哪天离开').fill('2027-06-30')
  await expectAccessible(phone)
  await press(phone, '确认离开')
  served.on('2027-06-30')
  await settle()
  await own()
  await see(phone, '120.00元，更换门锁')
  await expectAccessible(phone)
  await press(phone, '同意')
  await press(phone, '确认同意')
  const fang = await deskOf('fang')
  await unfold(fang, '退还押金')
  await fang.getByLabel('退到哪里').fill('原账户')
  await press(fang, '确认退还1,880.00元')
  await see(fang, '打印结算单')
  await own()
  await see(phone, '2,000.00元，等于所交押金')
  await press(phone, '打印结算单')
  await see(phone, '退还1,880.00元，加扣除120.00元，等于所交押金2,000.00元。')
  await phone.emulateMedia({ media: 'print' })
  await phone.setViewportSize({ width: 800, height: 1000 })
  expect(await phone.getByRole('button', { name: '打印', exact: true }).isVisible()).toBe(false)
  await see(phone, '结算人 陆闻溪')
}, 60_000)
