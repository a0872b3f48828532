import { languages, pageWords, refusals } from '@liangpai/presentation'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { bundleOf, showBadge } from '../packages/registry/src/testing/office.ts'
import { useBrowser } from './browser.ts'
import { expectAccessible } from './accessible.ts'
import { changeOf, openPhone, part, press, useServedOffice } from './memberPhone.ts'

// What a member changes in "My data", on a phone.

const visitor = useBrowser()
const office = useServedOffice()
const { change, data: words } = pageWords['zh-Hans']

/** Opens all of "My data": by the branch's link, and the stop link beside it. */
async function open(page: Page, badge: string, stopToken: string): Promise<void> {
  await page.goto('about:blank')
  await page.goto((await office.registry.verbs['data-link']({ as: 'lin' }, { badge })).url)
  await press(page, 'open-link')
  await part(page, 'first')
  await press(page, 'show-stop-link-field')
  await page.fill('#stop-link-field', `${office.registry.origin}/stop#${stopToken}`)
  await press(page, 'use-stop-link')
  await page.locator('[data-row="pledge"]:visible').waitFor()
}

test('a member changes the shop, notes a wrong status and words the pledge anew; what is wrong is said at its field', async () => {
  const { verbs } = office.registry
  const { badgeNo, stopToken } = await showBadge(office, { subject: { id: 'wen', name: '闻人渺' } })
  const { page, complaints } = await openPhone(visitor.browser, { colorScheme: 'dark' })
  await open(page, badgeNo, stopToken)
  const faultAt = (id: string, fault: string) => page.locator(`#${id}:focus + #faults [data-fault="${fault}"]:visible`)

  await press(page, 'pledge')
  await part(page, 'pledge')
  await expectAccessible(page)
  await page.fill('#new-pledge', '三日内发货')
  await press(page, 'see-pledge')
  await part(page, 'agree')
  await page.check('input[name="agree-pledge"]')
  await page.check('input[name="agree-all"]')
  await press(page, 'agree-change')
  await page.getByText(words.amend.version('2')).waitFor()

  await press(page, 'amend')
  await part(page, 'amend')
  await expectAccessible(page)
  await page.fill('#shop-name', '')
  await press(page, 'send-shop')
  await faultAt('shop-name', 'textMissing').waitFor()
  await page.fill('#shop-name', '荷雨新铺')
  expect(await page.locator('[data-fault]:visible, #shop-name[aria-invalid]').count()).toBe(0)
  await page.fill('#shop-urls', 'http://heyu-tea.example/')
  await press(page, 'send-shop')
  await faultAt('shop-urls', 'shopAddressInsecure').waitFor()
  await expectAccessible(page)
  expect(await page.inputValue('#shop-name')).toBe('荷雨新铺')
  await page.fill('#shop-urls', 'https://heyu-tea.example/')
  await page.fill('#listing-host', '')
  await page.fill('#listing-id', '')
  await press(page, 'send-shop')
  await page.getByText(words.amend.prove).locator('visible=true').waitFor()
  await page.getByText(/^https:\/\/heyu-tea\.example\/\S+\.txt$/).waitFor()
  expect(await page.locator('.matter li.now').innerText()).toMatch(/前答复$/)
  await expectAccessible(page)
  expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()

  const other = await showBadge(office, { subject: { id: 'tao', name: '陶然亭' } })
  await page.goto('about:blank')
  await page.goto((await verbs['data-link']({ as: 'lin' }, { badge: other.badgeNo })).url)
  await press(page, 'open-link')
  await press(page, 'correct-status')
  await press(page, 'send-status')
  await faultAt('status-note', 'textMissing').waitFor()
  await page.fill('#status-note', '已经转正')
  await press(page, 'send-status')
  await page.locator('[data-change]:visible').waitFor()
  const { request } = await changeOf(office, other.badgeNo)
  expect((await verbs.show({ as: 'lin' }, { what: request })).note).toBe('身份: 已经转正')
  expect(complaints).toEqual([])
  await page.context().close()
})

test('what was sent back is said in the words of the office, and goes on as it was typed, with the same file', async () => {
  const { verbs } = office.registry
  const { badgeNo, stopToken } = await showBadge(office, { subject: { id: 'su', name: '苏遇' } })
  const { page, complaints } = await openPhone(visitor.browser)
  await open(page, badgeNo, stopToken)
  await press(page, 'amend')
  await page.fill('#shop-name', '听雨新铺')
  await page.fill('#shop-urls', 'https://tingyu.example/')
  await press(page, 'send-shop')
  const file = page.getByText(/^https:\/\/tingyu\.example\/\S+\.txt$/)
  await file.waitFor()
  const place = await file.textContent()
  const { request } = await changeOf(office, badgeNo)
  await verbs.return({ as: 'lin' }, { request, missing: 'shop' })
  await open(page, badgeNo, stopToken)
  const box = page.locator('[data-failed-change]:visible')
  await box.getByText(pageWords['zh-Hans'].decision.returned.shop.reads).waitFor()
  await box.getByText(change.returnedPaused).waitFor()
  await expectAccessible(page)
  await press(page, 'complete')
  expect(await page.inputValue('#shop-urls')).toBe('https://tingyu.example/')
  await page.fill('#shop-name', '听雨茶铺')
  await press(page, 'send-shop')
  await file.waitFor()
  expect(await file.textContent()).toBe(place)

  const other = await showBadge(office, { subject: { id: 'ou', name: '欧阳听雨' } })
  const { request: transfer } = await verbs.transfer({ as: 'chu' }, { badge: other.badgeNo, to: 'liutang' })
  await verbs.return({ as: 'lin' }, { request: transfer, missing: 'other', sentence: '请补介绍信。' })
  await open(page, other.badgeNo, other.stopToken)
  await press(page, 'complete')
  await part(page, 'complete')
  await page.getByText('请补介绍信。').locator('visible=true').waitFor()
  await expectAccessible(page)
  await page.fill('#complete-note', '介绍信已寄出')
  await press(page, 'send-completed')
  await page.locator('[data-change]:visible').waitFor()
  expect((await verbs.show({ as: 'lin' }, { what: transfer })).note).toBe('介绍信已寄出')
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a member makes a fact public from its row, in any language, and is not taken to agree before they tick', async () => {
  const { badgeNo, stopToken } = await showBadge(office, { subject: { id: 'yue', name: '司徒朗月' } }, { name: true })
  const { page, complaints } = await openPhone(visitor.browser)
  await open(page, badgeNo, stopToken)
  await page.locator('[data-row="branch"] [data-go="see-choices"]:visible').click()
  await part(page, 'agree')
  for (const language of [...languages].reverse()) {
    const { offer, frame } = pageWords[language]
    await page.getByRole('link', { name: frame.switch, exact: true }).click()
    await page.getByText(offer.separateConsent).locator('visible=true').waitFor()
    expect(await page.locator('[data-notice] > li').count()).toBe(7)
    expect(await page.locator('[data-part="agree"] input:checked').count()).toBe(0)
  }
  await page.getByText('现在公开：党员身份（正式）、签发组织、姓名。').waitFor()
  await expectAccessible(page)
  await page.check('input[name="agree-name"]')
  await page.check('input[name="agree-branch"]')
  await press(page, 'agree-change')
  await page.locator('input[name="agree-all"]:focus[aria-invalid=true]').waitFor()
  expect(await page.getByText(pageWords['zh-Hans'].offer.agreeFirst).isVisible()).toBe(true)
  await page.check('input[name="agree-all"]')
  await press(page, 'agree-change')
  const way = page.locator('[data-row="branch"]:visible').getByText(change.makePrivate)
  await way.locator('visible=true').waitFor()
  expect(await bundleOf(office.registry, badgeNo)).toBeDefined()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a shop whose change was refused is not said to be under review, and its member asks anew', async () => {
  const { verbs } = office.registry
  const { badgeNo, stopToken } = await showBadge(office, { subject: { id: 'hu', name: '胡不归' } })
  const shop = { name: '荷雨新铺', listing: { host: 'market.example', id: '88017' } }
  const { request } = await verbs.amend({ as: 'lin' }, { badge: badgeNo, shop })
  const { page } = await openPhone(visitor.browser)
  await open(page, badgeNo, stopToken)
  const review = page.getByText(refusals.pausedForReview.sentence['zh-Hans'])
  expect(await review.locator('visible=true').count()).toBe(1)
  await page.getByRole('heading', { name: change.underWay.amendment }).waitFor()
  await verbs.refuse({ as: 'lin' }, { request, reason: 'notOnRoll' })
  await open(page, badgeNo, stopToken)
  await page.getByText(change.failed.amendment).locator('visible=true').waitFor()
  expect(await review.locator('visible=true').count()).toBe(0)
  await press(page, 'amend')
  await part(page, 'amend')
  await page.context().close()
})

test('a correction that waits names the day on which it is deleted', async () => {
  const { badgeNo, stopToken } = await showBadge(office, { subject: { id: 'ye', name: '叶知秋' } })
  await office.registry.verbs.correct({ as: 'lin' }, { badge: badgeNo, name: '叶知秋月' })
  const { page } = await openPhone(visitor.browser)
  await open(page, badgeNo, stopToken)
  await page.getByText(change.lapses('2027年2月22日')).locator('visible=true').waitFor()
  await page.getByRole('button', { name: change.cancel.correction }).waitFor()
  await page.context().close()
})

test('a badge that the office ended meanwhile is not said to have been withdrawn by its member', async () => {
  const { badgeNo, stopToken } = await showBadge(office, { subject: { id: 'bai', name: '白露' } })
  const { page } = await openPhone(visitor.browser)
  await open(page, badgeNo, stopToken)
  await press(page, 'withdraw')
  await office.registry.verbs.end({ as: 'chu' }, { badge: badgeNo, reason: 'endedByIssuer' })
  await press(page, 'confirm-withdraw')
  await part(page, 'gone')
  expect(await page.getByText('由本人撤回').locator('visible=true').count()).toBe(0)
  await page.context().close()
})
