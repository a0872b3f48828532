import { pageWords, REFUSAL_REASONS } from '@liangpai/presentation'
import { city } from '@liangpai/world'
import type { Page } from 'playwright'
import { expect, test } from 'vitest'
import { askFor, fullMember } from '../packages/registry/src/testing/office.ts'
import { draft, openByTwo } from '../packages/registry/src/testing/initiative.ts'
import { useBrowser } from './browser.ts'
import { useServedOffice } from './memberPhone.ts'
import { signedInContext } from './officeStates.ts'

// A morning of a secretary and of whoever reviews, by the keyboard alone: nothing here is clicked, and no focus is set.

const visitor = useBrowser()
const office = useServedOffice()
const { inbox, decision, work, initiative } = pageWords['zh-Hans']

/** What has the focus: its id, what it is called, and whether its ring is drawn within the window. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return undefined
    const { outlineStyle } = getComputedStyle(element)
    const { top, height } = element.getBoundingClientRect()
    const label = 'labels' in element ? (element.labels as NodeListOf<Element> | null)?.[0] : undefined
    return {
      id: element.id,
      name: (label ?? element).textContent?.replace(/\s+/g, ' ').trim() ?? '',
      isSeen: outlineStyle !== 'none' && height > 0 && top + height > 0 && top < innerHeight,
    }
  })

/** Goes on to what is called so; each stop on the way shows its ring. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = []
  while (passed.length < 60) {
    await page.keyboard.press('Tab')
    const now = await focused(page)
    if (now) expect(now, `after ${passed.join(' | ')}`).toMatchObject({ isSeen: true })
    if (now?.name.includes(name)) return
    passed.push(now?.name ?? 'the browser')
  }
  throw new Error(`no way to ${name}: ${passed.join(' | ')}`)
}

async function pressOn(page: Page, name: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
const hasFocus = (page: Page, id: string) => expect.poll(async () => (await focused(page))?.id).toBe(id)

async function openInbox(person: string): Promise<Page> {
  const page = await (await signedInContext(visitor.browser, office, person)).newPage()
  await page.goto(`${office.registry.origin}/office/inbox`)
  return page
}

test('by the keyboard alone a secretary attests, mends what was refused, and declines with a reason', async () => {
  await askFor(office, {
    subject: { id: 'lu', name: '陆闻溪' },
    shop: { name: '溪上笔记', urls: ['https://lu.example/'] },
  })
  office.clock.now += 60
  await askFor(office, {
    subject: { id: 'xu', name: '许望舒' },
    shop: { name: '望舒手作', urls: ['https://xu.example/'] },
  })
  const page = await openInbox('lin')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toMatchObject({ name: work.skip, isSeen: true })
  await page.keyboard.press('Enter')
  await hasFocus(page, 'title')
  await page.keyboard.press('Tab')
  expect((await focused(page))?.name).toContain('溪上笔记')
  await page.keyboard.press('Enter')
  await hasFocus(page, 'name')

  await tabTo(page, inbox.evidenceKinds.roll.label)
  await page.keyboard.press('ArrowRight')
  await pressOn(page, inbox.attest)
  await hasFocus(page, 'expires')
  expect(await page.locator('#expires').getAttribute('aria-invalid')).toBe('true')
  await page.keyboard.type('12312026')
  await pressOn(page, inbox.attest)
  await heading(page, '许望舒')
  await hasFocus(page, 'name')
  expect(await page.getByRole('status').textContent()).toContain(inbox.doneActs.attest)

  await pressOn(page, inbox.refuseAttest)
  await heading(page, inbox.refuseAttest)
  await pressOn(page, inbox.refuseAttest)
  await page.locator('.fault').waitFor()
  expect((await focused(page))?.id).toMatch(/^reason-/)
  await page.keyboard.press('Space')
  await page.getByText(decision.refused[REFUSAL_REASONS[0]].reads).waitFor()
  await pressOn(page, inbox.refuseAttest)
  await page.getByText(inbox.empty).waitFor()
  await hasFocus(page, 'name')
  await page.context().close()
})

test('by the keyboard alone another reviews and makes the invitation, whose link then has the focus', async () => {
  const { verbs } = office.registry
  const request = await askFor(office, { subject: { id: 'qiaow', name: '乔未晚' } })
  await verbs.attest({ as: 'lin' }, { request, ...fullMember })
  for (const as of ['lin', 'chu']) await verbs.prove({ as }, { request, method: 'review' })
  const page = await openInbox('chu')
  await pressOn(page, '荷雨茶铺')
  await hasFocus(page, 'name')
  await pressOn(page, inbox.approve)
  await hasFocus(page, 'link')
  expect((await focused(page))?.name).toBe(inbox.inviteReady)
  await page.context().close()
})

test('by the keyboard alone the sheet of an initiative is opened to be printed', async () => {
  await openByTwo(office, await draft(office))
  const page = await openInbox('lin')
  await pressOn(page, work.areas.organizations)
  await heading(page, city.branch.name)
  await pressOn(page, initiative.title)
  await hasFocus(page, 'name')
  await pressOn(page, initiative.work.states.open)
  await hasFocus(page, 'name')
  await pressOn(page, initiative.print)
  await page.locator('.sheet').waitFor()
  await page.context().close()
})
