import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { lesson, verbsOf } from '../packages/services/src/calendar/testing/calendar.ts'
import { heldVolunteering } from '../packages/services/src/calendar/testing/hours.ts'
import { secretary } from '../packages/services/src/testing/services.ts'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { type PdfLine, pdfPages } from './pdf.ts'
import { openLink } from './served.ts'
import { signInAs, useServedServices } from './servedServices.ts'

const visitor = useBrowser()
const served = useServedServices()
const PHONE = { viewport: { width: 360, height: 740 }, locale: 'zh-CN' }

async function onPhone<T>(visit: (page: Page) => Promise<T>): Promise<T> {
  const context = await visitor.browser.newContext(PHONE)
  const result = await visit(await context.newPage())
  await context.close()
  return result
}

/** A published year of some weekly series, each at a place of its own. */
async function planYear(year: number, series: number): Promise<number> {
  const verbs = verbsOf(served.services)
  const { day: _day, ...weekly } = lesson
  const { plan } = await verbs['make-plan'](secretary, { year, hosts: ['liutang', 'association', 'park'] })
  let sessions = 0
  for (let n = 0; n < series; n++) {
    const made = await verbs['add-series'](secretary, {
      plan,
      ...weekly,
      title: `培训 ${n}`,
      place: `会议室 ${n}`,
      first: `${year}-01-0${4 + n}`,
      repeats: { every: 'weeks', weeks: 1 },
      choices: Object.fromEntries(daysOf(year).map((day) => [day, 'take' as const])),
    })
    sessions += made.sessions.length
  }
  await verbs['publish-plan'](secretary, { plan })
  return sessions
}

const daysOf = (year: number): string[] =>
  Array.from({ length: 366 }, (_day, at) => new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10))

const linesOnEach = (pages: readonly PdfLine[][]): string[] =>
  (pages[0] ?? [])
    .map(({ glyphs }) => glyphs)
    .filter((line) => pages.every((page) => page.some(({ glyphs }) => glyphs === line)))

/** The plan as Chromium prints it. */
async function printPlan(page: Page, year: number) {
  await page.goto(`${served.origin}/work/calendar/print/${year}`)
  return pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
}

test('a secretary prints a year of one page as one page, and one of 300 sessions with the head on each', async () => {
  const { page } = visitor
  await planYear(2027, 1)
  const long = await planYear(2028, 6)
  expect(long).toBeGreaterThan(300)
  await signInAs(page, served, 'fang')
  const [one, many] = [await printPlan(page, 2027), await printPlan(page, 2028)]
  expect(one).toHaveLength(1)
  expect(many.length).toBeGreaterThan(2)
  // The one line that all pages have; the rows differ by their dates, and the foot by its number.
  expect(linesOnEach(many)).toHaveLength(1)
  await page.evaluate("document.querySelector('.plan thead').remove()")
  expect(linesOnEach(pdfPages(await page.pdf({ preferCSSPageSize: true, printBackground: true })))).toEqual([])
})

test('the plan is read on a phone without scrolling the page sideways, and its table by itself', async () => {
  await onPhone(async (page) => {
    await page.goto(`${served.origin}/calendar/plan/2027`)
    await expectAccessible(page)
    await page.goto(`${served.origin}/calendar/plan/2031`)
    expect(await page.textContent('main')).toContain('这一年还没有发布计划')
    await expectAccessible(page)
  })
})

test.each(['zh-Hans', 'zh-Hant', 'en'])(
  'where the table of the plan is wider than the screen it says so: %s',
  async (lang) => {
    for (const theme of [{}, { colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      const context = await visitor.browser.newContext(theme)
      const page = await context.newPage()
      await page.goto(`${served.origin}/calendar/plan/2027?lang=${lang}`)
      for (const width of [320, 360, 480, 640, 671, 700, 740, 760, 794, 1280]) {
        await page.setViewportSize({ width, height: 740 })
        const rows = page.locator('.plan-rows')
        const scrolls = await rows.evaluate((box) => box.scrollWidth > box.clientWidth)
        expect([width, await page.locator('.plan-wide').isVisible()]).toEqual([width, scrolls])
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
        if (width === 360) await expectAccessible(page)
      }
      await context.close()
    }
  },
)

test('hours from the roll to a proof that somebody checks, and to nothing once they are deleted', async () => {
  const { session, sheets } = await heldVolunteering(served, ['许嘉木', '老梁'], { day: '2026-12-19' })
  // The secretary confirms from the list of what waits, in one step; one number is corrected.
  const { page } = visitor
  await signInAs(page, served, 'fang')
  await page.goto(`${served.origin}/work`)
  await page.click('text=确认志愿服务时长')
  expect(page.url()).toContain(`/work/calendar/hours/${session}`)
  await expectAccessible(page)
  await page.locator('.hours-field input').first().fill('4.5')
  await page.check('[name=noneOwn]')
  await page.click('text=确认这些时长')
  expect(await page.textContent('main')).toContain('已更正，原为4小时')
  await expectAccessible(page)

  const number = await onPhone(async (phone) => {
    await openLink(phone, served, '/signup', sheets[0] ?? '')
    await expectAccessible(phone)
    await phone.click('button:has-text("我的志愿服务时长")')
    await phone.locator('.hours-list').waitFor()
    await expectAccessible(phone)
    await phone.click('text=开具证明')
    await phone.locator('#name').fill('许嘉木')
    await expectAccessible(phone)
    await phone.click('button.filled')
    const made = (await phone.locator('.number').textContent()) ?? ''
    await phone.click('text=回到志愿服务时长')
    await phone.locator('.hours-list').waitFor()
    // Somebody who was given the number checks it, as they type it.
    await onPhone((other) => check(other, made, '许嘉木'))
    await phone.click('summary:has-text("删除")')
    await phone.click('button:has-text("确认删除")')
    await phone.locator('text=你的时长和证明都已删除').waitFor()
    return made
  })

  const deleted = await onPhone((other) => check(other, number, '查不到这份证明'))
  const never = await onPhone((other) => check(other, 'VH-0000-0000', '查不到这份证明'))
  expect(deleted).toBe(never)
})

/** Types the number of a proof, and reads the page that answers. */
async function check(page: Page, number: string, expected: string): Promise<string> {
  await page.goto(`${served.origin}/proof`)
  await expectAccessible(page)
  await page.locator('#no').fill(number.toLowerCase().replaceAll('-', ' '))
  await page.click('button.filled')
  await page.locator(`text=${expected}`).first().waitFor()
  await expectAccessible(page)
  if (expected === '许嘉木') expect(pdfPages(await page.pdf({ format: 'A4' }))).toHaveLength(1)
  return page.evaluate('document.documentElement.outerHTML') as Promise<string>
}
