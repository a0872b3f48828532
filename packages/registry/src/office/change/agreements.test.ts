import { expect, test } from 'vitest'
import { changesIn, chu, lin } from '../../testing/changes.ts'
import {
  choiceFor,
  codeOf,
  consentTo,
  listing,
  member,
  offerTo,
  onEveryOffice,
  showBadge,
} from '../../testing/office.ts'

onEveryOffice('what was agreed to before', (office) => {
  const { verbs, state, rowOf, claims, session, choiceIn, attestAndReview, pass, almostOver } = changesIn(office)
  const renamed = { name: '荷雨新铺', listing }

  test('a renewal shows no more than the newest consent: what was agreed to before that is void, and asked again', async () => {
    const { badgeNo } = await almostOver()
    const own = await session(badgeNo)
    const name = { name: true, pledge: true }
    const { request } = await verbs().renew(member, { session: own, choice: await choiceIn(own, 'renew', name) })
    expect((await office.registry.viewData(own)).change).toMatchObject({ isAgreed: true })
    const choice = await choiceIn(own, 'choose', { pledge: true }, '七天可退')
    await verbs().choose(member, { session: own, choice, pledge: '七天可退' })
    expect(await attestAndReview(request)).toEqual({ request })
    expect((await claims(badgeNo))['facts']).toEqual({ pledge: '七天可退' })
    await verbs().confirm(member, { session: own, choice: await choiceIn(own, 'confirm', { pledge: true }) })
    expect((await claims(badgeNo))['facts']).toEqual({ pledge: '七天可退' })
    expect((await rowOf(badgeNo))?.requestId).toBe(request)
  })

  test('a renewal whose agreement is void is offered by a link once it is reviewed, again and again', async () => {
    const { badgeNo } = await almostOver()
    const own = await session(badgeNo)
    const { request } = await verbs().renew(member, { session: own, choice: await choiceIn(own, 'renew') })
    await verbs().choose(member, { session: own, choice: await choiceIn(own, 'choose') })
    await attestAndReview(request)
    for (const _ of [1, 2]) await verbs().offer(chu, { request })
    const { token } = await verbs().offer(chu, { request })
    await consentTo(office.registry, token)
    expect((await rowOf(badgeNo))?.requestId).toBe(request)
  })

  test('a name that is being corrected comes back nowhere: not by a renewal of another badge, nor by choosing anew', async () => {
    const first = await showBadge(office, {}, { name: true })
    const second = await showBadge(office, {}, { name: true })
    await pass(345)
    const own = await session(second.badgeNo)
    const choice = await choiceIn(own, 'renew', { name: true })
    const { request: renewal } = await verbs().renew(member, { session: own, choice })
    const { request } = await verbs().correct(lin, { badge: first.badgeNo, name: '沈书瑶' })
    expect(await codeOf(verbs().correct(lin, { badge: second.badgeNo, name: '沈叔遥' }))).toBe('changeUnderWay')
    const view = await office.registry.viewChange({ session: own, change: 'choose', language: 'en' })
    expect(view.facts.name).toBeUndefined()
    expect(await attestAndReview(renewal)).toEqual({ request: renewal })
    expect(await claims(second.badgeNo)).not.toHaveProperty('facts')
    await attestAndReview(request)
    const unchanged = await office.registry.viewChange({ session: own, change: 'confirm', language: 'en' })
    expect(unchanged.facts.name).toBeUndefined()
    const { token } = await verbs().offer(chu, { request })
    await consentTo(office.registry, token, { name: true })
    expect((await claims(first.badgeNo))['facts']).toEqual({ name: '沈书瑶' })
    const corrected = await office.registry.viewChange({ session: own, change: 'confirm', language: 'en' })
    expect(corrected.facts.name).toBe('沈书瑶')
  })

  test('a pledge in new words stays when a change that was under way is agreed to', async () => {
    const { badgeNo } = await showBadge(office)
    const own = await session(badgeNo)
    const { request } = await verbs().correct(member, { session: own, note: '性别有误' })
    const agreed = await choiceIn(own, 'choose', { pledge: true }, '七天可退')
    await verbs().choose(member, { session: own, choice: agreed, pledge: '七天可退' })
    await attestAndReview(request)
    await verbs().confirm(member, { session: own, choice: await choiceIn(own, 'confirm', { pledge: true }) })
    expect((await claims(badgeNo))['facts']).toEqual({ pledge: '七天可退' })
  })

  test('the link of a change that was agreed to in "My data" is replaced: declining by it is refused, and changes nothing', async () => {
    const { badgeNo } = await showBadge(office)
    const own = await session(badgeNo)
    const { request } = await verbs().amend(lin, { badge: badgeNo, shop: renamed })
    await attestAndReview(request)
    const { token } = await verbs().offer(chu, { request })
    await verbs().confirm(member, { session: own, choice: await choiceIn(own, 'confirm') })
    expect(await codeOf(verbs().decline(member, { token }))).toBe('offerReplaced')
    expect(await state(badgeNo)).toBe(true)
  })

  test('an invitation shows what was agreed to for its seven days, also after a change', async () => {
    const { token } = await offerTo(office)
    const { badgeNo } = await consentTo(office.registry, token)
    const { request } = await verbs().amend(lin, { badge: badgeNo, shop: renamed })
    await attestAndReview(request)
    const { token: second } = await verbs().offer(chu, { request })
    await verbs().consent(member, { token: second, choice: await choiceFor(office.registry, second) })
    for (const one of [token, second])
      expect(await office.registry.viewOffer(one, 'en')).toMatchObject({ state: 'agreed', shop: { name: '荷雨新铺' } })
  })

  test('what was seen is what is published: a name, shop or membership that changed since is refused, and shown anew', async () => {
    const first = await showBadge(office)
    const { token } = await offerTo(office, { shop: { name: '乙铺', listing: { ...listing, id: '900' } } })
    const seen = await choiceFor(office.registry, token, { name: true })
    const { request } = await verbs().correct(lin, { badge: first.badgeNo, name: '沈书瑶' })
    expect(await codeOf(verbs().consent(member, { token, choice: seen }))).toBe('noticeChanged')
    await attestAndReview(request)
    expect(await codeOf(verbs().consent(member, { token, choice: seen }))).toBe('noticeChanged')
    const own = await session(first.badgeNo)
    await verbs().confirm(member, { session: own, choice: await choiceIn(own, 'confirm') })
    expect(await codeOf(verbs().consent(member, { token, choice: seen }))).toBe('noticeChanged')
    const { badgeNo } = await consentTo(office.registry, token, { name: true })
    expect((await claims(badgeNo))['facts']).toEqual({ name: '沈书瑶' })

    const choice = await choiceIn(own, 'choose', { pledge: true })
    const other = { session: own, choice, pledge: '七天可退' }
    expect(await codeOf(verbs().choose(member, other))).toBe('noticeChanged')
  })
})
