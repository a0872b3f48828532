import type { Page } from 'playwright'
import { beforeAll, describe, expect, test } from 'vitest'
import { INITIATIVE, openedInitiative } from '../packages/registry/src/testing/initiative.ts'
import { useBrowser } from './browser.ts'
import { expectFit, VISITS, WINDOWS } from './everyForm.ts'
import { openPhone, useServedOffice } from './memberPhone.ts'
import { pdfPages } from './pdf.ts'
import { codeOf, millimetresOf, pixelsOf, rasterOf } from './printedPage.ts'

// What members see of an initiative: its page on their phone, its poster on a wall.

const visitor = useBrowser()
const office = useServedOffice()
const addressOf = (slug: string) => `${office.registry.origin}/initiatives/${slug}`

const title = { 'zh-Hans': '在自己的店铺页面亮身份', en: 'Show on your own shop’s page who you are' }
const text = {
  'zh-Hans': [
    '各位党员网商：愿意的同志，可以在自己的店铺页面亮出身份，写下承诺，接受监督。',
    '是否参加，由每个人自己决定。',
  ],
  en: ['Whoever likes can show on the page of their own shop who they are.', 'Each decides for themself.'],
}

beforeAll(async () => {
  await openedInitiative(office, { title, text, until: '2027-01-31' })
  await openedInitiative(office, { initiative: '2026-ended' })
  const { verbs } = office.registry
  for (const as of ['lin', 'qiao']) await verbs['close-initiative']({ as }, { initiative: '2026-ended' })
})

const printed = async (page: Page, slug: string, lang: string): Promise<Buffer> => {
  await page.goto(`${addressOf(slug)}/poster?lang=${lang}`)
  return page.pdf({ preferCSSPageSize: true, printBackground: true })
}

test.each(VISITS)(
  'each page of an initiative fits and is accessible in each form: $locale',
  async ({ locale, forms }) => {
    const context = await visitor.browser.newContext({ viewport: WINDOWS.wide, locale })
    const page = await context.newPage()
    const pages = { open: INITIATIVE, ended: '2026-ended', poster: `${INITIATIVE}/poster` }
    for (const [name, path] of Object.entries(pages)) {
      await page.goto(addressOf(path))
      await expectFit(page, `initiative-${name}`, forms)
    }
    await context.close()
  },
)

test('a member who comes by its page asks for themself; the branch gets a request that says nothing of it', async () => {
  const { page, complaints } = await openPhone(visitor.browser)
  await page.goto(addressOf(INITIATIVE))
  await page.getByText('标识说明什么').click()
  await page.getByText('不代表党组织').waitFor()
  await page.getByRole('link', { name: '我要申请' }).click()
  await page.waitForURL('**/ask?lang=zh-Hans')
  expect(await page.evaluate('document.referrer')).toBe('')
  for (const field of ['#name', '#organization', '#shopName', '#address', '#pledge'])
    expect(await page.locator(field).inputValue(), field).toBe('')
  await page.locator('#name').fill('许望舒')
  await page.locator('#organization').selectOption('liutang')
  await page.locator('#shopName').fill('望舒手作')
  await page.locator('#address').fill('https://wangshu-handmade.example/')
  await page.getByRole('button', { name: '提交申请' }).click()
  await page.getByText('支部按名册核对').waitFor()
  const { waiting } = await office.registry.inboxOf({ as: 'lin' })
  expect(waiting).toHaveLength(1)
  expect(JSON.stringify(waiting)).not.toContain(INITIATIVE)
  expect(complaints).toEqual([])
  await page.context().close()
})

test('without script and on one column of 360 everything is there, and a press leads to the form', async () => {
  const context = await visitor.browser.newContext({
    javaScriptEnabled: false,
    viewport: WINDOWS.phone,
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await page.goto(addressOf(INITIATIVE))
  await page.getByText('标识说明什么').click()
  await page.getByRole('link', { name: '打印张贴' }).click()
  await page.getByText('扫码看说明，由本人申请').waitFor()
  await page.getByRole('link', { name: '回到倡议' }).click()
  await page.getByRole('link', { name: '我要申请' }).click()
  expect(new URL(page.url()).pathname).toBe('/ask')
  await context.close()
})

describe('the poster', () => {
  test.each(['zh-Hans', 'zh-Hant', 'en'])(
    'prints as one sheet of A4 in black within margins of 24 mm; its code is 40 mm and more, and reads the address alone: %s',
    async (lang) => {
      const page = await visitor.browser.newPage()
      const pdf = await printed(page, INITIATIVE, lang)
      await page.close()
      expect(pdfPages(pdf)).toHaveLength(1)
      const sheet = await rasterOf(visitor.browser, pdf)
      expect(sheet.pages).toBe(1)
      expect([millimetresOf(sheet.width), millimetresOf(sheet.height)].map(Math.round)).toEqual([210, 297])
      const { text: read, modules, box } = await codeOf(sheet)
      expect(read).toBe(addressOf(INITIATIVE))
      const size = box.right - box.left
      expect(millimetresOf(size)).toBeGreaterThanOrEqual(40)
      // Four modules of margin on each side hold nothing but paper.
      const module = size / modules
      const [near, far] = [module * 0.5, module * 3.9]
      const sides = [
        { left: box.left - far, right: box.right + far, top: box.top - far, bottom: box.top - near },
        { left: box.left - far, right: box.right + far, top: box.bottom + near, bottom: box.bottom + far },
        { left: box.left - far, right: box.left - near, top: box.top - far, bottom: box.bottom + far },
        { left: box.right + near, right: box.right + far, top: box.top - far, bottom: box.bottom + far },
      ]
      for (const side of sides) expect(await sheet.marksIn(side)).toEqual({ dark: 0, coloured: 0 })
      const margin = pixelsOf(23.8)
      const { width, height } = sheet
      const whole = { left: 0, top: 0, right: width, bottom: height }
      const margins = [
        { ...whole, bottom: margin },
        { ...whole, top: height - margin },
        { ...whole, right: margin },
        { ...whole, left: width - margin },
      ]
      for (const one of margins) expect((await sheet.marksIn(one)).dark).toBe(0)
      const { dark, coloured } = await sheet.marksIn(whole)
      expect(dark).toBeGreaterThan(1000)
      expect(coloured).toBe(0)
      await sheet.close()
    },
  )

  const paragraphs = (count: number, characters: number, word = '亮') =>
    Array.from(
      { length: count },
      () => `${word.repeat(Math.ceil(characters / word.length)).slice(0, characters - 1)}。`,
    )
  const zh = (heading: number, lines: string[]) => ({
    title: { 'zh-Hans': '亮'.repeat(heading) },
    text: { 'zh-Hans': lines },
  })

  test.each([
    ['a short title and text', 'short', zh(20, paragraphs(2, 53)), 'zh-Hans'],
    ['short lines', 'lines', zh(20, paragraphs(8, 4)), 'zh-Hans'],
    ['a longer title and text', 'longer', zh(24, paragraphs(4, 43)), 'zh-Hans'],
    ['the longest title over short lines', 'title', zh(40, paragraphs(8, 12)), 'zh-Hans'],
    ['the longest of all', 'longest', zh(40, paragraphs(8, 50)), 'zh-Hans'],
    [
      'the longest English',
      'english',
      {
        title: { 'zh-Hans': '亮身份', en: 'Wide words MMM '.repeat(7).slice(0, 90).trim() },
        text: {
          'zh-Hans': ['自愿。'],
          en: paragraphs(8, 125, 'Whoever likes can show who they are, and each decides. '),
        },
      },
      'en',
    ],
  ])('with %s is one sheet as well', async (_, slug, content, lang) => {
    await openedInitiative(office, { initiative: `2026-${slug}`, ...content })
    const page = await visitor.browser.newPage()
    expect(pdfPages(await printed(page, `2026-${slug}`, lang))).toHaveLength(1)
    await page.close()
  })
})
