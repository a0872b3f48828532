import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { signInAs, useServedServices } from './servedServices.ts'

// A branch sets up all three on pages alone, as docs/services.md has it; how much is typed and pressed is counted.

const visitor = useBrowser()
const served = useServedServices()
/** A field is read, thought of and filled in; a press is looked for first. Slow hands, in seconds. */
const [PER_FIELD, PER_PRESS, PER_CHARACTER] = [12, 5, 0.6]

/** Somebody's hands on a page: they count what they do. */
function handsOn(page: Page) {
  const counts = { fields: 0, presses: 0, characters: 0 }
  return {
    counts,
    async type(fields: Readonly<Record<string, string>>, within = page.locator('details[open]').last()) {
      for (const [name, value] of Object.entries(fields)) {
        await within.locator(`[name="${name}"]`).first().fill(value)
        counts.fields++
        counts.characters += value.length
      }
    },
    async choose(name: string, value: string, within = page.locator('main')) {
      await within.locator(`[name="${name}"]:visible`).first().selectOption(value)
      counts.presses += 2
    },
    async tick(label: string) {
      await page.locator('main').getByText(label, { exact: true }).locator('visible=true').last().click()
      counts.presses++
    },
    async press(label: string) {
      const named = { name: label, exact: true }
      const found = page
        .getByRole('button', named)
        .or(page.getByRole('link', named))
        .or(page.getByText(label, { exact: true }))
      await found.locator('visible=true').first().click()
      await page.waitForLoadState()
      counts.presses++
    },
    minutes: () => (counts.fields * PER_FIELD + counts.presses * PER_PRESS + counts.characters * PER_CHARACTER) / 60,
  }
}

test('a secretary sets help, calendar and place up on pages within an hour, from nothing to the codes for the door', async () => {
  const context = await visitor.browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' })
  const page = await context.newPage()
  await signInAs(page, served, 'fang')
  const hands = handsOn(page)
  const open = (path: string) => page.goto(`${served.origin}/work${path}`)

  await open('/people')
  await hands.press('登记一位负责人')
  await hands.type({ name: '陆闻溪', person: 'lu', until: '2029-11-23' })
  await hands.choose('role', 'deputySecretary')
  await hands.press('登记')
  await page.getByText('陆闻溪').first().waitFor()

  await open('/help/centers')
  await hands.press('设一个服务中心')
  await hands.type({ name: '柳塘网商服务中心', center: 'liutang', open: '周一至周五 9:00–17:00' })
  await hands.press('保存')
  await page.getByText('门口的页面').first().waitFor()

  await open('/help/mentors')
  for (const [callName, contact, topic] of [
    ['何青舟', '13700000000', '货源'],
    ['唐既明', '13600000000', '页面设计'],
    ['白露', '13500000000', '推销活动'],
  ] as const) {
    await hands.press('添一位')
    await hands.type({ callName, contact, capacity: '2' })
    await hands.tick(topic)
    await hands.press('添加')
    await page.getByText('复制链接').first().waitFor()
    await open('/help/mentors')
  }

  await open('/calendar')
  await hands.press('新建计划')
  await hands.type({ year: '2027' })
  await hands.tick('柳塘网商党支部')
  await hands.press('新建')
  await hands.press('排一个系列')
  const series = { title: '商品页怎么排', first: '2027-01-14', begins: '19:00', ends: '21:00', place: '柳塘活动室' }
  await hands.type(series, page.locator('main'))
  for (const label of ['培训班', '所有人', '柳塘网商党支部']) await hands.tick(label)
  await hands.choose('pattern', 'twoWeeks')
  await hands.press('列出日期')
  for (const button of await page.getByRole('button', { name: /^跳过/ }).all()) {
    void button
    await page.getByRole('button', { name: /^跳过/ }).first().click()
    hands.counts.presses++
  }
  await hands.press((await page.getByRole('button', { name: /^排入/ }).innerText()).trim())
  await hands.press('发布计划')
  await hands.press('确认发布')
  await hands.press('商品页怎么排')
  await hands.press('开放报名')
  await expectAccessible(page)

  await open('/place/venues')
  await hands.press('登记一个场地')
  const venue = { name: '云汀市网商创业孵化基地', address: '商城路2号三楼', areaMin: '500', areaMax: '600' }
  await hands.type(venue)
  for (const use of ['活动', '孵化']) await hands.tick(use)
  await hands.press('保存')
  for (const [name, use, area] of [
    ['活动室', '活动', '80'],
    ['一号区', '孵化', '60'],
  ] as const) {
    await hands.press('加一处地方')
    await hands.type({ name, areaMin: area })
    await hands.tick(use)
    await hands.press('保存')
  }

  await open('/place/tenants')
  await hands.press('押金和期限')
  await hands.type({ deposit: '2000', howToPay: '转到柳塘网商协会账户。' })
  await hands.press('保存')

  await open('/posters')
  expect(await page.locator('.poster').count()).toBe(3)
  await expectAccessible(page)

  for (const [path, words] of [
    ['/help', '想请人帮什么'],
    ['/calendar', '商品页怎么排'],
    ['/place', '借活动室'],
    ['/place', '申请入驻'],
  ] as const) {
    await page.goto(served.origin + path)
    await page.getByText(words).first().waitFor()
  }
  await context.close()
  if (process.env['COUNTS']) console.log(hands.counts, hands.minutes())
  expect(hands.minutes()).toBeLessThan(30)
})
