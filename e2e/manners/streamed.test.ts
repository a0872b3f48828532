import { expect, test } from 'vitest'
import { html, resultOn, usePageFixture, VERIFIED } from '../badge/pageFixture.ts'
import { CODE } from '../badge/testServer.ts'

const site = usePageFixture()

/** Opens a page of which all before the badge's link arrives; returns what sends the rest. */
async function openHalf(script: string): Promise<() => void> {
  const [start = '', rest = ''] = html(script.replace('async ', '') + site.badgeTag()).split(/(?=<a )/)
  let sendRest = () => {}
  const url = site.serve(`${site.shop}streamed/`, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).write(start)
    sendRest = () => void response.end(rest)
  })
  await site.page.goto(url, { waitUntil: 'commit' })
  return () => sendRest()
}

const bundles = () => site.requests.filter((url) => url.endsWith('/bundle'))
const href = () => site.page.locator('liangpai-badge >> a[part=link]').getAttribute('href')

test('the link of a badge arrives after a file of the registry has judged it: one request, and the link is the shop’s', async () => {
  const sendRest = await openHalf(site.scriptTag())
  expect(await resultOn(site.page)).toEqual(VERIFIED)
  sendRest()
  await site.page.waitForLoadState()
  expect(await resultOn(site.page)).toEqual(VERIFIED)
  expect(await href()).toBe(`${site.registry}/verify/${CODE}`)
  expect(bundles()).toHaveLength(1)
})

test('the link of a badge arrives after a shop’s own file has found none: the badge is verified by the registry it names', async () => {
  const sendRest = await openHalf(site.ownScriptTag())
  expect(await resultOn(site.page)).toEqual({ state: 'unavailable', reason: 'SOURCE_MISSING' })
  sendRest()
  await expect.poll(() => resultOn(site.page)).toEqual(VERIFIED)
  expect(bundles()).toHaveLength(1)
})
