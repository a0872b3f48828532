import { pageWords } from '@liangpai/presentation'
import type { BrowserContextOptions, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { cookieOf, recovered } from '../packages/registry/src/testing/signIn.ts'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { useServedOffice } from './memberPhone.ts'

// A term is over: the last secretary submits the handover, the superior approves it, the old session ends, the new one begins.

const visitor = useBrowser()
const office = useServedOffice()
const { handover, inbox, lookUp, signIn } = pageWords['zh-Hans']
const at = (path: string) => `${office.registry.origin}${path}`
const path = '/office/handover/liutang'

/** Two days after the last day of the secretary's term. */
const OVER = Date.UTC(2029, 10, 25, 4) / 1000
beforeAll(async () => {
  await recovered(office, 'qiao')
  office.clock.now = OVER
})

async function openWith(cookie: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await visitor.browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 900 },
    javaScriptEnabled: false,
    ...options,
  })
  const [name = '', value = ''] = cookie.split('=')
  if (value)
    await context.addCookies([{ name, value, httpOnly: true, sameSite: 'Strict', url: office.registry.origin }])
  return context.newPage()
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test('a term is over, and the branch is handed over in one sitting, without script', async () => {
  const secretary = await openWith(await cookieOf(office, 'lin'))
  await secretary.goto(at('/office/inbox'))
  await secretary.getByRole('link', { name: inbox.acts.elect }).click()
  await secretary.getByRole('heading', { name: handover.title, level: 2 }).waitFor()
  await secretary.getByLabel(handover.from).fill('2029-11-25')
  await secretary.getByLabel(handover.until).fill('2030-01-01')
  await secretary.getByLabel(handover.fullMembers).fill('5')
  const seat = secretary.getByRole('group', { name: /^书记/ })
  await seat.getByLabel(`${handover.coming} · ${handover.name}`).fill('闻一苇')
  await seat.getByLabel(handover.id).fill('wen')
  await secretary.getByLabel(handover.areFullMembers).check()
  await button(secretary, handover.submit).click()
  await secretary.locator('#until-fault').waitFor()
  expect(await seat.getByLabel(handover.id).inputValue()).toBe('wen')
  await secretary.getByLabel(handover.until).fill('2032-11-24')
  await button(secretary, handover.submit).click()
  await secretary.getByText('等待上级批准').waitFor()

  const superior = await openWith(await cookieOf(office, 'qiao'))
  await superior.goto(at('/office/inbox'))
  await superior.getByRole('link', { name: inbox.acts.approveHandover }).click()
  await superior.getByRole('cell', { name: 'lin同志' }).waitFor()
  await button(superior, handover.approve).click()
  await superior.getByText(handover.doneMeans).waitFor()

  await secretary.reload()
  expect(new URL(secretary.url()).pathname).toBe('/sign-in')

  await superior.getByRole('link', { name: handover.givelink }).click()
  await superior.getByRole('link', { name: /闻一苇/ }).click()
  await button(superior, lookUp.giveLink).click()
  const link = await superior.getByLabel(lookUp.linkReady).inputValue()
  const next = await openWith('', { javaScriptEnabled: true })
  await next.goto(link)
  await next.getByText('闻一苇').first().waitFor()
  await button(next, signIn.signIn).click()
  await expect.poll(async () => (await next.context().cookies()).length).toBe(1)
  await next.goto(at('/office/organizations/liutang'))
  await next.getByRole('rowheader', { name: '闻一苇' }).waitFor()
  for (const page of [secretary, superior, next]) await page.context().close()
})

test.each([
  ['1280', {}],
  ['dark', { colorScheme: 'dark' as const }],
  ['forced colours', { forcedColors: 'active' as const }],
  ['360', { viewport: { width: 360, height: 740 } }],
])('the handover and the forms of an organisation have nothing for axe to find: %s', async (_name, options) => {
  const page = await openWith(await cookieOf(office, 'qiao'), { javaScriptEnabled: true, ...options })
  for (const one of [
    path,
    `${path}?lang=zh-Hant`,
    '/office/organizations/liutang',
    '/office/organizations/office?lang=en',
  ]) {
    await page.goto(at(one))
    for (const act of await page.locator('details.act > summary').all()) await act.click()
    await expectAccessible(page)
    const width = await page.evaluate<number>(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )
    expect([one, width]).toEqual([one, 0])
  }
  if (process.env['LIANGPAI_PICTURES'])
    await page.goto(at(path)).then(() => page.screenshot({ path: `/tmp/handover-${_name}.png`, fullPage: true }))
  await page.context().close()
})
