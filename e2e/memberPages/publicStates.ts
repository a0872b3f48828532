import { city } from '@liangpai/world'
import type { Page } from 'playwright'
import { consentTo, fullMember, showBadge } from '../../packages/registry/src/testing/office.ts'
import { offerToOwnShop } from '../../packages/registry/src/testing/shopSite.ts'
import { onPhone, somebody, type Walk } from './walk.ts'

/** Sends a form and waits for the page that answers it. */
async function send(page: Page, button = 'button.filled:visible'): Promise<void> {
  const answered = page.waitForEvent('load')
  await page.locator(button).first().click()
  await answered
}

/** A member asks for themself: the form, and the private page that answers it until it is deleted. */
export async function walkAsk(walk: Walk): Promise<void> {
  const { office, show } = walk
  await onPhone(walk, '/ask', async (page) => {
    await show(page, 'ask')
    await page.fill('#address', 'https://www.11467.com/a/')
    await show(page, 'ask-forbidden')
    await page.fill('#address', '')
    await page.locator('input[value=marketplace]').check({ force: true })
    await send(page)
    await page.locator('.fault').first().waitFor()
    await show(page, 'ask-marketplace-faults')
    await page.locator('input[value=script]').check({ force: true })
    await page.fill('#name', '沈书遥')
    await page.selectOption('#organization', city.branchSlug)
    await page.fill('#shopName', '荷雨茶铺')
    await page.fill('#address', `https://heyu-tea-${somebody('').id}.example/`)
    await page.fill('#pledge', '七日内发货')
    await show(page, 'ask-filled')
    const earlier = await requestsByForm(walk)
    await send(page)
    await page.locator('.matter').waitFor()
    await show(page, 'ask-sent')
    const [request = ''] = (await requestsByForm(walk)).filter((id) => !earlier.includes(id))
    await office.registry.verbs.return({ as: 'lin' }, { request, missing: 'shop' })
    await page.reload()
    await page.locator('#note').waitFor()
    await show(page, 'ask-returned')
    await send(page)
    await page.locator('.matter').waitFor()
    await office.registry.verbs.attest({ as: 'lin' }, { request, ...fullMember })
    await page.reload()
    await page.locator('.matter').waitFor()
    for (const summary of await page.locator('summary').all()) await summary.click()
    await show(page, 'ask-attested')
    await page.locator('details[open] button').last().click()
    await page.waitForLoadState()
    await page.locator('.matter').waitFor({ state: 'detached' })
    await show(page, 'ask-removed')
  })
  await onPhone(walk, `/ask#${'A'.repeat(43)}`, async (page) => {
    await page.locator('.round-box:visible').first().waitFor()
    await show(page, 'ask-ended')
  })
}

async function requestsByForm({ office }: Walk): Promise<string[]> {
  const { db } = office.registry.context.store
  const requests = await db.selectFrom('requests').select('id').where('byForm', '=', 1).execute()
  return requests.map(({ id }) => id)
}

/** Anybody reports a problem, and reads the answer by a private link. */
export async function walkReport(walk: Walk): Promise<void> {
  const { office, show } = walk
  const { badgeNo } = await showBadge(office, { subject: somebody('沈书遥') })
  await onPhone(walk, '/report', (page) => show(page, 'report-code'))
  await onPhone(walk, '/report/7K3M9QXW2BHK', (page) => show(page, 'report-not-in-effect'))
  await onPhone(walk, `/report/${badgeNo}`, async (page) => {
    await show(page, 'report')
    await page.locator('input[value=dispute]').check({ force: true })
    await show(page, 'report-dispute')
    await page.locator('input[value=address]').check({ force: true })
    await send(page)
    await page.locator('.fault:visible').first().waitFor()
    await show(page, 'report-empty')
    await page.fill('#text', '在 heyu-tea.shop-sale.example 看到这个标识')
    await page.locator('input[value=information]').check({ force: true })
    await show(page, 'report-filled')
    await send(page)
    await page.locator('.matter').waitFor()
    await show(page, 'report-received')
    const text = (await page.locator('.round-box').first().textContent()) ?? ''
    const [report = ''] = /F-\d{6}-\w{4}/.exec(text) ?? []
    await office.registry.verbs['close-report']({ as: 'chu' }, { report, answer: '已请该网站撤下。' })
    await page.reload()
    await page.getByText('已请该网站撤下。').waitFor()
    for (const summary of await page.locator('summary').all()) await summary.click()
    await show(page, 'report-answered')
    await page.locator('details[open] button').last().click()
    await page.waitForLoadState()
    await page.locator('.matter').waitFor({ state: 'detached' })
    await show(page, 'report-removed')
  })
}

/** What a buyer is shown at the issuer's domain. */
export async function walkVerify(walk: Walk): Promise<void> {
  const { office, show } = walk
  const everything = { name: true, branch: true, pledge: true }
  const listed = await showBadge(office, { subject: somebody('沈书遥') }, everything)
  await onPhone(walk, '/verify', async (page) => {
    await show(page, 'verify-entry')
    await page.fill('#badge', '编号：7K3M-9QXW')
    await page.press('#badge', 'Enter')
    await page.locator('#badge[aria-invalid]').waitFor()
    await show(page, 'verify-entry-fault')
  })
  await onPhone(walk, `/verify/${listed.badgeNo}`, async (page) => {
    await walk.showOnPaper(page, 'verify-listing')
    await show(page, 'verify-listing')
  })
  await onPhone(walk, '/verify/7K3M9QXW2BHK', (page) => show(page, 'verify-not-in-effect'))
  const own = await consentTo(office.registry, await offerToOwnShop(office, walk.site), everything)
  await onPhone(walk, `/verify/${own.badgeNo}`, async (page) => {
    await show(page, 'verify-own-site')
    for (const [name, from] of [
      ['same', walk.site.url],
      ['copycat', 'https://heyu-tea.shop-sale.example/'],
    ] as const) {
      await page.goto(page.url(), { referer: from })
      await show(page, `verify-${name}`)
    }
  })
}
