import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { verifyBadge } from '@liangpai/core'
import { DAY } from '@liangpai/server'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { changesIn, chu, lin } from '../packages/registry/src/testing/changes.ts'
import { appoint, bundleOf, showBadge } from '../packages/registry/src/testing/office.ts'
import { useBrowser } from './browser.ts'
import { press, useServedOffice } from './memberPhone.ts'

// What becomes of a badge after its consent, on a phone: the member reads it, agrees again, and takes it back.

const visitor = useBrowser()
const office = useServedOffice()

async function open(path: string): Promise<Page> {
  const { page } = visitor
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('about:blank') // the same page with another link is a new one
  await page.goto(`${office.registry.origin}${path}`)
  return page
}

/** Agrees to an offer on its page, with these facts. */
async function agreeOn(token: string, ...facts: readonly string[]): Promise<Page> {
  const page = await open(`/offer#${token}`)
  await press(page, 'consent')
  for (const name of [...facts, 'agreed']) await page.locator(`input[name=${name}]`).check()
  await press(page, 'agree')
  return page
}

/** What a verifier says of a badge now, and what is signed in it. */
async function judged(badgeNo: string) {
  const { anchors, allowLocalhost } = office.registry
  const bundle = await bundleOf(office.registry, badgeNo)
  if (bundle === undefined) return { state: 'notServed' }
  return verifyBadge(bundle, { anchors, allowLocalhost, page: null, now: office.clock.now })
}

/** What the page that buyers open says of it. */
async function verifyPageOf(badgeNo: string): Promise<string> {
  const page = await open(`/verify/${badgeNo}`)
  return page.locator('body').innerText()
}

test('a renamed shop shows nothing until its new name is agreed to, and then that alone', async () => {
  const { attestAndReview, verbs } = changesIn(office)
  const { badgeNo } = await showBadge(office, { subject: { id: 'renamed', name: '陶然亭' } })
  const before = await bundleOf(office.registry, badgeNo)
  const shop = { name: '荷雨新铺', listing: { host: 'market.example', id: '4711' } }
  const { request } = await verbs().amend(lin, { badge: badgeNo, shop })
  expect(await verifyPageOf(badgeNo)).not.toMatch(/荷雨|党员网商/)
  await attestAndReview(request)
  const { token } = await verbs().offer(chu, { request })
  const page = await agreeOn(token)
  await page.locator('[data-step=receipt]:visible, #last-step:visible').first().waitFor()
  await expect.poll(async () => (await judged(badgeNo)).state).toBe('verified')
  expect(await judged(badgeNo)).toMatchObject({ badgeNo, shop: { name: '荷雨新铺' } })
  expect(await verifyPageOf(badgeNo)).toContain('荷雨新铺')
  // Whoever kept the old badge and asks for today's list learns that it does not count any more.
  const today = JSON.parse((await bundleOf(office.registry, badgeNo)) ?? '') as { badge: string }
  const old = JSON.stringify({ ...today, badge: (JSON.parse(before ?? '') as { badge: string }).badge })
  const { anchors, allowLocalhost } = office.registry
  expect(await verifyBadge(old, { anchors, allowLocalhost, page: null, now: office.clock.now })).toMatchObject({
    state: 'inactive',
  })
})

test('a transfer: the receiving branch attests, another person reviews, the member agrees, and it is green again', async () => {
  const { attestAndReview, claims, verbs } = changesIn(office)
  const { badgeNo } = await showBadge(office, { subject: { id: 'moved', name: '闻人渺' } })
  await verbs().charter(
    { as: 'qiao' },
    { organization: 'zone', kind: 'branch', name: '网商服务区党支部', mayIssue: true },
  )
  await appoint(verbs(), 'zone', 'wei', 'secretary')
  const { request } = await verbs().transfer(chu, { badge: badgeNo, to: 'zone' })
  expect((await judged(badgeNo)).state).toBe('notServed')
  await attestAndReview(request, { as: 'wei' })
  expect((await judged(badgeNo)).state).toBe('notServed')
  const { token } = await verbs().offer(chu, { request })
  await agreeOn(token)
  await expect.poll(async () => (await judged(badgeNo)).state).toBe('verified')
  expect(await claims(badgeNo)).toMatchObject({ iss: `${office.registry.origin}/o/zone` })
})

test('a wrong name leaves the badge at once; the right one is shown after attest, review and consent', async () => {
  const { attestAndReview, verbs } = changesIn(office)
  const { badgeNo } = await showBadge(office, { subject: { id: 'wrong', name: '沈书瑶' } }, { name: true })
  expect(await judged(badgeNo)).toMatchObject({ facts: { name: '沈书瑶' } })
  const { request } = await verbs().correct(lin, { badge: badgeNo, name: '沈书遥' })
  expect(await judged(badgeNo)).toMatchObject({ state: 'verified', facts: {} })
  expect(await verifyPageOf(badgeNo)).not.toContain('沈书')
  await attestAndReview(request)
  const { token } = await verbs().offer(chu, { request })
  await agreeOn(token, 'name')
  await expect.poll(async () => await judged(badgeNo)).toMatchObject({ facts: { name: '沈书遥' } })
  expect(await verifyPageOf(badgeNo)).toContain('沈书遥')
})

test('a withdrawal leaves nothing of the member on the disk', async () => {
  const subject = { id: 'withdrawn', name: '欧阳听雨' }
  const shop = { name: '听雨茶铺', listing: { host: 'market.example', id: '990017' } }
  const { badgeNo, stopToken } = await showBadge(office, { subject, shop, pledge: '听雨诚信' }, { name: true })
  const page = await open(`/stop#${stopToken}`)
  await press(page, 'withdraw')
  await press(page, 'confirm-withdraw')
  await page.locator('[data-part=stopped]:visible').waitFor()
  expect((await judged(badgeNo)).state).toBe('notServed')
  const files = readdirSync(office.data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.length).toBeGreaterThan(3)
  for (const { parentPath, name } of files) {
    const bytes = readFileSync(join(parentPath, name))
    for (const text of [badgeNo, subject.name, shop.name, shop.listing.id, '听雨诚信', stopToken])
      expect(bytes.includes(text), `${text} in ${name}`).toBe(false)
  }
})

// Last: the registry's clock is a year ahead from here on.
test('a renewal: the member is reminded once, agrees first, and goes on with the same number', async () => {
  const { attestAndReview, pass, verbs } = changesIn(office)
  const { badgeNo } = await showBadge(office, { subject: { id: 'renewed', name: '司徒朗月' } })
  await pass(345)
  const due = await verbs().list(lin, { what: 'badges', organization: 'liutang', due: true })
  expect((due.badges ?? []).map(({ badge }) => badge)).toContain(badgeNo)
  const { token = '' } = await verbs().renew(lin, { badge: badgeNo })
  const page = await open(`/offer#${token}`)
  await page.getByText(/你的标识将于2027年11月23日到期。继续亮明请重新确认；不操作即自动停用。/).waitFor()
  expect(await page.locator('[data-go]:visible').allInnerTexts()).toEqual(['重新确认', '暂不亮明'])
  await press(page, 'consent')
  expect(await page.locator('#consent input:checked').count()).toBe(0)
  await page.locator('input[name=agreed]').check()
  await press(page, 'agree')
  await page.getByText('已重新确认').and(page.locator(':visible')).first().waitFor()
  const { requests } = await requestsOf(badgeNo)
  await attestAndReview(requests[0] ?? '')
  office.clock.now += 30 * DAY
  await pass(0)
  expect(await judged(badgeNo)).toMatchObject({ state: 'verified', badgeNo })
  expect((await verbs().list(lin, { what: 'badges', organization: 'liutang', due: true })).badges).not.toContainEqual({
    badge: badgeNo,
  })
})

/** The changes under way of a badge. */
async function requestsOf(badgeNo: string) {
  const { db } = office.registry.context.store
  const rows = await db.selectFrom('requests').select('id').where('badgeNo', '=', badgeNo).execute()
  return { requests: rows.map(({ id }) => id) }
}
