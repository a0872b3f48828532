import type { Page } from 'playwright'
import { fullMember, showBadge } from '../../packages/registry/src/testing/office.ts'
import { changeOf, part, press } from '../memberPhone.ts'
import { onPhone, somebody, type Walk } from './walk.ts'

/** "My data", at each level, with each form and each end. */
export async function walkData(walk: Walk): Promise<void> {
  await seeWhatTheBranchHolds(walk)
  await seeEverything(walk)
  await correctTheName(walk)
  await changeTheShop(walk)
  await openWhatIsOver(walk)
}

const linkTo = async ({ office }: Walk, badge: string) =>
  (await office.registry.verbs['data-link']({ as: 'lin' }, { badge })).url

/** Opens all of the data by the branch's link and the stop link beside it. */
async function openAll(walk: Walk, page: Page, badge: string, stopToken: string): Promise<void> {
  await page.goto('about:blank') // else a link with another fragment loads nothing
  await page.goto(await linkTo(walk, badge))
  await press(page, 'open-link')
  await part(page, 'first')
  await press(page, 'show-stop-link-field')
  await page.fill('#stop-link-field', `${walk.office.registry.origin}/stop#${stopToken}`)
  await press(page, 'use-stop-link')
  await page.locator('[data-row="pledge"]:visible').waitFor()
}

async function seeWhatTheBranchHolds(walk: Walk): Promise<void> {
  const { badgeNo } = await showBadge(walk.office, { subject: somebody('沈书遥') }, { name: true })
  await onPhone(walk, await linkTo(walk, badgeNo), async (page) => {
    await part(page, 'ready')
    await walk.show(page, 'data-ready')
    await press(page, 'open-link')
    await part(page, 'first')
    await walk.show(page, 'data-branch')
    await press(page, 'show-stop-link-field')
    await page.fill('#stop-link-field', '停用')
    await press(page, 'use-stop-link')
    await page.locator('[data-fault]:visible').first().waitFor()
    await walk.show(page, 'data-stop-link-wrong')
    for (const fact of ['status', 'branch']) {
      await press(page, `correct-${fact}`)
      await part(page, `correct-${fact}`)
      await walk.show(page, `data-correct-${fact}`)
      await press(page, 'first')
      await part(page, 'first')
    }
    for (const act of ['pause', 'withdraw']) {
      await press(page, act)
      await part(page, act)
      await walk.show(page, `data-${act}`)
      if (act === 'pause') await press(page, 'first')
    }
    await press(page, 'confirm-withdraw')
    await part(page, 'stopped')
    await walk.show(page, 'data-withdrawn')
    await page.reload()
    await press(page, 'open-link')
    await part(page, 'closed')
    await walk.show(page, 'data-link-used')
  })
}

async function seeEverything(walk: Walk): Promise<void> {
  const { badgeNo, stopToken } = await showBadge(
    walk.office,
    { subject: somebody('沈书遥') },
    { name: true, pledge: true },
  )
  await onPhone(walk, '/data', async (page) => {
    await part(page, 'start')
    await walk.show(page, 'data-start')
    await openAll(walk, page, badgeNo, stopToken)
    await press(page, 'add-passkey')
    await part(page, 'add-passkey')
    await walk.show(page, 'data-add-passkey')
    await press(page, 'save-passkey')
    await page.locator('[data-list="passkeys"] li').waitFor()
    await walk.showOnPaper(page, 'data-all')
    await walk.show(page, 'data-all')
    await press(page, 'remove-passkey')
    await part(page, 'remove-passkey')
    await walk.show(page, 'data-remove-passkey')
    await press(page, 'first')
    await press(page, 'new-stop-link')
    await part(page, 'new-stop-link')
    await walk.show(page, 'data-new-stop-link')
    await press(page, 'get-stop-link')
    await part(page, 'given-stop-link')
    await walk.show(page, 'data-given-stop-link')
    await press(page, 'first')
    await press(page, 'pledge')
    await part(page, 'pledge')
    await walk.show(page, 'data-pledge')
    await page.fill('#new-pledge', '三日内发货，七日内可退')
    await press(page, 'see-pledge')
    await part(page, 'agree')
    await walk.show(page, 'data-agree')
    await press(page, 'agree-change')
    await page.locator('#agree-first:visible').waitFor()
    await walk.show(page, 'data-agree-first')
    await press(page, 'first')
    await press(page, 'pause')
    await press(page, 'confirm-pause')
    await page.locator('[data-go="resume"]:visible').waitFor()
    await walk.show(page, 'data-paused')
    await walk.office.registry.verbs.end({ as: 'chu' }, { badge: badgeNo, reason: 'endedByIssuer' })
    await press(page, 'withdraw')
    await press(page, 'confirm-withdraw')
    await part(page, 'gone')
    await walk.show(page, 'data-gone')
  })
}

async function correctTheName(walk: Walk): Promise<void> {
  const { verbs } = walk.office.registry
  const { badgeNo, stopToken } = await showBadge(walk.office, { subject: somebody('沈舒瑶') }, { name: true })
  await onPhone(walk, '/data', async (page) => {
    await openAll(walk, page, badgeNo, stopToken)
    await press(page, 'correct')
    await part(page, 'correct')
    await press(page, 'send-correction')
    await page.locator('[data-fault]:visible').first().waitFor()
    await walk.show(page, 'data-correct-empty')
    await page.fill('#new-name', '沈书瑶')
    await walk.show(page, 'data-correct')
    await press(page, 'send-correction')
    await page.locator('[data-change]:visible').waitFor()
    await walk.show(page, 'data-correcting')
    const { request } = await changeOf(walk.office, badgeNo)
    await verbs.attest({ as: 'lin' }, { request, ...fullMember })
    await verbs.review({ as: 'chu' }, { request })
    await openAll(walk, page, badgeNo, stopToken)
    await page.locator('[data-change-ready]:visible').waitFor()
    await walk.show(page, 'data-corrected')
    await press(page, 'see-change')
    await part(page, 'agree')
    await walk.show(page, 'data-agree-again')
  })
}

async function changeTheShop(walk: Walk): Promise<void> {
  const { verbs } = walk.office.registry
  const { badgeNo, stopToken } = await showBadge(walk.office, { subject: somebody('闻人渺') })
  await onPhone(walk, '/data', async (page) => {
    await openAll(walk, page, badgeNo, stopToken)
    await press(page, 'amend')
    await part(page, 'amend')
    await walk.show(page, 'data-shop')
    await page.fill('#shop-name', '荷雨新铺')
    await page.fill('#shop-urls', 'http://heyu-tea.example/')
    await press(page, 'send-shop')
    await page.locator('[data-fault]:visible').first().waitFor()
    await walk.show(page, 'data-shop-fault')
    await page.fill('#shop-urls', 'https://heyu-tea.example/')
    await page.fill('#listing-host', '')
    await page.fill('#listing-id', '')
    await press(page, 'send-shop')
    await page.getByText(/^https:\/\/heyu-tea\.example\/\S+\.txt$/).waitFor()
    await walk.show(page, 'data-shop-proof')
    const { request } = await changeOf(walk.office, badgeNo)
    await verbs.return({ as: 'lin' }, { request, missing: 'shop' })
    await openAll(walk, page, badgeNo, stopToken)
    await page.locator('[data-failed-change]:visible').waitFor()
    await walk.show(page, 'data-shop-returned')
  })
  const other = await showBadge(walk.office, { subject: somebody('欧阳听雨') })
  const { request } = await verbs.transfer({ as: 'chu' }, { badge: other.badgeNo, to: 'liutang' })
  await verbs.return({ as: 'lin' }, { request, missing: 'other', sentence: '请补介绍信。' })
  await onPhone(walk, '/data', async (page) => {
    await openAll(walk, page, other.badgeNo, other.stopToken)
    await walk.show(page, 'data-transfer-returned')
    await press(page, 'complete')
    await part(page, 'complete')
    await walk.show(page, 'data-complete')
  })
}

async function openWhatIsOver(walk: Walk): Promise<void> {
  await onPhone(walk, '/data#ABC', async (page) => {
    await part(page, 'incomplete')
    await walk.show(page, 'data-incomplete')
  })
}
