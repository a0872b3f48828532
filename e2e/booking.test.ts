import type { Browser, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { ask, makeVenue, settle, verbsOf } from '../packages/services/src/place/testing/venue.ts'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { openLink } from './served.ts'
import { signInAs, useServedServices } from './servedServices.ts'

// A room beside tenants: two want one evening, one is given it, the other is moved; nobody who has settled is displaced.

const visitor = useBrowser()
const served = useServedServices()
let made: Awaited<ReturnType<typeof makeVenue>>

beforeAll(async () => {
  made = await makeVenue(served.services)
  await settle(served.services, made.areas[0] ?? '', '2026-07-01', '2027-06-30')
})

const phone = { viewport: { width: 360, height: 740 }, locale: 'zh-CN' }
const desk = { viewport: { width: 1280, height: 900 }, locale: 'zh-CN' }

async function opened(options: Parameters<Browser['newContext']>[0], story: (page: Page) => Promise<void>) {
  const context = await visitor.browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  // A form that is refused is a line of the browser's console.
  page.on('console', (line) => void (/status of 422/.test(line.text()) || complaints.push(line.text())))
  try {
    await story(page)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

async function fillIn(page: Page, more: Record<string, string> = {}): Promise<void> {
  const typed = { purpose: '直播试拍', day: '2026-12-04', people: '6', from: '14:00', to: '17:00', ...more }
  for (const [name, value] of Object.entries(typed)) await page.fill(`[name="${name}"]`, value)
  await page.fill('[name="callName"]', '乔木')
  await page.fill('[name="contact"]', '134 0000 0000')
}

test('two ask for one evening; one is approved, the other is moved, and the tenant stays', () =>
  opened(phone, async (page) => {
    const { services, origin } = served
    const other = await ask(services, made.room, { purpose: '外语沙龙', from: '15:00', callName: '石桥' })
    await page.goto(`${origin}/place?lang=zh-Hans`)
    await expectAccessible(page)
    await page.getByRole('link', { name: /借活动室/ }).click()
    await fillIn(page)
    await page.getByText('这段时间还有一份申请，由办理人决定。').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByRole('heading', { name: '待批准' }).waitFor()
    expect(await page.locator('main').innerText()).not.toContain('石桥')
    await expectAccessible(page)

    await opened(desk, async (office) => {
      await signInAs(office, served, 'fang')
      await office.goto(`${origin}/work`)
      await office
        .getByRole('link', { name: /借用：直播试拍/ })
        .first()
        .click()
      await office.goto(`${origin}/work/place/bookings/${other.id}`)
      const card = (name: string) => office.getByRole('article', { name })
      await card('外语沙龙').waitFor()
      await expectAccessible(office)
      await card('直播试拍')
        .locator('summary')
        .filter({ hasText: /^批准$/ })
        .click()
      await card('直播试拍').getByRole('button', { name: '确认批准' }).click()
      await card('外语沙龙').getByText('不能再批准').waitFor()
      await card('外语沙龙').locator('summary').filter({ hasText: '改时间' }).click()
      await card('外语沙龙').getByLabel('从').fill('17:00')
      await card('外语沙龙').getByLabel('到').fill('19:00')
      await card('外语沙龙').getByRole('button', { name: '发给申请人' }).click()
      await office.getByText('已建议 12月4日（星期五）17:00–19:00，等申请人决定').waitFor()
      expect(await office.locator('.diary .tenant').innerText()).toContain('溪山小队')
      await expectAccessible(office)
    })

    await openLink(page, served, '/booking', other.token)
    await page.getByRole('button', { name: '要', exact: true }).click()
    await page.getByRole('button', { name: '确认改时间' }).click()
    await page.getByRole('heading', { name: '已批准' }).waitFor()
    await expectAccessible(page)
  }))

test.each(['zh-Hant', 'en'])('a series of Fridays says what it skips, in light and dark, in %s', (lang) =>
  opened(phone, async (page) => {
    const day = lang === 'en' ? '2027-01-08' : '2027-03-05'
    const verbs = verbsOf(served.services)
    const meeting = await ask(served.services, made.room, { day })
    await verbs['approve-booking']({ as: 'fang' }, { booking: meeting.id })
    const first = lang === 'en' ? '2027-01-01' : '2027-02-26'
    const series = await ask(served.services, made.room, { day: first, weeks: '3' })
    await verbs['approve-booking']({ as: 'fang' }, { booking: series.id })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await openLink(page, served, '/booking', series.token, lang)
      await expectAccessible(page)
    }
    expect(await page.locator('.dates li').count()).toBe(3)
    expect(await page.locator('.dates').innerText()).toContain(
      lang === 'en' ? 'Skipped: 活动室 is taken' : '活动室已有安排，跳過',
    )
  }),
)

test('without script the form is sent and refused beside its fields; the diary is a list by day on a phone', () =>
  opened({ ...phone, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${served.origin}/place/borrow/${made.venue}?lang=zh-Hans`)
    await fillIn(page, { from: '22:00', to: '01:00' })
    await page.getByRole('button', { name: '提交' }).click()
    await page.getByText('跨过零点的，请按两天分别申请。').first().waitFor()
    expect(await page.inputValue('[name="purpose"]')).toBe('直播试拍')
    await signInAs(page, served, 'fang')
    await page.goto(`${served.origin}/work/place/bookings?week=2026-12-04`)
    expect([await page.locator('.diary').isVisible(), await page.locator('.day-list').isVisible()]).toEqual([
      false,
      true,
    ])
  }))
