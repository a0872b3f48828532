import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { signInAs, useServedServices } from './servedServices.ts'

// Where a merchant starts, and a secretary's way in: by a one-time link, then to the day's work.

const visitor = useBrowser()
const served = useServedServices()

async function opened<T>(options: object, story: (page: Page, complaints: string[]) => Promise<T>): Promise<void> {
  const context = await visitor.browser.newContext(options)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('console', (message) => complaints.push(message.text()))
  try {
    await story(page, complaints)
    expect(complaints).toEqual([])
  } finally {
    await context.close()
  }
}

test.each(['zh-Hans', 'zh-Hant', 'en'])('a merchant finds the doors, the hours and the lost link page, in %s', (lang) =>
  opened({ viewport: { width: 360, height: 740 } }, async (page) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      for (const path of ['/', '/lost']) {
        await page.goto(`${served.origin}${path}?lang=${lang}`)
        await expectAccessible(page)
      }
    }
    expect(await page.locator('input').count()).toBe(0)
    await page.goto(`${served.origin}/?lang=${lang}`)
    expect(await page.locator('.door').count()).toBe(3)
  }),
)

test('a secretary who is let in by a link comes to the day, which another branch reads for itself', () =>
  opened({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' }, async (page) => {
    const { services } = served
    const made = (await services.verbs['sign-in-link']({ as: 'fang' }, { person: 'tang' })) as { url: string }
    await page.goto(made.url)
    await page.locator('button.filled:visible').click()
    await page.getByText('以后再说').click()
    await page.waitForURL(/work/)
    await page.getByText('现在没有要办的').waitFor()
    await expectAccessible(page)
    expect(await page.getByRole('link', { name: '人员' }).count()).toBe(0)
    await signInAs(page, served, 'fang')
    await page.goto(`${served.origin}/work`)
    await page.getByRole('link', { name: '人员' }).first().waitFor()
  }))
