import { pageWords } from '@liangpai/presentation'
import { installedBadgeFiles } from '@liangpai/registry'
import { OPERATOR } from '@liangpai/server'
import { city } from '@liangpai/world'
import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { appoint } from '../packages/registry/src/testing/office.ts'
import { nameOf, stateOf, useBrowser } from './browser.ts'
import { openContext, openPhone, part, press, useServedOffice, useShopSite } from './memberPhone.ts'

// The whole life of a badge by pages alone: everybody in a browser of their own, by real cookies and passkeys, or one-time links.

const visitor = useBrowser()
const office = useServedOffice(installedBadgeFiles)
const site = useShopSite()
const { ask, inbox, lookUp, signIn } = pageWords['zh-Hans']
const origin = () => office.registry.origin

beforeAll(() => appoint(office.registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true }))

const computer = { viewport: { width: 1280, height: 800 } }
const withPasskeys = async () => (await openPhone(visitor.browser, computer)).page

async function withoutPasskeys(): Promise<Page> {
  const context = await openContext(visitor.browser, computer)
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential')
    Object.defineProperty(navigator, 'credentials', { value: undefined })
  })
  return context.newPage()
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const operatorsLink = async (person: string) => (await office.registry.verbs.recover({ as: OPERATOR }, { person })).url

async function openLink(page: Page, url: string): Promise<Page> {
  await page.goto(url)
  await part(page, 'link')
  await press(page, 'open-link')
  return page
}

/** Opens a link, saves a passkey, signs out, and signs in by it. */
async function signInByPasskey(url: string): Promise<Page> {
  const page = await openLink(await withPasskeys(), url)
  await press(page, 'save-passkey')
  await page.waitForURL(`${origin()}/office/inbox`)
  await page.goto(`${origin()}/office/my-sign-in`)
  await button(page, signIn.signOut).click()
  await press(page, 'use-passkey')
  await page.waitForURL(`${origin()}/office/my-sign-in`)
  return page
}

async function signInByLink(url: string): Promise<Page> {
  const page = await openLink(await withoutPasskeys(), url)
  await page.waitForURL(`${origin()}/office/inbox`)
  return page
}

async function handLink(leader: Page, person: string): Promise<string> {
  await leader.goto(`${origin()}/office/people/${person}`)
  await button(leader, lookUp.giveLink).click()
  return leader.getByLabel(lookUp.linkReady).inputValue()
}

/** Asks at 360 px, and puts the file into the shop that the answer names. */
async function askByForm(member: Page, name: string): Promise<void> {
  await member.goto(`${origin()}/ask`)
  await member.fill('#name', name)
  await member.selectOption('#organization', city.branchSlug)
  await member.fill('#shopName', city.shop.name)
  await member.fill('#address', site.url)
  await button(member, ask.send).click()
  const file = member.getByRole('link', { name: ask.download })
  const content = await file.getAttribute('href')
  site.files.set(`/${await file.getAttribute('download')}`, content?.split(',')[1] ?? '')
}

/** Proves the shop and attests what waits at the top of the list; returns the path of the request. */
async function attestNext(secretary: Page, name: string): Promise<string> {
  await secretary.goto(`${origin()}/office/inbox`)
  await secretary.getByRole('heading', { name }).waitFor()
  await button(secretary, inbox.fetchFile).click()
  await secretary.getByText(inbox.fileInPlace).waitFor()
  const { pathname } = new URL(secretary.url())
  await secretary.getByLabel(inbox.evidenceDate).fill('2026-11-20')
  await button(secretary, inbox.attest).click()
  await secretary.getByText(inbox.doneActs.attest).waitFor()
  return pathname
}

async function approve(reviewer: Page, path: string): Promise<string> {
  await reviewer.goto(`${origin()}${path}`)
  await button(reviewer, inbox.approve).click()
  return reviewer.getByLabel(inbox.inviteReady).inputValue()
}

/** Consents; returns the code that the member is shown for their shop. */
async function consent(member: Page, invitation: string): Promise<string> {
  await member.goto(invitation)
  await press(member, 'consent')
  await member.locator('input[name=agreed]').check()
  await press(member, 'agree')
  await member.locator('[data-step="receipt"]:visible').waitFor()
  await press(member, 'place')
  await member.locator('[data-step="code"]:visible').waitFor()
  return (await member.locator('#copy-code').getAttribute('data-copy')) ?? ''
}

/** Opens the shop with the code in its page, on the day on which all this happens. */
async function visitShop(code: string): Promise<Page> {
  site.files.set('/', `<!doctype html><meta charset="utf-8"><title>shop</title>${code}`)
  const { page } = visitor
  await page.clock.setFixedTime(office.clock.now * 1000)
  await page.goto(site.url)
  return page
}

const leave = (...pages: readonly Page[]) => Promise.all(pages.map((page) => page.context().close()))

test('without passkeys everybody signs in by links, and whom one person let in counts as one until the superior confirms', async () => {
  const first = await withoutPasskeys()
  await first.goto(`${origin()}/sign-in`)
  await part(first, 'noPasskeys')
  expect(await first.getByText(signIn.byPasskey).isVisible()).toBe(false)
  const qiao = await signInByLink(await operatorsLink('qiao'))
  const wen = await signInByLink(await operatorsLink('wen'))
  const lin = await signInByLink(await handLink(qiao, 'lin'))
  const chu = await signInByLink(await handLink(qiao, 'chu'))
  const member = await (await openContext(visitor.browser)).newPage()
  await askByForm(member, '陆闻溪')
  const path = await attestNext(lin, '陆闻溪')
  await chu.goto(`${origin()}${path}`)
  await chu.getByText(inbox.whyNot.review).waitFor()
  expect(await button(chu, inbox.approve).count()).toBe(0)
  await wen.goto(`${origin()}/office/people/chu`)
  await button(wen, lookUp.confirm).click()
  await wen.getByText(new RegExp(lookUp.confirmedOn('2026.+'))).waitFor()
  const code = await consent(member, await approve(chu, path))
  expect(await stateOf(await visitShop(code))).toBe('verified')
  await leave(first, qiao, wen, lin, chu, member)
})

test('a member asks, two persons decide, the shop is verified, and the secretary hands over to the next one', async () => {
  const qiao = await signInByPasskey(await operatorsLink('qiao'))
  const wen = await signInByPasskey(await operatorsLink('wen'))
  const lin = await signInByPasskey(await handLink(qiao, 'lin'))
  const { page: member, complaints } = await openPhone(visitor.browser)
  await askByForm(member, city.member)
  const path = await attestNext(lin, city.member)
  const code = await consent(member, await approve(wen, path))
  const shop = await visitShop(code)
  expect(await stateOf(shop)).toBe('verified')
  expect(await nameOf(shop)).toContain('党员网商 · 已核验')
  expect(await member.evaluate('document.documentElement.scrollWidth')).toBe(360)
  expect(complaints).toEqual([])

  await qiao.goto(`${origin()}/office/organizations/${city.branchSlug}`)
  await qiao.locator('summary', { hasText: lookUp.endRole }).click()
  await button(qiao, lookUp.endRole).click()
  await qiao.locator('summary', { hasText: lookUp.appoint }).click()
  const { fields } = lookUp
  for (const [label, value] of [
    [fields.name, '方岸'],
    [fields.id, 'fang'],
    [fields.until, '2029-11-23'],
  ] as const)
    await qiao.getByLabel(label).fill(value)
  await qiao.getByLabel(fields.role).first().selectOption('secretary')
  await qiao.getByLabel(fields.status).selectOption('fullMember')
  await button(qiao, lookUp.appoint).click()
  const next = await signInByPasskey(await handLink(qiao, 'fang'))
  await next.goto(`${origin()}${path}`)
  await next.getByRole('heading', { name: city.member }).waitFor()
  await lin.goto(`${origin()}${path}`)
  await lin.waitForURL(/\/sign-in/)
  await press(lin, 'use-passkey')
  await expect.poll(async () => (await lin.request.get(`${origin()}${path}`)).status()).toBe(403)
  await leave(qiao, wen, lin, next, member)
})
