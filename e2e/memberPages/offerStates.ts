import type { Page } from 'playwright'
import { offerTo } from '../../packages/registry/src/testing/office.ts'
import { offerToOwnShop } from '../../packages/registry/src/testing/shopSite.ts'
import { press } from '../memberPhone.ts'
import { onPhone, somebody, type Walk } from './walk.ts'

const step = (page: Page, name: string) => page.locator(`[data-step=${name}]:visible`).waitFor()
const end = (page: Page, name: string) => page.locator(`[data-end=${name}]:visible`).waitFor()

/** The invitation, step by step and in each of its ends. */
export async function walkOffer(walk: Walk): Promise<void> {
  await agreeForOwnSite(walk)
  await agreeForListing(walk)
  await declineAndTakeBack(walk)
  await openWhatIsNoOffer(walk)
}

async function agreeForOwnSite(walk: Walk): Promise<void> {
  const { show } = walk
  const token = await offerToOwnShop(walk.office, walk.site)
  await onPhone(walk, `/offer#${token}`, async (page) => {
    await step(page, 'what')
    await show(page, 'offer-1-what')
    await press(page, 'consent')
    await step(page, 'consent')
    await show(page, 'offer-2-consent')
    await press(page, 'agree')
    await page.locator('input[name=agreed]:focus[aria-invalid=true]').waitFor()
    await show(page, 'offer-2-consent-first')
    for (const name of ['name', 'pledge', 'agreed']) await page.locator(`input[name=${name}]`).check()
    await show(page, 'offer-2-consent-ticked')
    await press(page, 'agree')
    await step(page, 'receipt')
    await show(page, 'offer-3-receipt')
    await page.click('#save-passkey')
    await page.locator('[data-passkey="saved"]:visible').waitFor()
    await show(page, 'offer-3-passkey-saved')
    await page.goBack()
    await step(page, 'consent')
    await show(page, 'offer-2-consent-given')
    await press(page, 'receipt')
    await press(page, 'place')
    await step(page, 'code')
    await show(page, 'offer-5-code')
    await page.click('[data-variant=card]')
    await page.click('[data-step=code] summary')
    await show(page, 'offer-5-card')
    await press(page, 'back')
    await step(page, 'where')
    await show(page, 'offer-4-where')
    await page.locator('input[value=forbidden]').check()
    await page.locator('#no-code:visible').waitFor()
    await show(page, 'offer-4-forbidden')
    await page.locator('input[value=script]').check()
    await press(page, 'chosen')
    await press(page, 'check')
    await step(page, 'check')
    await show(page, 'offer-6-look')
    await press(page, 'reopened')
    await step(page, 'reopened')
    await show(page, 'offer-in-place')
    await page.reload()
    await step(page, 'reopened')
    await show(page, 'offer-reopened')
    await press(page, 'receipt')
    await step(page, 'receipt')
    await show(page, 'offer-receipt-again')
  })
}

/** The next consent is given, and its answer lost on its way back. */
const loseTheAnswer = (page: Page) =>
  page.route(
    '**/member/consent',
    async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    },
    { times: 1 },
  )

async function agreeForListing(walk: Walk): Promise<void> {
  const { token } = await offerTo(walk.office, { subject: somebody('沈书遥') })
  await onPhone(walk, `/offer#${token}`, async (page) => {
    await press(page, 'consent')
    await page.locator('input[name=agreed]').check()
    await loseTheAnswer(page)
    await press(page, 'agree')
    await end(page, 'failed')
    await walk.show(page, 'offer-2-no-answer')
    await press(page, 'retry')
    await step(page, 'receipt')
    await press(page, 'place')
    await step(page, 'picture')
    await walk.show(page, 'offer-5-picture')
    await press(page, 'check')
    await step(page, 'check')
    await walk.show(page, 'offer-6-look-at-listing')
  })
}

async function declineAndTakeBack(walk: Walk): Promise<void> {
  const { registry } = walk.office
  const { token } = await offerTo(walk.office, { subject: somebody('沈书遥') })
  await onPhone(walk, `/offer#${token}`, async (page) => {
    await press(page, 'decline')
    await page.locator('#reopen-link:visible').waitFor()
    await walk.show(page, 'offer-declined')
  })
  const view = await registry.viewOffer(token, 'zh-Hans') // the page shows its link shortened
  await onPhone(walk, `/offer#${'reopenToken' in view ? view.reopenToken : ''}`, async (page) => {
    await page.locator('[data-go="take-back"]:visible').waitFor()
    await walk.show(page, 'offer-take-back')
    await press(page, 'take-back')
    await page.locator('[data-go="take-back"]').waitFor({ state: 'hidden' })
    await walk.show(page, 'offer-taken-back')
  })
}

/** One that has ended reads as one that never was: that they are the same is tested in `offer.test.ts`. */
async function openWhatIsNoOffer(walk: Walk): Promise<void> {
  await onPhone(walk, `/offer#${'A'.repeat(43)}`, async (page) => {
    await end(page, 'ended')
    await walk.show(page, 'offer-ended')
  })
  await onPhone(walk, '/offer', async (page) => {
    await end(page, 'incomplete')
    await walk.show(page, 'offer-incomplete')
  })
}
