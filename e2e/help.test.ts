import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright'
import { afterEach, expect, test } from 'vitest'
import { helpOn } from '../packages/services/src/help/testing/helpFixture.ts'
import { secretary } from '../packages/services/src/testing/services.ts'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { openLink } from './served.ts'
import { signInAs, useServedServices } from './servedServices.ts'

// First use of a service center (SERVICES 3): a newcomer on a phone, the secretary at a desk, two who help by their links.

const visitor = useBrowser()
const served = useServedServices()
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'zh-CN' }
const DESK = { viewport: { width: 1280, height: 800 }, locale: 'zh-CN' }
const PASSWORD = 'caobian88'
const opened: { close(): Promise<void> }[] = []
afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())))

/** A browser of somebody's own; `answers` is all that it was sent, `complaints` what its console said of scripts and policy. */
async function browserOf(options: BrowserContextOptions) {
  const context = await visitor.browser.newContext(options)
  opened.push(context)
  const page = await context.newPage()
  const [complaints, answers] = [[] as string[], [] as Promise<string>[]]
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => {
    if (!message.text().includes('Failed to load resource')) complaints.push(message.text())
  })
  page.on('response', (response) => {
    if (response.status() < 300) answers.push(response.text().catch(() => ''))
  })
  return { page, complaints, read: async () => (await Promise.all(answers)).join('\n') }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const see = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor()

/** A center of the branch and two who help; returns their links. */
async function makeCenter(): Promise<string[]> {
  const { verbs } = helpOn(served.services)
  const center = { center: 'liutang', name: '柳塘网商服务中心', open: '周一至周五 9:00–17:00' }
  await verbs['set-up-center'](secretary, center)
  const add = (callName: string, contact: string) =>
    verbs['add-mentor'](secretary, { center: 'liutang', callName, contact, topics: ['supply', 'pageDesign'] })
  return [(await add('何青舟', '13700000000')).token, (await add('唐既明', '13600000000')).token]
}

/** Asks by the code on the door, first with a field left out; returns the secret of the own link. */
async function askHelp(page: Page): Promise<string> {
  await page.goto(`${served.origin}/help`)
  await page.getByLabel('页面设计').check()
  await page.getByLabel('说说情况').fill(`想开一家卖草编包的店，商品页不会排。后台密码是${PASSWORD}。`)
  await page.getByLabel('怎么称呼').fill('小乔')
  await press(page, '提交')
  await see(page, '还差1处，补上就能提交')
  await expectAccessible(page)
  await page.getByLabel('手机或邮箱').fill('139 0000 0000')
  await press(page, '提交')
  await see(page, '最迟11月26日（星期四）')
  await see(page, '告诉你谁能帮忙。')
  await expectAccessible(page)
  return new URL(page.url()).hash.slice(1)
}

/** The secretary opens the first request of the list and introduces both who are free. */
async function introduce(): Promise<void> {
  const { page, complaints, read } = await browserOf(DESK)
  await signInAs(page, served, 'fang')
  await page.goto(`${served.origin}/work/help`)
  for (const name of ['何青舟', '唐既明']) await page.getByLabel(name).check()
  await expectAccessible(page)
  await press(page, '介绍2位')
  await page.waitForURL(/done=/)
  await see(page, '尚未回答')
  await expectAccessible(page)
  for (const path of ['/work/help/mentors?lang=en', '/work/help/centers', '/work/help?transition=1', '/work']) {
    await page.goto(`${served.origin}${path}`)
    await expectAccessible(page)
  }
  expect(await read()).not.toMatch(/13900000000|139 0000 0000/)
  expect(complaints).toEqual([])
}

/** A mentor accepts by their link; nothing that they were sent until then says who asks. */
async function accept(token: string, saysMember: boolean): Promise<void> {
  const { page, complaints, read } = await browserOf(PHONE)
  await openLink(page, served, '/mentor', token)
  await see(page, '有人想请你帮忙')
  await expectAccessible(page)
  expect(await page.getByLabel('向对方说明我是党员').isChecked()).toBe(false)
  if (saysMember) await page.getByLabel('向对方说明我是党员').check()
  await press(page, '接受')
  await see(page, '确认接受？')
  await expectAccessible(page)
  expect(await read()).not.toMatch(/小乔|13900000000|139 0000 0000/)
  await press(page, '确认接受')
  await see(page, '139 0000 0000')
  await expectAccessible(page)
  expect(complaints).toEqual([])
}

/** The bytes of the embedded database, with its log. */
const bytesOnDisk = (): Buffer[] => {
  const { data } = served.database
  const names = readdirSync(data).filter((name) => name.startsWith('liangpai.db'))
  return names.map((name) => readFileSync(join(data, name)))
}

test('a newcomer asks, two help, and what was written is blacked out and deleted', async () => {
  const mentors = await makeCenter()
  const { page, complaints, read } = await browserOf(PHONE)
  const token = await askHelp(page)
  await introduce()
  await openLink(page, served, '/help', token)
  await see(page, '正在问愿意帮忙的人')
  expect(await read()).not.toMatch(/何青舟|唐既明|13[67]0{8}|13[67] 0000 0000/)
  await accept(mentors[0]!, false)
  await accept(mentors[1]!, true)
  await openLink(page, served, '/help', token)
  await see(page, '两位愿意帮你')
  for (const words of ['何青舟', '137 0000 0000', '唐既明', '136 0000 0000']) await see(page, words)
  expect(await page.getByText('本人说明：是党员').count()).toBe(1)
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const lang of ['en', 'zh-Hant', 'zh-Hans']) {
    await openLink(page, served, '/help', token, lang)
    await expectAccessible(page)
  }
  await press(page, '有帮助')
  await press(page, '确认结束')
  await see(page, '已结束，有帮助')
  await expectAccessible(page)

  await press(page, '查看全部资料')
  await press(page, '涂黑一段文字')
  await page.getByLabel('要涂黑的文字').fill(PASSWORD)
  await expectAccessible(page)
  await press(page, '涂黑')
  await see(page, '涂黑的地方，原文已删除。')
  expect(await page.content()).not.toContain(PASSWORD)
  await expectAccessible(page)

  const { db } = served.services.context.store
  const rows = await db
    .selectFrom('helpRequests' as 'audit')
    .selectAll()
    .execute()
  const sealed = String((rows[0] as unknown as { record: string }).record).slice(0, 60)
  expect(bytesOnDisk().some((bytes) => bytes.includes(sealed))).toBe(true)
  await press(page, '全部删除')
  await see(page, '无法恢复。确认删除？')
  await expectAccessible(page)
  await press(page, '确认删除')
  await see(page, '已删除')
  expect(bytesOnDisk().some((bytes) => bytes.includes(sealed))).toBe(false)
  await page.goto('about:blank')
  await page.goto(`${served.origin}/help#${token}`)
  await see(page, '这个链接已失效')
  expect(await page.content()).not.toContain('小乔')
  expect(complaints).toEqual([])
})
