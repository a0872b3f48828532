import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageWords } from '@liangpai/presentation'
import { OPERATOR } from '@liangpai/server'
import { city } from '@liangpai/world'
import type { Page } from 'playwright'
import { beforeAll, expect, test } from 'vitest'
import { appoint, askFor } from '../packages/registry/src/testing/office.ts'
import { useBrowser } from './browser.ts'
import { Hand, walker } from './guideSteps.ts'
import { openPhone, part, useServedOffice } from './memberPhone.ts'

// A branch's first morning and an office's first day, as their guides say: each step walked in a browser, timed, and held to the
// minutes that the guide gives it.

const visitor = useBrowser()
const office = useServedOffice()
const { handover, inbox, lookUp, organizationForms } = pageWords['zh-Hans']
const origin = () => office.registry.origin
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const go = (page: Page, action: string) => page.locator(`[data-go="${action}"]:visible`)
const summary = (page: Page, name: string) => page.locator('summary', { hasText: name })

const NUMBERS = '零一二三四五六七八九'

/** The minutes of each section of a guide that has any, by its heading. */
function minutesIn(guide: string): Map<string, number> {
  const text = readFileSync(join(import.meta.dirname, `../docs/${guide}.zh-CN.md`), 'utf8')
  const headings = text.matchAll(/^## (.+)（(?:每.)?(.)分钟）$/gm)
  return new Map(
    [...headings].map(([, heading = '', minutes = '']) => [heading, NUMBERS.indexOf(minutes.replace('两', '二'))]),
  )
}

const { steps, step } = walker()
const open = async () => (await openPhone(visitor.browser, { viewport: { width: 1280, height: 800 } })).page

/** Opens a one-time link, signs in and saves a passkey. */
async function signInBy(hand: Hand, page: Page, url: string): Promise<void> {
  await page.goto(url)
  await part(page, 'link')
  await hand.read(page)
  await hand.press(go(page, 'open-link'))
  await go(page, 'save-passkey').waitFor()
  await hand.read(page)
  await hand.press(go(page, 'save-passkey'))
  hand.verify()
  await page.waitForURL(`${origin()}/office/inbox`)
}

/** Hands out a one-time link; returns it. */
async function handLink(hand: Hand, leader: Page, person: string): Promise<string> {
  await leader.goto(`${origin()}/office/people/${person}`)
  await hand.read(leader)
  await hand.press(button(leader, lookUp.giveLink))
  return leader.getByLabel(lookUp.linkReady).inputValue()
}

const recovered = async (person: string) => (await office.registry.verbs.recover({ as: OPERATOR }, { person })).url

beforeAll(async () => {
  await appoint(office.registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })
})

test('each step of an office’s first day and of a branch’s first morning takes no longer than its guide says', async () => {
  const [qiao, wen, lin, next] = [await open(), await open(), await open(), await open()]
  await step('office 两个人先登录', async (hand) => {
    await signInBy(hand, qiao, await recovered('qiao'))
    await signInBy(hand, wen, await recovered('wen'))
  })
  await step('office 请支部的人进来', async (hand) => {
    await qiao.goto(`${origin()}/office/organizations/${city.branchSlug}`)
    await hand.read(qiao)
    await hand.press(summary(qiao, lookUp.appoint))
    await hand.type(qiao.getByLabel(lookUp.fields.name), '何映川')
    await hand.type(qiao.getByLabel(lookUp.fields.id), 'he')
    await hand.type(qiao.getByLabel(lookUp.fields.until), '2029-11-23')
    await qiao.getByLabel(lookUp.fields.role).first().selectOption('deputySecretary')
    await qiao.getByLabel(lookUp.fields.status).selectOption('fullMember')
    await hand.press(button(qiao, lookUp.appoint))
    await signInBy(hand, next, await handLink(hand, qiao, 'he'))
    await wen.goto(`${origin()}/office/people/he`)
    await hand.press(button(wen, lookUp.confirm))
    await wen.getByText(new RegExp(lookUp.confirmedOn('2026.+'))).waitFor()
  })
  await step('office 组织有变动', async (hand) => {
    await qiao.goto(`${origin()}/office/organizations/office`)
    await hand.read(qiao)
    await hand.press(summary(qiao, organizationForms.found))
    const form = qiao.locator('details[open] form')
    await hand.type(form.locator('[name=organization]'), 'shiqiao')
    await hand.type(form.locator('[name=name]'), '石桥党支部')
    await hand.press(button(qiao, organizationForms.found))
    await qiao.getByText(organizationForms.done).waitFor()
  })
  const link = await handLink(new Hand(), qiao, 'lin')
  await step('branch 登录', (hand) => signInBy(hand, lin, link))
  const request = await askFor(office)
  await step('branch 看今天有什么事', async (hand) => {
    await lin.goto(`${origin()}/office/inbox`)
    await hand.read(lin)
  })
  await step('branch 出具证明', async (hand) => {
    await lin.goto(`${origin()}/office/requests/${request}`)
    await hand.read(lin)
    await hand.press(button(lin, inbox.looked))
    await hand.type(lin.getByLabel(inbox.evidenceDate), '2026-11-20')
    await hand.press(button(lin, inbox.attest))
    await lin.getByText(inbox.doneActs.attest).waitFor()
  })
  await step('office 审核', async (hand) => {
    await wen.goto(`${origin()}/office/requests/${request}`)
    await hand.read(wen)
    await hand.press(button(wen, inbox.looked))
    await wen.goto(`${origin()}/office/requests/${request}`)
    await hand.press(button(wen, inbox.approve))
    await wen.getByLabel(inbox.inviteReady).waitFor()
  })
  await step('branch 把邀请交给本人', async (hand) => {
    await lin.goto(`${origin()}/office/requests/${request}`)
    await hand.read(lin)
    await hand.press(button(lin, inbox.inviteAnew))
    expect(await lin.getByLabel(inbox.inviteReady).inputValue()).toContain('/offer#')
  })
  await step('branch 换届交接', async (hand) => {
    await lin.goto(`${origin()}/office/handover/${city.branchSlug}`)
    await hand.read(lin)
    await hand.type(lin.getByLabel(handover.from), '2029-11-24')
    await hand.type(lin.getByLabel(handover.until), '2032-11-23')
    await hand.type(lin.getByLabel(handover.fullMembers), '5')
    const seat = lin.getByRole('group', { name: /^书记/ })
    await hand.type(seat.getByLabel(`${handover.coming} · ${handover.name}`), '方岸')
    await hand.type(seat.getByLabel(handover.id), 'fang')
    await hand.press(lin.getByLabel(handover.areFullMembers))
    await hand.press(button(lin, handover.submit))
    await lin.getByText('等待上级批准').waitFor()
  })
  await Promise.all([qiao, wen, lin, next].map((page) => page.context().close()))
  const rounded = steps.map((one) => ({ ...one, machine: one.machine.toFixed(1), person: one.person.toFixed(0) }))
  if (process.env['TIMES']) console.table(rounded)
  for (const guide of ['branch', 'office']) {
    const minutes = minutesIn(guide)
    const walked = steps.filter(({ name }) => name.startsWith(`${guide} `))
    expect(walked.map(({ name }) => name.slice(guide.length + 1)).toSorted()).toEqual([...minutes.keys()].toSorted())
    for (const { name, machine, person } of walked)
      expect(machine + person, name).toBeLessThan((minutes.get(name.slice(guide.length + 1)) ?? 0) * 60)
  }
})
