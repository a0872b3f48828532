import { languageOf } from '@liangpai/presentation'
import { expect, test } from 'vitest'
import { useBrowser } from './browser.ts'
import { expectFit, MEMBER_VISITS, ON_PAPER } from './everyForm.ts'
import { walkData } from './memberPages/dataStates.ts'
import { walkOffer } from './memberPages/offerStates.ts'
import { walkAsk, walkReport, walkVerify } from './memberPages/publicStates.ts'
import { walkReceipts } from './memberPages/receiptStates.ts'
import { walkRenewal } from './memberPages/renewalStates.ts'
import { walkStop } from './memberPages/stopStates.ts'
import type { Walk } from './memberPages/walk.ts'
import { useServedOffice, useShopSite } from './memberPhone.ts'

// Every state of the pages that members and buyers open, at 360 px, in each form. `pnpm pictures member FOLDER` keeps them.

const visitor = useBrowser()
const office = useServedOffice()
const site = useShopSite()

/** What was shown, in the order in which it was; a state that one language does not reach is missed in the other two. */
const shown: { [locale: string]: string[] } = {}

const walks = (): Walk[] =>
  MEMBER_VISITS.map(({ locale, forms }) => ({
    browser: visitor.browser,
    office,
    site,
    locale,
    async show(page, name) {
      ;(shown[locale] ??= []).push(name)
      await expectFit(page, name, forms)
    },
    showOnPaper: (page, name) => expectFit(page, `${name}.${languageOf(locale)}`, ON_PAPER),
  }))

test.each([
  ['the offer', walkOffer],
  ['my data', walkData],
  ['the stop page', walkStop],
  ['receipts', walkReceipts],
  ['asking for oneself', walkAsk],
  ['reporting a problem', walkReport],
  ['the verify page', walkVerify],
])('every state of %s fits in each form and language', { timeout: 600_000 }, async (_, states) => {
  for (const walk of walks()) await states(walk)
})

// Last: the registry's clock is ahead from here on.
test('every state of a renewal fits in each form and language', { timeout: 600_000 }, async () => {
  await walkRenewal(walks())
  const [first, ...others] = Object.values(shown)
  for (const other of others) expect(other).toEqual(first)
})
