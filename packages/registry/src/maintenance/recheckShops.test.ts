import { verifyBadge } from '@liangpai/core'
import { DAY, type Sealed } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { bundleOf, consentTo, fullMember, member, onEveryOffice } from '../testing/office.ts'
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
    return consentTo(office.registry, token)
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

  const stateOf = async (stopToken: string) => (await office.registry.viewStopLink(stopToken)).state
  const after = async (seconds: number) => {
    office.clock.now += seconds
    await office.registry.signDue()
    return office.registry.recheckShops()
  }
  const HOUR = 3600

  /** A badge that is paused because its site answers wrongly. */
  async function pauseByProof() {
    const badge = await showOwnSite()
    const files = new Map(site.files)
    site.files.clear()
    for (const seconds of [30 * DAY, DAY]) await after(seconds)
    expect(await stateOf(badge.stopToken)).toBe('paused')
    const putBack = () => files.forEach((content, path) => site.files.set(path, content))
    return { ...badge, putBack }
  }

  test('a badge that a failed proof has paused is looked at again and resumed by the next right answer', async () => {
    const { badgeNo, stopToken, putBack } = await pauseByProof()
    expect(await after(HOUR - 1)).toBe(0)
    expect(await after(1)).toBe(1)
    putBack()
    await after(DAY)
    expect(await stateOf(stopToken)).toBe('active')
    const context = { anchors: office.registry.anchors, page: null, now: office.clock.now, allowLocalhost: true }
    await office.registry.signDue()
    expect((await verifyBadge(await bundleOf(office.registry, badgeNo), context)).state).toBe('verified')
    const trail = await readAudit(office.registry.context.store.db)
    expect(trail.at(-1)).toMatchObject({ verb: 'resume', actor: '(system)', detail: '{"reason":"shopProven"}' })
    expect(await after(29 * DAY)).toBe(0)
  })

  test('a paused badge whose shop is proven by hand is resumed within the hour', async () => {
    const { stopToken, putBack } = await pauseByProof()
    putBack()
    const { id } = await office.registry.context.store.db.selectFrom('requests').select('id').executeTakeFirstOrThrow()
    await office.registry.verbs.prove({ as: 'shen' }, { request: id })
    expect([await after(0), await stateOf(stopToken)]).toEqual([1, 'active'])
  })

  test.each([
    ['its member', async (_badge: string, token: string) => office.registry.verbs.pause(member, { token })],
    ['the office', async (badge: string) => office.registry.verbs.pause({ as: 'chu' }, { badge })],
    ['a review', async (badge: string) => office.registry.verbs.end({ as: 'chu' }, { badge, occasion: 'renameShop' })],
  ])('a badge that %s has paused as well is not resumed by a right answer', async (_, pause) => {
    const { badgeNo, stopToken, putBack } = await pauseByProof()
    await pause(badgeNo, stopToken)
    putBack()
    await after(2 * DAY)
    expect(await stateOf(stopToken)).toBe('paused')
  })

  test('a badge that its member has paused is not looked at', async () => {
    const { stopToken } = await showOwnSite()
    await office.registry.verbs.pause(member, { token: stopToken })
    expect(await after(31 * DAY)).toBe(0)
  })

  test('a site that gives no answer pauses its badge after a week, and only if another one has answered', async () => {
    const other = await openShopSite()
    const { stopToken } = await showOwnSite()
    site.close()
    for (const seconds of [30 * DAY, HOUR, HOUR, DAY, 8 * DAY]) await after(seconds)
    expect(await stateOf(stopToken)).toBe('active') // it may be our own network
    site = other
    await showOwnSite()
    await after(DAY)
    expect(await stateOf(stopToken)).toBe('paused')
  })

  test('a site that is away is asked again after an hour, then less often, down to once a day', async () => {
    await showOwnSite()
    site.close()
    await after(30 * DAY)
    const hours = []
    for (let hour = 1; hour <= 80; hour++) if ((await after(HOUR)) > 0) hours.push(hour)
    expect(hours).toEqual([1, 2, 4, 8, 16, 32, 56, 80])
  })

  test('a fault of our own is reported, and counts against no shop', async () => {
    const { stopToken } = await showOwnSite()
    const { db } = office.registry.context.store
    await db
      .updateTable('proofs')
      .set({ claim: 'no address' as Sealed })
      .execute()
    for (const days of [31, 2]) {
      office.clock.now += days * DAY
      await expect(office.registry.recheckShops()).rejects.toMatchObject({ code: 'rowDamaged' })
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
