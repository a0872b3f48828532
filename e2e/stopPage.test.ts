import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { pageWords } from '@liangpai/presentation'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { showBadge } from '../packages/registry/src/testing/office.ts'
import { useBrowser } from './browser.ts'
import { openContext, press, useServedOffice } from './memberPhone.ts'

// The stop page of a registry whose copy of the journal goes away and comes back.

const visitor = useBrowser()
const office = useServedOffice()
const words = pageWords['zh-Hans'].stop
const copy = join(office.data, 'endings.jsonl')

async function openStopPage(): Promise<Page> {
  const { stopToken } = await showBadge(office)
  const page = await (await openContext(visitor.browser)).newPage()
  await page.goto(`${office.registry.origin}/stop#${stopToken}`)
  return page
}

/** Taps twice; returns the status of the answer. */
async function stop(page: Page, act: 'pause' | 'withdraw'): Promise<number> {
  await press(page, act)
  const answer = page.waitForResponse((response) => response.url().endsWith(`/member/${act}`))
  await press(page, `confirm-${act}`)
  return (await answer).status()
}

test.each([
  ['withdraw', '[data-part=stopped]'],
  ['pause', 'h2[data-when=paused]'],
] as const)(
  'a %s while the copy of the journal is away says that its line follows, after a reload too, until it is written',
  async (act, done) => {
    const page = await openStopPage()
    const follows = page.getByText(words.lineFollows).locator('visible=true')
    renameSync(copy, `${copy}.away`)
    expect(await stop(page, act)).toBe(202)
    await follows.waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await page.reload()
    await follows.waitFor()
    renameSync(`${copy}.away`, copy)
    await office.registry.writeJournal()
    await page.reload()
    await page.locator(done).locator('visible=true').waitFor()
    expect(await follows.count()).toBe(0)
    await page.context().close()
  },
)

test('who has paused is led to where the badge is shown again', async () => {
  const page = await openStopPage()
  expect(await stop(page, 'pause')).toBe(200)
  await page.getByRole('link', { name: pageWords['zh-Hans'].data.title }).click()
  await page.getByText(pageWords['zh-Hans'].data.startHow).waitFor()
  await page.context().close()
})

test('a withdrawal after which the registry cannot be asked again is shown as done', async () => {
  const page = await openStopPage()
  await page.locator('[data-go=withdraw]:visible').waitFor()
  await page.route('**/member/stop', (route) => route.abort())
  expect(await stop(page, 'withdraw')).toBe(200)
  await page.locator('[data-part=stopped]').waitFor()
  await page.context().close()
})
