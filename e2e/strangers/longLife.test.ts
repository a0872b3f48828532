import type { CDPSession } from 'playwright'
import { drawBadgeNo } from '@liangpai/core/issue'
import { expect, test } from 'vitest'
import { expectVerified, useShopPages } from './shopPages.ts'

const site = useShopPages()
const COUNT = 200
const GROUP = 50

/** Serves as many badges of the shop, each with a number of its own. */
async function serveBadges(): Promise<string[]> {
  const numbers = Array.from({ length: COUNT }, drawBadgeNo)
  for (const badgeNo of numbers)
    site.serve(`${site.registry}/badges/${badgeNo}/bundle`, {
      body: JSON.stringify(await site.world.bundle({ badgeNo })),
    })
  return numbers
}

async function heapOf(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i++) await session.send('HeapProfiler.collectGarbage')
  return (await session.send('Runtime.getHeapUsage')).usedSize
}

const append = (numbers: string[]) =>
  site.page.evaluate((all) => {
    const list = document.createElement('main')
    list.append(...all.map((badge) => Object.assign(document.createElement('liangpai-badge'), { badge })))
    document.body.append(list)
  }, numbers)

const remove = () => site.page.evaluate(() => document.querySelector('main')?.remove())

/** Shows the badges in groups, as pages of a long list do, and takes each group away again. */
async function showAndRemove(numbers: string[]): Promise<void> {
  for (let at = 0; at < COUNT; at += GROUP) {
    await append(numbers.slice(at, at + GROUP))
    await expectVerified(site.page, GROUP + 1, 20_000)
    await remove()
  }
}

test('a page that stays open while 200 badges come and go: what they took is given back', async () => {
  const numbers = await serveBadges()
  await site.openShopPage(site.code.pinned)
  await expectVerified(site.page)
  const session = await site.context.newCDPSession(site.page)
  await showAndRemove(numbers)
  const before = await heapOf(session)
  await showAndRemove(numbers)
  expect((await heapOf(session)) - before).toBeLessThan(500_000)
  expect(site.consoleMessages).toEqual([])
}, 60_000)
