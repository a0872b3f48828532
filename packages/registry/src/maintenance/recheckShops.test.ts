import { verifyBadge } from '@liangpai/core'
import { DAY } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleOf, choice, fullMember, member, onEveryOffice } from '../testing/office.ts'
import { openShopSite, type ShopSite } from '../testing/shopSite.ts'

onEveryOffice('a shop on a site of its own', (office) => {
  let site: ShopSite
  beforeEach(async () => {
    site = await openShopSite()
  })
  afterEach(() => site.close())

  async function showOwnSite() {
    const { verbs } = office.registry
    const subject = { id: 'shen', name: '沈书遥' }
    const shop = { name: '荷雨茶铺', urls: [site.url] }
    const { request, hostPolicy, proofs } = await verbs.request(
      { as: 'shen' },
      { organization: 'liutang', subject, shop },
    )
    expect(hostPolicy).toBe('script')
    for (const { fileName, content } of proofs) site.files.set(`/${fileName}`, content)
    await verbs.prove({ as: 'shen' }, { request })
    await verbs.attest({ as: 'lin' }, { request, ...fullMember })
    await verbs.review({ as: 'chu' }, { request })
    const { token } = await verbs.offer({ as: 'chu' }, { request })
    return office.registry.verbs.consent(member, { token, choice })
  }

  test('a shop on its own site is checked monthly, and a second failure pauses its badge', async () => {
    const { badgeNo, stopToken } = await showOwnSite()
    const recheckAfter = async (days: number) => {
      office.clock.now += days * DAY
      return office.registry.recheckShops()
    }
    expect(await recheckAfter(29)).toBe(0)
    expect(await recheckAfter(2)).toBe(1)
    expect(await recheckAfter(2)).toBe(0)
    site.files.clear()
    expect(await recheckAfter(30)).toBe(1)
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'active' })
    expect(await recheckAfter(2)).toBe(1)
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'paused' })
    expect(await bundleOf(office.registry, badgeNo)).toBeUndefined()
    const trail = await readAudit(office.registry.context.store.db)
    expect(trail.at(-1)).toMatchObject({ verb: 'pause', actor: '(system)' })
  })

  test('a fault of our own is reported, and counts against no shop', async () => {
    const { stopToken } = await showOwnSite()
    const { db } = office.registry.context.store
    await db.updateTable('proofs').set({ claim: 'no address' }).execute()
    for (const days of [31, 2]) {
      office.clock.now += days * DAY
      await expect(office.registry.recheckShops()).rejects.toThrow('Invalid URL')
    }
    expect(await db.selectFrom('proofs').select('failures').execute()).toEqual([{ failures: 0 }])
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'active' })
  })

  test('the badge of a shop on its own site is verified there and nowhere else', async () => {
    const { badgeNo } = await showOwnSite()
    const bundle = await bundleOf(office.registry, badgeNo)
    const { anchors } = office.registry
    const judge = async (page: string) =>
      (await verifyBadge(bundle, { anchors, page, now: office.clock.now, allowLocalhost: true })).state
    expect(await judge(site.url)).toBe('verified')
    expect(await judge(site.url.replace('heyu', 'copycat'))).toBe('wrongSite')
  })
})
