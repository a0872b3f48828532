import { readFileSync } from 'node:fs'
import { pageWords } from '@liangpai/presentation'
import { readAudit } from '@liangpai/server/store'
import { city } from '@liangpai/world'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { bundleOf, fullMember, offerTo, showBadge } from '../packages/registry/src/testing/office.ts'
import { useBrowser } from './browser.ts'
import { expectAccessible } from './accessible.ts'
import { changeOf, openPhone, part, press, useServedOffice } from './memberPhone.ts'

// "My data" as its member opens it, on a phone with an authenticator that Chromium emulates.

const visitor = useBrowser()
const office = useServedOffice()
const words = pageWords['zh-Hans'].data

test.each(['light', 'dark'] as const)(
  'by the branch’s link a member sees and copies what the branch holds, and withdraws, %s',
  async (scheme) => {
    const { badgeNo } = await showBadge(office)
    const { url } = await office.registry.verbs['data-link']({ as: 'lin' }, { badge: badgeNo })
    const { page, complaints } = await openPhone(visitor.browser, { colorScheme: scheme })
    await page.goto(url)
    await part(page, 'ready')
    await expectAccessible(page)
    const before = (await readAudit(office.registry.context.store.db)).length
    await page.reload()
    expect((await readAudit(office.registry.context.store.db)).length).toBe(before)
    await press(page, 'open-link')
    await part(page, 'first')
    await page.getByText(city.member).locator('visible=true').first().waitFor()
    await expectAccessible(page)
    expect(await page.title()).not.toMatch(/党/)
    expect(await page.getByText(words.resume).locator('visible=true').count()).toBe(0)
    expect(await page.getByText(words.getNew).locator('visible=true').count()).toBe(0)

    const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'copy')])
    const copy = JSON.parse(readFileSync(await download.path(), 'utf8')) as object
    expect(copy).toMatchObject({ level: 'branch', person: { name: city.member }, badge: { number: badgeNo } })

    await page.getByRole('link', { name: 'EN' }).click()
    await page.getByRole('heading', { name: 'What the branch holds' }).waitFor()
    await press(page, 'withdraw')
    await part(page, 'withdraw')
    await page.goBack() // out of the second tap, and not out of a page that opens once
    await part(page, 'first')
    await press(page, 'withdraw')
    await part(page, 'withdraw')
    expect(await page.getByText('within 5 minutes, at the latest 24 hours').locator('visible=true').count()).toBe(1)
    await press(page, 'confirm-withdraw')
    await part(page, 'stopped')
    await expectAccessible(page)
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()

    await page.reload()
    await press(page, 'open-link')
    await part(page, 'closed')
    expect(await page.textContent('body')).not.toContain(city.shop.name)
    expect(complaints).toEqual([])
    await page.context().close()
  },
)

test('a passkey saved at the consent opens all of my data: it ends a pause, and gives a new stop link once', async () => {
  const { token } = await offerTo(office)
  const { page, complaints } = await openPhone(visitor.browser)
  await page.goto(`${office.registry.origin}/offer#${token}`)
  await press(page, 'consent')
  await page.check('input[name="agreed"]')
  await press(page, 'agree')
  await page.locator('#copy-stop-link:visible').waitFor()
  const stopToken = (await page.locator('#copy-stop-link').getAttribute('data-copy'))?.split('#')[1] ?? ''
  await page.click('#save-passkey')
  await page.locator('[data-passkey="saved"]:visible').waitFor()
  await expectAccessible(page)

  await page.goto(`${office.registry.origin}/data`)
  await part(page, 'start')
  await press(page, 'use-passkey')
  await part(page, 'first')
  await page.getByText(words.passkey(words.passkeyNameDefault)).waitFor()
  await expectAccessible(page)

  await page.getByRole('link', { name: '繁' }).click()
  await page.getByRole('link', { name: pageWords['zh-Hant'].receipt.download }).waitFor()
  await page.getByRole('link', { name: '简' }).click()

  await press(page, 'pause')
  await press(page, 'confirm-pause')
  await page.getByText(words.resume).locator('visible=true').waitFor()
  expect((await office.registry.viewStopLink(stopToken)).state).toBe('paused')
  await press(page, 'resume')
  await page.locator('[data-go="pause"]:visible').waitFor()
  expect((await office.registry.viewStopLink(stopToken)).state).toBe('active')

  await press(page, 'new-stop-link')
  await press(page, 'get-stop-link')
  await part(page, 'given-stop-link')
  await expectAccessible(page)
  const link = (await page.textContent('#given-stop-link')) ?? ''
  expect((await office.registry.viewStopLink(link.split('#')[1] ?? '')).state).toBe('active')
  await expect(office.registry.viewStopLink(stopToken)).rejects.toMatchObject({ code: 'linkUnknown' })
  await press(page, 'first')
  expect(await page.content()).not.toContain(link.split('#')[1])

  await press(page, 'remove-passkey')
  await press(page, 'confirm-remove-passkey')
  await page.locator('[data-list="passkeys"] li').waitFor({ state: 'detached' })
  await page.reload()
  await press(page, 'use-passkey')
  await page.locator('[data-fault="passkeyUnknown"]:visible').waitFor()
  expect(complaints).toEqual([])
  await page.context().close()
})

test('a wrong name is corrected: off the badge at once, attested, reviewed, agreed to again in the page', async () => {
  const { verbs } = office.registry
  const { badgeNo, stopToken } = await showBadge(office, { subject: { id: 'jiao', name: '沈舒瑶' } }, { name: true })
  const openLink = async (page: Page) => {
    await page.goto((await verbs['data-link']({ as: 'lin' }, { badge: badgeNo })).url)
    await press(page, 'open-link')
    await part(page, 'first')
  }
  const claims = async () => {
    const { badge } = JSON.parse((await bundleOf(office.registry, badgeNo)) ?? '{}') as { badge: string }
    return Buffer.from(badge.split('.')[1] ?? '', 'base64url').toString()
  }
  const { page, complaints } = await openPhone(visitor.browser)
  await openLink(page)
  await press(page, 'correct')
  await part(page, 'correct')
  await expectAccessible(page)
  await page.fill('#new-name', '沈书瑶')
  await press(page, 'send-correction')
  await page.locator('[data-change]:visible').waitFor()
  expect(await claims()).not.toContain('沈舒瑶')
  expect(await page.locator('[data-go="cancel-change"]:visible').count()).toBe(0) // the branch's link takes nothing back
  const { request } = await changeOf(office, badgeNo)
  await verbs.attest({ as: 'lin' }, { request, ...fullMember })
  await verbs.review({ as: 'chu' }, { request })
  const again = await openPhone(visitor.browser)
  await openLink(again.page)
  await press(again.page, 'show-stop-link-field')
  await again.page.fill('#stop-link-field', `${office.registry.origin}/stop#${stopToken}`)
  await press(again.page, 'use-stop-link')
  await again.page.locator('[data-change-ready]:visible').waitFor()
  expect(await again.page.locator('[data-go="cancel-change"]:visible').count()).toBe(1)
  await press(again.page, 'see-change')
  await part(again.page, 'agree')
  await expectAccessible(again.page)
  expect(await again.page.locator('[data-part="agree"] input:checked').count()).toBe(0)
  await again.page.check('input[name="agree-name"]')
  await again.page.check('input[name="agree-all"]')
  await press(again.page, 'agree-change')
  await again.page.locator('[data-no-change]:visible').first().waitFor()
  expect(await claims()).toContain('沈书瑶')

  await press(again.page, 'correct')
  await again.page.fill('#new-name', '沈书遥')
  await press(again.page, 'send-correction')
  await press(again.page, 'cancel-change')
  await again.page.locator('[data-no-change]:visible').first().waitFor()
  expect([complaints, again.complaints]).toEqual([[], []])
})
