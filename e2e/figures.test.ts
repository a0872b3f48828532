import { readFileSync } from 'node:fs'
import { organizationWords, pageWords } from '@liangpai/presentation'
import { DAY } from '@liangpai/server'
import { city } from '@liangpai/world'
import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { appoint, consentTo, fullMember, showBadge } from '../packages/registry/src/testing/office.ts'
import { INITIATIVE, initiativeText } from '../packages/registry/src/testing/initiative.ts'
import { useBrowser } from './browser.ts'
import { openContext, openPhone, part, press, useServedOffice, useShopSite } from './memberPhone.ts'
import { signedInContext } from './officeStates.ts'
import { pdfPages } from './pdf.ts'
import { codeOf, rasterOf } from './printedPage.ts'

// From an invitation to a figure, by the pages of those who do each: two persons open it, a member asks by it, the month ends
// while the service runs, and a researcher takes the figures with them.

const visitor = useBrowser()
const office = useServedOffice()
const site = useShopSite()
const { ask, figures, initiative } = pageWords['zh-Hans']
const { work } = initiative
const origin = () => office.registry.origin
const verbs = () => office.registry.verbs

/** Midnight in Shanghai at which November 2026 ends. */
const DECEMBER = Date.UTC(2026, 10, 30, 16) / 1000
/** Others who show their membership already. */
const OTHERS = 11

beforeAll(async () => {
  await appoint(verbs(), city.branchSlug, 'fang', 'deputySecretary')
  await appoint(verbs(), 'office', 'jiang', 'researcher', { status: undefined, until: undefined })
  for (let n = 0; n < OTHERS; n++) await showBadge(office, { subject: { id: `m${n}`, name: `网商${n}` } })
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const at = async (person: string) => (await signedInContext(visitor.browser, office, person)).newPage()
const publicPage = () => `${origin()}/initiatives/${INITIATIVE}`

/** Opens what waits for somebody at the top of their list, and does it. */
async function confirm(page: Page, words: string): Promise<void> {
  await page.goto(`${origin()}/office/inbox`)
  await page.getByRole('link', { name: initiativeText.title['zh-Hans'] }).first().click()
  await button(page, words).click()
  await page.getByText(work.done, { exact: true }).waitFor()
}

/** Writes it and proposes it; nobody sees it until a second person of the branch has confirmed. */
async function openInitiative(lin: Page, fang: Page): Promise<void> {
  await lin.goto(`${origin()}/office/organizations/${city.branchSlug}`)
  await lin.getByRole('link', { name: initiative.title, exact: true }).click()
  await lin.getByLabel(work.slug).fill(INITIATIVE)
  await lin.getByLabel(work.fields.titleHans, { exact: true }).fill(initiativeText.title['zh-Hans'])
  await lin.getByLabel(work.fields.textHans, { exact: true }).fill(initiativeText.text['zh-Hans'].join('\n'))
  await button(lin, work.save).click()
  await button(lin, work.open).click()
  expect((await fetch(publicPage())).status).toBe(404)
  await confirm(fang, work.confirmOpen)
  expect((await fetch(publicPage())).status).toBe(200)
}

/** The address that a phone reads from the printed poster. */
async function printedAddress(lin: Page): Promise<string> {
  await lin.goto(publicPage())
  await lin.getByRole('link', { name: initiative.print }).click()
  const pdf = await lin.pdf({ preferCSSPageSize: true, printBackground: true })
  expect(pdfPages(pdf)).toHaveLength(1)
  const sheet = await rasterOf(visitor.browser, pdf)
  const { text } = await codeOf(sheet)
  await sheet.close()
  return text
}

/** Asks by the page, on a phone of 360 px; puts the file into the shop as the answer says. */
async function askBy(address: string): Promise<void> {
  const { page, complaints } = await openPhone(visitor.browser)
  await page.goto(address)
  await page.getByText(initiative.facts.notTakingPart.text).waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
  await page.getByRole('link', { name: initiative.ask }).click()
  await page.fill('#name', '许望舒')
  await page.selectOption('#organization', city.branchSlug)
  await page.fill('#shopName', '望舒手作')
  await page.fill('#address', site.url)
  await button(page, ask.send).click()
  const file = page.getByRole('link', { name: ask.download })
  const content = await file.getAttribute('href')
  site.files.set(`/${await file.getAttribute('download')}`, content?.split(',')[1] ?? '')
  expect(complaints).toEqual([])
  await page.context().close()
}

/** Decides what was asked, and lets the member agree: life.test.ts does so by pages. */
async function showWhatWasAsked(): Promise<void> {
  const { waiting } = await office.registry.inboxOf({ as: 'lin' })
  expect(JSON.stringify(waiting)).not.toContain(INITIATIVE)
  const { requests = [] } = await verbs().list({ as: 'lin' }, { what: 'requests' })
  const { request = '' } = requests.find(({ state }) => state === 'requested') ?? {}
  await verbs().prove({ as: 'lin' }, { request })
  await verbs().attest({ as: 'lin' }, { request, ...fullMember })
  await verbs().review({ as: 'chu' }, { request })
  await consentTo(office.registry, (await verbs().offer({ as: 'chu' }, { request })).token)
}

/** Lets time pass as for a service that runs all the time, until the month has been over for a minute. */
async function endMonth(): Promise<void> {
  while (office.clock.now < DECEMBER + 60) {
    office.clock.now = Math.min(DECEMBER + 60, office.clock.now + DAY)
    await office.registry.signDue()
  }
}

/** Signs the researcher in by the link that the office handed to them, and shows where that leads. */
async function researcherSignsIn(): Promise<Page> {
  const { page } = await openPhone(visitor.browser, { viewport: { width: 1280, height: 800 } })
  const link = await verbs()['sign-in-link']({ as: 'qiao' }, { person: 'jiang' })
  if (!('url' in link)) throw new Error('the link waits for a second person')
  await page.goto(link.url)
  await part(page, 'link')
  await press(page, 'open-link')
  await press(page, 'save-passkey')
  await page.waitForURL(`${origin()}/office/figures`)
  return page
}

const download = async (page: Page, start: () => Promise<unknown>): Promise<string> => {
  const [file] = await Promise.all([page.waitForEvent('download'), start()])
  return readFileSync(await file.path(), 'utf8')
}

test('two persons open an initiative, a member asks by its page, the month ends, and a researcher takes three exports', async () => {
  const [lin, fang] = [await at('lin'), await at('fang')]
  await openInitiative(lin, fang)
  const address = await printedAddress(lin)
  expect(address).toBe(publicPage())
  await askBy(address)
  await showWhatWasAsked()
  await verbs().estimate({ as: 'chu' }, { min: 100, max: 200, source: city.committee.name, statedOn: '2026-11' })

  const page = await researcherSignsIn()
  await page.getByText(figures.none).waitFor()
  await endMonth()
  await page.reload() // a week later they sign in again
  await press(page, 'use-passkey')
  await page.waitForURL(`${origin()}/office/figures`)
  const areas = page.locator('.areas').getByRole('link')
  expect(await areas.allInnerTexts()).toEqual([figures.title])
  const row = page.locator('#months tbody tr')
  expect(await row.allInnerTexts()).toEqual(['2026年11月\t10'])
  await page.fill('#day', '2026-11-24')
  await button(page, figures.showDay).click()
  await page.getByText(figures.none).waitFor()
  await page.goto(`${origin()}/office/figures`)

  const csv = await download(page, () => page.getByRole('link', { name: figures.csv }).click())
  const lines = csv.trim().split('\r\n')
  expect(lines).toContain(`"${figures.displayed}","2026-11","","","","10","",""`)
  expect(lines).toContain(`"${figures.estimate}","2026-11","","","","100","200","${city.committee.name}"`)
  expect(csv).toContain(`"${city.village}"`)

  await page.getByRole('link', { name: figures.text }).click()
  for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
    await page.goto(`${origin()}/office/figures/text?day=2026-11-30&lang=${language}`)
    await page.getByText(pageWords[language].figures.page.howSentences[0] ?? '').waitFor()
    const text = await page.locator('main').innerText()
    for (const number of ['100–200', '10', organizationWords[language].form.partyBranch]) expect(text).toContain(number)
    expect(pdfPages(await page.pdf({ preferCSSPageSize: true })), language).toHaveLength(1)
    const plain = await download(page, () =>
      page.getByRole('link', { name: pageWords[language].figures.plainText }).click(),
    )
    expect(plain.replaceAll(/\s/g, '')).toContain('100–200')
  }
  for (const word of ['许望舒', '望舒手作', '网商0', INITIATIVE]) expect(csv, word).not.toContain(word)
  expect((await page.goto(`${origin()}/office/inbox`))?.status()).toBe(404)

  const [linLater, fangLater] = [await at('lin'), await at('fang')]
  await linLater.goto(`${origin()}/office/initiatives/${INITIATIVE}`)
  await button(linLater, work.close).click()
  await confirm(fangLater, work.confirmClose)
  const reader = await (await openContext(visitor.browser)).newPage()
  await reader.goto(address)
  await reader.getByText(initiative.ended).waitFor()
  expect(await reader.getByText(initiativeText.title['zh-Hans']).count()).toBe(0)
  await Promise.all([lin, fang, linLater, fangLater, page, reader].map((one) => one.context().close()))
})
