import { pageWords } from '@liangpai/presentation'
import { OPERATOR } from '@liangpai/server'
import { expect, test } from 'vitest'
import { expectAccessible } from './accessible.ts'
import { useBrowser } from './browser.ts'
import { openPhone, part, press, useServedOffice } from './memberPhone.ts'

// A token for a program: made by the page with a passkey, used, seen to be used, and ended.

const visitor = useBrowser()
const office = useServedOffice()
const { signIn } = pageWords['zh-Hans']

test('a token is made by the page after a step-up, shown once, used by a program, and ended', async () => {
  const { origin } = office.registry
  const { page } = await openPhone(visitor.browser)
  await page.goto((await office.registry.verbs.recover({ as: OPERATOR }, { person: 'qiao' })).url)
  await part(page, 'link')
  await press(page, 'open-link')
  await part(page, 'save')
  await press(page, 'save-passkey')
  await page.waitForURL(/\/office/)
  office.clock.now += 301
  await page.goto(`${origin}/office/my-sign-in`)
  await page.getByRole('link', { name: signIn.token.new }).click()
  await expectAccessible(page)
  await page.getByRole('textbox', { name: signIn.passkeyName }).fill('夜间报表')
  await page.locator('input[value="inbox"]').check()
  await page.locator('input[value="figures"]').check()
  await page.getByRole('button', { name: signIn.token.make }).click()
  await press(page, 'step-up')
  await page.locator('[data-shown-once]').waitFor()
  await expectAccessible(page)
  const token = (await page.locator('[data-shown-once]').textContent()) ?? ''
  expect(token).toMatch(/^[\w-]{43}$/)

  const me = () => fetch(`${origin}/api/me`, { headers: { authorization: `Bearer ${token}` } })
  expect((await me()).status).toBe(200)
  await page.reload()
  expect(await page.content()).not.toContain(token)
  await page.goto(`${origin}/office/my-sign-in`)
  await page.goBack().catch(() => undefined) // Chromium keeps no answer to send the form for again
  expect(await page.locator('body').textContent()).not.toContain(token)

  await page.goto(`${origin}/office/my-sign-in`)
  const row = page.getByRole('row', { name: '夜间报表' })
  expect(await row.textContent()).not.toContain(signIn.neverUsed)
  await row.getByRole('button', { name: signIn.end }).click()
  await page.getByText(signIn.token.noneMade).waitFor()
  expect((await me()).status).toBe(401)
})
