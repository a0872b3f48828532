import { stationWords } from '@liangpai/presentation'
import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { side, typedComplaint } from '../packages/mediation/src/testing/station.ts'
import { sessionCookie } from '../packages/mediation/src/testing/workPages.ts'
import { useBrowser } from './browser.ts'
import { useServedStation } from './servedStation.ts'

// A case handler and two mediators take a complaint up and mediate it, each in a browser of their own, with their pages alone.

const visitor = useBrowser()
const served = useServedStation()
const words = stationWords['zh-Hans']
let filed: { number: string; token: string }
beforeAll(async () => {
  filed = await served.station.verbs.file(side, typedComplaint)
})

async function open(person: string): Promise<Page> {
  const context = await visitor.browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } })
  const [name = '', value = ''] = (await sessionCookie(served, person)).split('=')
  await context.addCookies([{ name, value, url: served.origin, httpOnly: true, sameSite: 'Strict' }])
  const page = await context.newPage()
  await page.goto(`${served.origin}/work`)
  return page
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click()
const opened = (page: Page) => page.goto(`${served.origin}/work/cases/${filed.number}`)

test('a complaint is taken up, assigned and mediated with the pages of those who work for the station', async () => {
  const [lin, he, su] = [await open('lin'), await open('he'), await open('su')]
  await opened(lin)
  await press(lin, `${words.file.show} ${words.case.parties.buyer}`)
  await expect.poll(() => lin.content()).toContain(typedComplaint.complainant.contact)
  await opened(lin)
  await press(lin, words.deeds.accept)

  await unfold(lin, words.deeds.askSeveral)
  for (const name of ['贺知远', '苏念']) await lin.locator('details[open] label.box', { hasText: name }).click()
  await press(lin, words.deeds.askDeclaration)
  await opened(he)
  await he.locator('label.box', { hasText: words.deeds.declareTies }).click()
  await he.locator('[name=ties-merchant][value=sameAssociation]').check()
  await he.locator('[name=name-merchant]').fill('云汀市电子商务协会')
  await press(he, words.deeds.sendDeclaration)
  await opened(su)
  await su.locator('label.box', { hasText: words.deeds.declareNothing }).click()
  await press(su, words.deeds.sendDeclaration)

  await opened(lin)
  for (const person of ['he', 'su']) await lin.locator(`[name=mediators][value=${person}]`).check()
  await press(lin, words.deeds.assign)
  await press(lin, words.deeds.askConsent)
  await unfold(lin, words.deeds.makeLink.merchant)
  await lin.locator('details[open]').getByRole('button', { name: words.deeds.doMakeLink }).click()
  const link = await lin.locator('#link').inputValue()
  await expect.poll(() => lin.getByRole('button', { name: words.deeds.copyLink }).isVisible()).toBe(true)
  const merchant = link.split('#')[1] ?? ''
  for (const token of [filed.token, merchant]) await served.station.verbs.consent(side, { token, agrees: true })

  await opened(su)
  for (const remedy of ['returnGoods', 'refund']) await su.locator(`[name=remedies][value=${remedy}]`).check()
  await su.locator('#propose-clauses').fill('买家寄回吹风机。\n店铺退款。')
  await su.locator('#propose-lastDay').fill('2026-12-14')
  await press(su, words.deeds.sendProposal)
  // Goods travel: without what it rests on nobody knows who pays for it. What was typed is still there.
  await expect.poll(() => su.locator('.fault-box a').getAttribute('href')).toBe('#propose-basis')
  expect(await su.evaluate('document.activeElement.id')).toBe('propose-basis')
  await su.locator('[name=basis][value=qualityFault]').check()
  await press(su, words.deeds.sendProposal)
  await expect.poll(() => su.content()).toContain(words.case.carriageBy.merchant)
  const { view } = await served.station.viewByLink(merchant)
  expect(view.proposals[0]?.terms.clauses).toEqual(['买家寄回吹风机。', '店铺退款。'])
})
