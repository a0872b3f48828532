import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { openSessions, signUp, statesOf } from '../packages/services/src/calendar/testing/calendar.ts'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { openLink } from './served.ts'
import { signInAs, useServedServices } from './servedServices.ts'

// A trader without a shop signs up for three sessions at once; one is full, a place becomes free and is taken; then attendance.

const visitor = useBrowser()
const served = useServedServices()

async function opened<T>(options: object, story: (page: Page) => Promise<T>): Promise<T> {
  const context = await visitor.browser.newContext({ locale: 'zh-CN', ...options })
  try {
    return await story(await context.newPage())
  } finally {
    await context.close()
  }
}

const phone = { viewport: { width: 360, height: 740 } }
const wide = { viewport: { width: 1280, height: 800 } }
const tokenOf = (page: Page): string => new URL(page.url()).hash.slice(1)

test('a trader signs up for three sessions, one from the list, and is marked as there by one tap', async () => {
  const { sessions } = await openSessions(served.services, [
    {},
    { title: '直播打光入门', day: '2026-12-10', begins: '19:30', ends: '21:00' },
    { title: '货源和看样', day: '2026-12-12', seats: 1 },
  ])
  const full = sessions[2]!
  const earlier = await signUp(served.services, [full], '小乔')
  const token = await opened(phone, async (page) => {
    await page.goto(`${served.origin}/calendar?lang=zh-Hans`)
    await expectAccessible(page)
    expect(await page.locator('button.filled').isDisabled()).toBe(true)
    for (const title of ['商品页怎么排', '直播打光入门', '货源和看样']) await page.getByText(title).click()
    await page.getByText('报名，已选3场').click()
    await page.getByText('候补，有名额按先后通知').waitFor()
    await expectAccessible(page)
    await page.locator('button.filled').click()
    await page.getByText('还差2处，补上就能提交').waitFor()
    await page.locator('#callName').fill('老梁')
    await page.locator('#contact').fill('135 0000 0000')
    await page.getByText('我原来做线下生意，想转到网上').click()
    await page.locator('button.filled').click()
    await page.getByText('2场已报上，1场候补。').waitFor()
    await expectAccessible(page)
    return tokenOf(page)
  })
  await opened(phone, async (page) => {
    await openLink(page, served, '/signup', earlier.token, 'zh-Hans')
    await page.getByText('取消报名').first().click()
    await page.getByText('确认取消').click()
    await page.getByText('已取消报名').waitFor()
  })
  await opened(phone, async (page) => {
    await openLink(page, served, '/signup', token, 'zh-Hans')
    await page.getByText('请回答要不要这个名额。').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '要', exact: true }).click()
    await page.getByText('有名额了，接下来').waitFor({ state: 'detached' })
  })
  expect(await statesOf(served.services, full)).toEqual(['cancelled', 'signedUp'])
  served.on('2026-12-12', '13:45')
  await opened(phone, (page) => markAttendance(page, full))
  expect(await statesOf(served.services, full)).toEqual(['cancelled', 'attended', 'attended'])
})

/** One tap a person, the first of them while the phone is offline; then somebody who walked in, and the end. */
async function markAttendance(page: Page, session: string): Promise<void> {
  await signInAs(page, served, 'fang')
  await page.goto(`${served.origin}/work/calendar/sessions/${session}/attendance`)
  await expectAccessible(page)
  await page.context().setOffline(true)
  await page.getByRole('checkbox', { name: /老梁.*到场/ }).click()
  await page.getByText('已记在手机上，有网络时自动保存。').waitFor()
  expect(await statesOf(served.services, session)).toEqual(['cancelled', 'signedUp'])
  await page.context().setOffline(false)
  await page.getByText('已记在手机上，有网络时自动保存。').waitFor({ state: 'hidden' })
  expect(await statesOf(served.services, session)).toEqual(['cancelled', 'attended'])
  await page.getByText('加一位现场来的').click()
  await page.getByLabel('怎么称呼').fill('周周')
  await page.getByRole('button', { name: '加上' }).click()
  await page.getByText('到场 2').waitFor()
  served.on('2026-12-12', '14:05')
  await page.getByText('点名结束').click()
  await page.getByRole('button', { name: '确认结束' }).click()
  await page.getByText('已结束').first().waitFor()
}

test('a secretary plans every second Thursday of a year, and says of each day near a festival whether it is skipped', () =>
  opened(wide, async (page) => {
    await signInAs(page, served, 'fang')
    await page.goto(`${served.origin}/work/calendar`)
    await expectAccessible(page)
    await page.getByText('新建计划').click()
    await page.getByLabel('哪一年').fill('2027')
    await page.getByRole('checkbox', { name: '柳塘网商党支部' }).check()
    await page.getByRole('button', { name: '新建', exact: true }).click()
    await page.getByRole('link', { name: '排一个系列' }).click()
    await expectAccessible(page)
    for (const [label, value] of [
      ['内容', '业务交流'],
      ['第一场的日期', '2027-01-14'],
      ['开始', '19:30'],
      ['结束', '21:00'],
      ['地点', '柳塘活动室'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value)
    for (const choice of ['业务交流', '受邀', '柳塘网商党支部'])
      await page.getByText(choice, { exact: true }).last().click()
    await page.getByLabel('怎样重复').selectOption('twoWeeks')
    await page.getByRole('button', { name: '列出日期' }).click()
    await expectAccessible(page)
    await page.getByRole('button', { name: '跳过2月11日' }).click()
    await page.getByRole('button', { name: '跳过10月7日' }).click()
    await page.getByRole('button', { name: '排入24场' }).click()
    await page.getByText('发布计划').click()
    await page.getByRole('button', { name: '确认发布' }).click()
    await page.getByText('发布', { exact: false }).first().waitFor()
    await expectAccessible(page)
  }))
