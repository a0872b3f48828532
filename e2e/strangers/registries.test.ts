import { drawBadgeNo } from '@liangpai/core/issue'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { CODE, openTestServer, PROBLEM, type TestServer } from '../badge/testServer.ts'
import { expectVerified, type PastedCode, pastedCode, useShopPages } from './shopPages.ts'

const site = useShopPages()
const OTHER = drawBadgeNo()
let second: TestServer
let otherCode: PastedCode
let otherBundle: string

beforeAll(async () => {
  second = await openTestServer()
  const shop = { name: '荷雨茶铺', urls: [site.shop] }
  otherBundle = JSON.stringify(await second.world.bundle({ badgeNo: OTHER, shop }))
})
afterAll(() => second.close())
beforeEach(() => {
  second.reset()
  otherCode = pastedCode(second, OTHER)
  // Each registry says of the other's badge what it says of any that it does not know.
  site.serve(`${site.registry}/badges/${OTHER}/bundle`, PROBLEM)
  second.serve(`${second.registry}/badges/${CODE}/bundle`, PROBLEM)
  second.serve(`${second.registry}/badges/${OTHER}/bundle`, { body: otherBundle })
})

/** Holds a registry's file back, so that the other's runs first. */
const delay = (server: TestServer, { fileUrl }: PastedCode) => {
  for (const url of [fileUrl, `${server.registry}/badge.js`])
    server.serve(url, { body: server.file, type: 'text/javascript; charset=utf-8', delay: 400 })
}

/** Until the file of its own registry has run, a badge asks the first one, whose 404 the browser logs. */
const complaints = () => site.consoleMessages.filter((text) => !text.startsWith('Failed to load resource'))

const orders = [
  ['its own', () => delay(second, otherCode)],
  ['the other', () => delay(site, site.code)],
] as const
const forms = (['pinned', 'oneTag'] as const).flatMap((first) =>
  (['pinned', 'oneTag'] as const).map((other) => ({ first, other })),
)

describe.each(orders)('two registries on one page, the file of %s first', (_, hold) => {
  test.each(forms)('$first and $other code: both badges are verified', async ({ first, other }) => {
    hold()
    await site.openShopPage(`<p>${site.code[first]}</p><p>${otherCode[other]}</p>`)
    await expectVerified(site.page, 2)
    expect(complaints()).toEqual([])
  })
})

test('one tag before the pasted element of another registry: both badges are verified', async () => {
  await site.openShopPage(site.code.oneTag + otherCode.pinned)
  await expectVerified(site.page, 2)
  expect(complaints()).toEqual([])
})

test('a bundle of a registry whose file is not on the page is not vouched for by the roots of another', async () => {
  second.serve(`${second.registry}/badges/${OTHER}/bundle`, { body: otherBundle })
  const foreign = `<liangpai-badge badge="${OTHER}" registry="${second.registry}"><a href="${second.registry}/verify/${OTHER}">身份核验</a></liangpai-badge>`
  await site.openShopPage(foreign + site.code.oneTag)
  await site.page.waitForFunction(() => document.querySelector('liangpai-badge')?.verdict)
  const states = await site.page.evaluate(() => document.querySelector('liangpai-badge')?.verdict?.state)
  expect(states).not.toBe('verified')
})
