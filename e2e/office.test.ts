import { pageWords } from '@liangpai/presentation'
import { OPERATOR } from '@liangpai/server'
import { sessionCookie } from '@liangpai/server/http'
import type { BrowserContextOptions, Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { askFor, bundleOf } from '../packages/registry/src/testing/office.ts'
import { handedTo, openLink } from '../packages/registry/src/testing/signIn.ts'
import { useBrowser } from './browser.ts'
import { openContext, press, useServedOffice, useShopSite } from './memberPhone.ts'

// From a request to a badge that is shown: the secretary and the office by their pages, without script, the member by theirs.

const visitor = useBrowser()
const site = useShopSite()
const office = useServedOffice()
const { inbox, decision } = pageWords['zh-Hans']
const at = (path: string) => `${office.registry.origin}${path}`

/** The secrets of the sessions of the branch's secretary, whom the office's let in, and of a second person of the office. */
const sessions: Record<string, string> = {}
beforeAll(async () => {
  const fromOperator = async (person: string) => {
    const { token } = await office.registry.verbs.recover({ as: OPERATOR }, { person })
    return openLink(office, token)
  }
  sessions['lin'] = await handedTo(office, 'lin', await fromOperator('qiao'))
  sessions['chu'] = await fromOperator('chu')
})

/** A page of somebody who is signed in. */
async function openAs(person: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await visitor.browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1280, height: 800 },
    javaScriptEnabled: false,
    ...options,
  })
  const cookie = {
    name: sessionCookie(office.registry.origin).name,
    value: sessions[person] ?? '',
    httpOnly: true,
    sameSite: 'Strict',
  } as const
  await context.addCookies([{ ...cookie, url: office.registry.origin }])
  return context.newPage()
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const focused = (page: Page) => page.evaluate('document.activeElement.id')

test('the secretary attests, another reviews, the member consents, and the badge is verified', async () => {
  const { request, proofs } = await office.registry.verbs.request(
    { as: 'shen' },
    { organization: 'liutang', subject: { id: 'shen', name: '沈书遥' }, shop: { name: '荷雨茶铺', urls: [site.url] } },
  )
  for (const { fileName, content } of proofs) site.files.set(`/${fileName}`, content)
  const secretary = await openAs('lin')
  await secretary.goto(at('/office/inbox'))
  await secretary.getByRole('heading', { name: '沈书遥' }).waitFor()
  await button(secretary, inbox.fetchFile).click()
  await secretary.getByText(inbox.fileInPlace).waitFor()
  await secretary.getByLabel(inbox.evidenceDate).fill('2026-11-20')
  await button(secretary, inbox.attest).click()
  await secretary.getByText(inbox.empty).waitFor()
  const reviewer = await openAs('chu')
  await reviewer.goto(at(`/office/requests/${request}`))
  await button(reviewer, inbox.approve).click()
  const link = await reviewer.getByLabel(inbox.inviteReady).inputValue()
  const member = await (await openContext(visitor.browser)).newPage()
  await member.goto(link)
  await press(member, 'consent')
  await member.locator('input[name=agreed]').check()
  await press(member, 'agree')
  await member.locator('[data-step="receipt"]:visible').waitFor()
  const { badge } = await office.registry.viewRequest({ as: 'chu' }, request)
  expect(badge?.state).toBe('active')
  expect(await bundleOf(office.registry, badge?.badgeNo ?? '')).toBeDefined()
  for (const page of [secretary, reviewer, member]) await page.context().close()
})

test('after a return the next one opens, with the focus on its name and what was done said', async () => {
  const first = await askFor(office, { subject: { id: 'lu', name: '陆闻溪' } })
  office.clock.now += 60
  await askFor(office, { subject: { id: 'qiaow', name: '乔未晚' } })
  const page = await openAs('lin', { javaScriptEnabled: true })
  await page.goto(at(`/office/requests/${first}`))
  await page.getByRole('link', { name: inbox.return }).press('Enter')
  await page.getByLabel(decision.returned.shop.label).press('Space')
  await page.getByText(decision.returned.shop.reads).waitFor()
  await button(page, inbox.doReturn).press('Enter')
  await page.getByRole('heading', { name: '乔未晚' }).waitFor()
  await expect.poll(() => focused(page)).toBe('name')
  expect(await page.getByRole('status').textContent()).toContain(inbox.doneActs.return)
  await page.context().close()
})
