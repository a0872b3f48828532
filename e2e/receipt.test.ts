import { readFileSync } from 'node:fs'
import { createSigner, generateJwk, signToken } from '@liangpai/core/issue'
import { pageWords, receiptWords } from '@liangpai/presentation'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { receiptDocument } from '../packages/registry/src/receipt/receiptDocument.ts'
import { readRecord } from '../packages/registry/src/receipt/record.ts'
import { showBadge } from '../packages/registry/src/testing/office.ts'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { openContext, press, useServedOffice } from './memberPhone.ts'

// Receipts are drawn, kept and checked in the reader's own browser.

const visitor = useBrowser()
const office = useServedOffice()
const { receiptCheck: words, stop } = pageWords['zh-Hans']
const receiptFile = receiptWords['zh-Hans']

/** A page at 360 px, and what it asks for. */
async function open(path: string): Promise<{ page: Page; requests: string[] }> {
  const page = await (await openContext(visitor.browser)).newPage()
  const { origin } = office.registry
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.method()} ${request.url().replace(origin, '')}`))
  await page.goto(`${origin}${path}`)
  return { page, requests }
}

test('a receipt is checked without being sent anywhere: good, changed, not readable', async () => {
  const { receipt } = await showBadge(office, {}, { name: true })
  const file = receiptDocument(readRecord(receipt)!, `${office.registry.origin}/receipt`)
  const { page, requests } = await open('/receipt')
  const drop = (content: string) =>
    page.setInputFiles('#file', { name: 'receipt.html', mimeType: 'text/html', buffer: Buffer.from(content) })
  const answer = (title: string) => page.locator('[data-part]:visible b', { hasText: title }).waitFor()
  const again = () => press(page, 'another')

  await page.fill('#pasted', receipt)
  await press(page, 'check')
  await answer(words.good(office.registry.organizationName))
  expect(await page.getByText(words.saysNothingOfToday).isVisible()).toBe(true)
  await press(page, 'view')
  expect(await page.locator('[data-rows]:visible').textContent()).toContain(receiptFile.purposeText)
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  await again()
  await drop(file)
  await answer(words.good(office.registry.organizationName))
  await again()
  await drop(file.replace('荷雨', '观雨'))
  await answer(words.changed)
  await again()
  await page.fill('#pasted', '回执')
  await press(page, 'check')
  await answer(words.unreadable)

  expect(requests.filter((one) => !one.startsWith('GET /assets/')).map((one) => one.split('?')[0])).toEqual([
    'GET /receipt',
    ...Array(4).fill('GET /receipt/keys'),
  ])
  await page.context().close()
})

test('a withdrawal gives its receipt as a file that checks and speaks of no membership', async () => {
  const { stopToken } = await showBadge(office)
  const { page } = await open(`/stop#${stopToken}`)
  await press(page, 'withdraw')
  await press(page, 'confirm-withdraw')
  const link = page.getByText(stop.receipt)
  await link.waitFor()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  expect(download.suggestedFilename()).toMatch(/^receipt-R-[0-9A-F]{4}-[0-9A-F]{4}\.html$/)
  const file = readFileSync(await download.path(), 'utf8')
  expect(file).toContain(receiptFile.causes.withdraw)
  expect(file).not.toContain('党员')
  const checked = await open('/receipt')
  await checked.page.setInputFiles('#file', { name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(file) })
  await checked.page.locator('[data-part=good]').waitFor()
  for (const one of [page, checked.page]) await one.context().close()
})

test("a receipt's file opens without script, folded on a screen and with the whole text on paper", async () => {
  const { receipt } = await showBadge(office)
  const context = await visitor.browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.setContent(receiptDocument(readRecord(receipt)!, `${office.registry.origin}/receipt`))
  const text = page.locator('section.paper')
  expect(await text.isVisible()).toBe(false)
  await page.emulateMedia({ media: 'print' })
  expect(await text.isVisible()).toBe(true)
  expect(await page.locator('details').isVisible()).toBe(false)
  await context.close()
})

test.each([
  ['zh-CN', 'light', 360],
  ['zh-TW', 'dark', 360],
  ['en-GB', 'light', 1280],
] as const)(
  'where receipts are checked, and a receipt itself, is accessible with every answer: %s, %s, %d px',
  async (locale, colorScheme, width) => {
    const { receipt } = await showBadge(office)
    const context = await openContext(visitor.browser, { locale, colorScheme, viewport: { width, height: 740 } })
    const page = await context.newPage()
    await page.goto(`${office.registry.origin}/receipt`)
    await expectAccessible(page)
    const file = receiptDocument(readRecord(receipt)!, `${office.registry.origin}/receipt`)
    const answers = {
      good: receipt,
      changed: file.replace('荷雨', '观雨'),
      unreadable: '回执',
      foreign: await ofAnother(),
    }
    for (const [answer, text] of Object.entries(answers)) {
      await page.fill('#pasted', text)
      await press(page, 'check')
      await page.locator(`[data-part=${answer}]:visible`).waitFor()
      if (answer === 'good') await press(page, 'view')
      await expectAccessible(page)
      await press(page, 'another')
    }
    await page.route('**/receipt/keys', (route) => route.abort())
    await page.fill('#pasted', receipt)
    await press(page, 'check')
    await page.locator('[data-part=failed]:visible').waitFor()
    await expectAccessible(page)
    const opened = await context.newPage() // the policy of the page before would keep the file out
    await opened.setContent(file)
    await opened.locator('summary').click()
    await expectAccessible(opened)
    await context.close()
  },
)

/** A receipt that another registry has signed. */
async function ofAnother(): Promise<string> {
  const key = await createSigner(await generateJwk())
  return signToken('consent-receipt+jwt', { iss: 'https://badge.example', record_id: 'a'.repeat(24) }, key)
}
