import { pageWords } from '@liangpai/presentation'
import { OPERATOR } from '@liangpai/server'
import { sessionCookie } from '@liangpai/server/http'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { expectAccessible } from './accessible.ts'
import { cookieOf } from '../packages/registry/src/testing/signIn.ts'
import { openPhone, part, press, useServedOffice } from './memberPhone.ts'

// How people of branches and the office sign in, in Chromium with an authenticator, and in a browser without passkeys.

const visitor = useBrowser()
const office = useServedOffice()
const { signIn, lookUp } = pageWords['zh-Hans']

const origin = () => office.registry.origin
const linkFor = async (person: string) => (await office.registry.verbs.recover({ as: OPERATOR }, { person })).url
const cookiesOf = async (page: Page) =>
  (await page.context().cookies(origin())).map(({ name, httpOnly, sameSite }) => [name, httpOnly, sameSite])

test('a one-time link signs in by a button, saves a passkey, and that signs in from then on', async () => {
  const { page, complaints } = await openPhone(visitor.browser)
  await page.goto(await linkFor('qiao'))
  await part(page, 'link')
  expect(await page.locator('[data-fill="person"]').textContent()).toBe('乔一舟')
  expect(await cookiesOf(page)).toEqual([])
  await expectAccessible(page)
  await press(page, 'open-link')
  await part(page, 'save')
  await expectAccessible(page)
  await page.fill('#passkey-name', '我的手机')
  await press(page, 'save-passkey')
  await page.waitForURL(/\/office/)
  expect(await cookiesOf(page)).toEqual([[sessionCookie(origin()).name, true, 'Strict']])
  await page.goto(`${origin()}/office/my-sign-in`)
  await page.getByRole('heading', { name: signIn.passkeys }).waitFor()
  await page.getByText(signIn.rename, { exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: signIn.signOut }).click()
  await page.waitForURL(/\/sign-in/)
  await part(page, 'start')
  await expectAccessible(page)
  await press(page, 'use-passkey')
  await page.waitForURL(`${origin()}/office/my-sign-in`)
  expect(await page.locator('body').textContent()).toContain('我的手机')
  await page.goto(`${origin()}/office/step-up?back=/office/my-sign-in`)
  await expectAccessible(page)
  const [before] = await page.context().cookies(origin())
  await press(page, 'step-up')
  await page.waitForURL(`${origin()}/office/my-sign-in`)
  const [after] = await page.context().cookies(origin())
  expect(after?.value).not.toBe(before?.value)

  office.clock.now += 301
  await page.goto(`${origin()}/office/people/lin`)
  await page.getByText(lookUp.endSignIn, { exact: true }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: lookUp.doEndSignIn }).click()
  await press(page, 'step-up')
  await page.waitForURL(/\/office\/people\/lin\?.*done=.*#name$/)
  const ended = office.registry.context.store.db.selectFrom('audit').select('subject').where('verb', '=', 'end-sign-in')
  expect(await ended.execute()).toEqual([{ subject: 'lin' }])
  expect(complaints).toEqual([])
})

test('a link that was used says so, and one that was cut short too; the language keeps the link', async () => {
  const { page } = await openPhone(visitor.browser)
  const url = await linkFor('qiao')
  await page.goto(url)
  await part(page, 'link')
  await page.getByRole('link', { name: 'EN' }).click()
  await page.getByText(pageWords.en.signIn.byLink).waitFor()
  await press(page, 'open-link')
  await part(page, 'save')
  await press(page, 'leave')
  await page.waitForURL(/\/office/)
  const { page: other } = await openPhone(visitor.browser)
  await other.goto(url)
  await part(other, 'ended')
  await expectAccessible(other)
  await other.goto(`${origin()}/sign-in?again#${url.split('#')[1]?.slice(0, 20)}`)
  await part(other, 'incomplete')
})

test('a browser without passkeys is told so first, and signs in by a link', async () => {
  const { page } = await openPhone(visitor.browser)
  await page.addInitScript('delete globalThis.PublicKeyCredential')
  await page.goto(`${origin()}/sign-in`)
  await part(page, 'noPasskeys')
  expect(await page.getByText(signIn.byPasskey).isVisible()).toBe(false)
  await expectAccessible(page)
  await page.goto('about:blank')
  await page.goto(await linkFor('qiao'))
  await part(page, 'link')
  await press(page, 'open-link')
  await page.waitForURL(/\/office/)
})

test('one’s own sign-in works without script; signing in says that it needs one', async () => {
  const context = await visitor.browser.newContext({ locale: 'zh-CN', javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin()}/sign-in`)
  await page.locator('noscript p:visible').waitFor()
  const { token } = await office.registry.verbs.recover({ as: OPERATOR }, { person: 'qiao' })
  const secret = await office.registry.signIn.byLink(token, { device: null })
  await cookieOf(office, 'qiao') // another session of theirs
  const cookie = { name: sessionCookie(origin()).name, httpOnly: true, sameSite: 'Strict' } as const
  await context.addCookies([{ ...cookie, value: secret, url: origin() }])
  await page.goto(`${origin()}/office/my-sign-in`)
  await page.getByRole('button', { name: signIn.endOthers }).click()
  await page.waitForURL(`${origin()}/office/my-sign-in`)
  expect(await page.getByRole('button', { name: signIn.end, exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: signIn.signOut }).click()
  await page.waitForURL(/\/sign-in\?next=/)
})

test('a form of another site that is sent while somebody is signed in ends nothing', async () => {
  const { page } = await openPhone(visitor.browser)
  await page.goto(await linkFor('qiao'))
  await press(page, 'open-link')
  await part(page, 'save')
  const evil = `<form method="post" action="${origin()}/office/my-sign-in"><input name="act" value="end-sessions"><button>go</button></form>`
  const tab = await page.context().newPage()
  await tab.route('http://evil.localhost/', (route) => route.fulfill({ contentType: 'text/html', body: evil }))
  await tab.goto('http://evil.localhost/')
  await tab.getByRole('button').click()
  await tab.waitForURL(`${origin()}/**`)
  expect(await tab.textContent('body')).toContain('crossSite')
  await page.goto(`${origin()}/office/my-sign-in`)
  await page.getByRole('heading', { name: signIn.sessions }).waitFor()
})
