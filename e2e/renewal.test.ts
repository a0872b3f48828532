import { pageWords } from '@liangpai/presentation'
import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { bundleOf, codeOf, listing, offerTo, showBadge } from '../packages/registry/src/testing/office.ts'
import { changesIn } from '../packages/registry/src/testing/changes.ts'
import { useBrowser } from './browser.ts'
import { openContext, press, useServedOffice } from './memberPhone.ts'

// What a member does by the link that reminds them, and by the one that takes a refusal back.

const visitor = useBrowser()
const office = useServedOffice()
const { reopened } = pageWords['zh-Hans']

async function open(url: string) {
  const page = await (await openContext(visitor.browser)).newPage()
  await page.goto(url)
  return page
}

test('the reminder says when the badge ends; confirmed again with nothing ticked beforehand, it is renewed once reviewed', async () => {
  const { pass, verbs, attestAndReview, rowOf } = changesIn(office)
  const { badgeNo } = await showBadge(office, {}, { name: true })
  await pass(345)
  const { url = '', request } = await verbs().renew({ as: 'lin' }, { badge: badgeNo })
  const page = await open(url)
  await page.getByText(reopened.renewal.reminder('|').split('|')[1] ?? '').waitFor()
  const { duration } = reopened.renewal
  await page.getByText(duration('2027年11月23日')).waitFor()
  await press(page, 'consent')
  expect(await page.locator('input:checked').count()).toBe(0)
  await page.check('input[name="agreed"]')
  await press(page, 'agree')
  await page.getByText(reopened.confirmed.state).waitFor()
  const { exp } = (await rowOf(badgeNo))!
  await attestAndReview(request)
  expect((await rowOf(badgeNo))!.exp).toBeGreaterThan(exp + 300 * DAY)
  expect(await bundleOf(office.registry, badgeNo)).toBeDefined()
})

test('who declines a renewal keeps the badge until its end, and is told so', async () => {
  const { pass, verbs } = changesIn(office)
  const { badgeNo } = await showBadge(office, { subject: { id: 'tao', name: '陶然亭' } })
  await pass(345)
  const { url = '' } = await verbs().renew({ as: 'lin' }, { badge: badgeNo })
  const page = await open(url)
  await press(page, 'decline')
  await page.getByText(reopened.declined.changeWhy).waitFor()
  expect(await page.getByText(reopened.declined.nothingPublic, { exact: true }).isVisible()).toBe(false)
  expect(await bundleOf(office.registry, badgeNo)).toBeDefined()
  await page.context().close()
})

test('the link of a refusal takes it back, and says so', async () => {
  const shop = { name: '小铺', listing: { ...listing, id: 'refused' } }
  const { token } = await offerTo(office, { shop })
  const page = await open(`${office.registry.origin}/offer#${token}`)
  await press(page, 'decline')
  await page.locator('#reopen-link:visible').waitFor()
  const view = await office.registry.viewOffer(token, 'zh-Hans') // the page shows its link shortened
  const link = `${office.registry.origin}/offer#${'reopenToken' in view ? view.reopenToken : ''}`
  const ask = () =>
    codeOf(office.registry.verbs.request({ as: 'lin' }, { organization: 'liutang', subject: { name: '沈书遥' }, shop }))
  expect(await ask()).toBe('notAskedAgain')
  const again = await open(link)
  await press(again, 'take-back')
  await again.getByText(reopened.refusal.taken).waitFor()
  expect(await ask()).toBe('done')
})
