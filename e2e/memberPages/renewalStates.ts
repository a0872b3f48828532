import { changesIn } from '../../packages/registry/src/testing/changes.ts'
import { showBadge } from '../../packages/registry/src/testing/office.ts'
import { part, press } from '../memberPhone.ts'
import { onPhone, somebody, type Walk } from './walk.ts'

/** Badges in their last 30 days: the registry's clock is 345 days ahead from here on. */
export async function walkRenewal(walks: readonly Walk[]): Promise<void> {
  const [first] = walks
  if (!first) return
  const badges = []
  for (const walk of walks) {
    const badge = () => showBadge(walk.office, { subject: somebody('沈书遥') }, { name: true })
    badges.push({ walk, renewed: await badge(), declined: await badge() })
  }
  await changesIn(first.office).pass(345)
  for (const { walk, renewed, declined } of badges) {
    const { verbs, origin } = walk.office.registry
    await onPhone(walk, (await verbs['data-link']({ as: 'lin' }, { badge: renewed.badgeNo })).url, async (page) => {
      await press(page, 'open-link')
      await part(page, 'first')
      await press(page, 'show-stop-link-field')
      await page.fill('#stop-link-field', `${origin}/stop#${renewed.stopToken}`)
      await press(page, 'use-stop-link')
      await page.locator('[data-row="pledge"]:visible').waitFor()
      await walk.show(page, 'renewal-data')
    })
    const offerOf = async (badge: string) => (await verbs.renew({ as: 'lin' }, { badge })).url ?? ''
    await onPhone(walk, await offerOf(renewed.badgeNo), async (page) => {
      await page.locator('[data-step=what]:visible').waitFor()
      await walk.show(page, 'renewal-1-what')
      await press(page, 'consent')
      await walk.show(page, 'renewal-2-consent')
      await page.check('input[name="agreed"]')
      await press(page, 'agree')
      await page.locator('[data-end=confirmed]:visible').waitFor()
      await walk.show(page, 'renewal-confirmed')
    })
    await onPhone(walk, await offerOf(declined.badgeNo), async (page) => {
      await press(page, 'decline')
      await page.locator('[data-end=declined-change]:visible').waitFor()
      await walk.show(page, 'renewal-declined')
    })
  }
}
