import { FiltersEngine, Request, type RequestType } from '@ghostery/adblocker'
import { snippet } from '@liangpai/registry'
import type { Page } from 'playwright'
import { afterEach, describe, expect, test } from 'vitest'
import { resultOn, usePageFixture, VERIFIED } from '../badge/pageFixture.ts'
import { CODE, filePathOf } from '../badge/testServer.ts'
import { fetchFilterLists } from './filterLists.ts'

// What the lists of content blockers do to what a shop pastes. Nothing of the lists is kept here. LIANGPAI_ALL_LISTS=1
// takes AdGuard's as well, the Chinese one among them.

const lists = fetchFilterLists(process.env['LIANGPAI_ALL_LISTS'] === '1')
const had = lists.length ? `${lists.length} lists` : 'skipped: neither apt-get nor npm brought a list'

const SHOP = 'https://heyu-tea.example/tea/'
const REGISTRY = 'https://badge.example'
const pasted = (['pinned', 'selfUpdating'] as const).map(
  (form) =>
    snippet({
      host: 'script',
      badgeNo: CODE,
      registry: REGISTRY,
      file: '1.0.0-3f9a1c2b',
      integrity: 'sha384-A',
      language: 'zh-Hans',
      form,
    }).code,
)
const addressesIn = (code: string) => [...code.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
const FURTHER = [`/badges/${CODE}/bundle`, '/statuses/1', `/badges/${CODE}.png`].map((path) => REGISTRY + path)
const ADDRESSES = [...new Set([...pasted.flatMap(addressesIn), ...FURTHER])]

function typeOf(address: string): RequestType {
  if (address.endsWith('.js')) return 'script'
  if (address.endsWith('.png')) return 'image'
  return address.includes('/verify/') ? 'main_frame' : 'fetch'
}

/** The rule that blocks an address, if one does. */
const ruleAgainst = (engine: FiltersEngine, url: string, type = typeOf(url), sourceUrl = SHOP) => {
  const { match, filter } = engine.match(Request.fromRawDetails({ url, type, sourceUrl }))
  return match ? String(filter) : undefined
}

const parse = (rules: string) => FiltersEngine.parse(rules, { debug: true })
const everything = parse(lists.map(({ text }) => text).join('\n'))

/** Opens a shop page as a reader sees it who has these rules: requests are blocked, elements hidden. */
async function openBlocked(engine: FiltersEngine): Promise<Page> {
  const { page } = site
  await page.route('**', (route, request) => {
    const type = request.resourceType() as RequestType
    const isBlocked = type !== 'document' && ruleAgainst(engine, request.url(), type, site.shop)
    return isBlocked ? route.abort('blockedbyclient') : route.continue()
  })
  await site.openShopPage(site.badgeTag() + site.scriptTag())
  const { hostname } = new URL(site.shop)
  const where = { url: site.shop, hostname, domain: hostname, hrefs: [`${site.registry}/verify/${CODE}`] }
  const { styles } = engine.getCosmeticsFilters({ ...where, classes: [], ids: [], getRulesFromDOM: true })
  if (styles) await page.addStyleTag({ content: styles })
  return page
}

const site = usePageFixture()
afterEach(() => site.page.unrouteAll())

describe(`the lists of content blockers (${had})`, () => {
  test.skipIf(!lists.length)('the lists that were read do block trackers', () => {
    expect(ruleAgainst(everything, 'https://www.google-analytics.com/analytics.js')).toBeDefined()
  })

  test.skipIf(!lists.length)('no list blocks an address of the registry', () => {
    expect(ADDRESSES.length).toBeGreaterThan(5)
    const rules = ADDRESSES.map((address) => ruleAgainst(everything, address))
    expect(rules.filter(Boolean)).toEqual([])
  })

  test.skipIf(!lists.length)('a reader with all lists sees the badge verified', async () => {
    const page = await openBlocked(everything)
    expect(await resultOn(page)).toEqual(VERIFIED)
    expect(await page.getByText('已核验').first().isVisible()).toBe(true)
  })
})

describe('a reader whose own rule blocks the registry', () => {
  test('all of it: the link to the verify page stays', async () => {
    const page = await openBlocked(parse(`||${new URL(site.registry).hostname}^`))
    const link = page.locator('liangpai-badge > a')
    expect(await link.isVisible()).toBe(true)
    expect(await link.getAttribute('href')).toBe(`${site.registry}/verify/${CODE}`)
    expect(site.requests.filter((address) => address.startsWith(site.registry))).toEqual([])
  })

  test('its answers alone: the badge is unavailable and says where to check', async () => {
    const page = await openBlocked(parse('/badges/*/bundle$xmlhttprequest'))
    expect(await resultOn(page)).toEqual({ state: 'unavailable', reason: 'FETCH_FAILED' })
    const link = page.locator('liangpai-badge >> a[part=link]')
    expect(await link.getAttribute('href')).toBe(`${site.registry}/verify/${CODE}`)
    expect(site.requests).toContain(site.registry + filePathOf(site.file))
  })
})
