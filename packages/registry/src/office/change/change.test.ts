import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { readRecord } from '../../receipt/record.ts'
import { changesIn, chu, lin } from '../../testing/changes.ts'
import {
  appoint,
  codeOf,
  consentTo,
  fullMember,
  listing,
  member,
  onEveryOffice,
  showBadge,
} from '../../testing/office.ts'

onEveryOffice('changes of a badge', (office) => {
  const { verbs, state, rowOf, claims, bits, session, choiceIn, attestAndReview } = changesIn(office)

  test('a renamed shop shows the new name or nothing: paused at once, resumed by nobody, signed when its member agrees', async () => {
    const { badgeNo } = await showBadge(office)
    const own = await session(badgeNo)
    const shop = { name: '荷雨新铺', listing }
    const { request, proofs } = await verbs().amend(member, { session: await session(badgeNo, 'branch'), shop })
    expect(proofs).toEqual([])
    expect([await state(badgeNo), await bits()]).toEqual([false, [1]])
    expect(await codeOf(verbs().resume({ as: 'qiao' }, { badge: badgeNo }))).toBe('pausedForReview')
    expect(await codeOf(verbs().amend(lin, { badge: badgeNo, shop }))).toBe('changeUnderWay')
    expect(await codeOf(office.registry.viewChange({ session: own, change: 'confirm', language: 'en' }))).toBe(
      'changeNotWaiting',
    )
    expect(await attestAndReview(request)).toEqual({ request })
    await verbs().confirm(member, { session: own, choice: await choiceIn(own, 'confirm', { branch: true }) })
    expect(await claims(badgeNo)).toMatchObject({ shop: { name: '荷雨新铺' } })
    expect(await bits()).toEqual([0, 1])
  })

  test('another address is proven again before its member is asked', async () => {
    const { badgeNo } = await showBadge(office)
    const shop = { name: '荷雨茶铺', listing: { ...listing, id: '999' } }
    const { request, proofs } = await verbs().amend(lin, { badge: badgeNo, shop })
    expect(proofs).toMatchObject([{ claim: 'market.example/999', proven: false }])
    await attestAndReview(request)
    expect(await codeOf(verbs().offer(chu, { request }))).toBe('shopNotProven')
    for (const by of [lin, chu]) await verbs().prove(by, { request, method: 'review' })
    const { token } = await verbs().offer(chu, { request })
    await consentTo(office.registry, token)
    expect(await claims(badgeNo)).toMatchObject({ shop: { listing: { id: '999' } } })
  })

  test('a transfer: nothing is shown until the receiving branch attests and the member agrees; its ending is receipted there', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    await verbs().charter(
      { as: 'qiao' },
      { organization: 'zone', kind: 'branch', name: '网商服务区党支部', mayIssue: true },
    )
    await appoint(verbs(), 'zone', 'wei', 'secretary')
    expect(await codeOf(verbs().transfer({ as: 'wei' }, { badge: badgeNo, to: 'zone' }))).toBe('notFoundOrNotYours')
    const { request } = await verbs().transfer(chu, { badge: badgeNo, to: 'zone' })
    expect(await state(badgeNo)).toBe(false)
    expect(await codeOf(verbs().attest(lin, { request, ...fullMember }))).toBe('notFoundOrNotYours')
    await attestAndReview(request, { as: 'wei' })
    const { token } = await verbs().offer(chu, { request })
    await consentTo(office.registry, token)
    expect(await claims(badgeNo)).toMatchObject({ iss: 'http://localhost:8787/o/zone' })
    expect(await bits()).toEqual([0, 1])
    await verbs().withdraw(member, { token: stopToken })
    const receipt = readRecord(await office.registry.endingReceipt(stopToken, 'en'))
    expect(receipt?.claims.party_identification[0]).toMatchObject({ party_name: '网商服务区党支部' })
  })

  test('a transfer that nobody confirms ends the badge after 90 days', async () => {
    const { badgeNo } = await showBadge(office)
    await verbs().charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '网商服务区党支部' })
    await verbs().transfer(chu, { badge: badgeNo, to: 'zone' })
    office.clock.now += 89 * DAY
    await office.registry.signDue()
    expect(await rowOf(badgeNo)).toBeDefined()
    office.clock.now += 2 * DAY
    await office.registry.signDue()
    expect(await rowOf(badgeNo)).toBeUndefined()
  })

  test('a wrong name leaves every badge at once, and the right one is shown after attest, review and consent', async () => {
    const [first, second] = [await showBadge(office, {}, { name: true }), await showBadge(office, {}, { name: true })]
    const { request } = await verbs().correct(member, {
      session: await session(first.badgeNo, 'branch'),
      name: '沈书瑶',
    })
    for (const { badgeNo } of [first, second]) {
      expect(await state(badgeNo)).toBe(true)
      expect(JSON.stringify(await claims(badgeNo))).not.toContain('沈书遥')
    }
    await attestAndReview(request)
    const { token } = await verbs().offer(chu, { request })
    await consentTo(office.registry, token, { name: true })
    expect(await claims(first.badgeNo)).toMatchObject({ facts: { name: '沈书瑶' } })
    expect(await bits()).toEqual([0, 0, 1, 1, 1])
  })

  test('the member chooses anew at once, with a new index and a consent of its own; a pause stays a pause', async () => {
    const { badgeNo } = await showBadge(office, {}, { name: true })
    const own = await session(badgeNo)
    expect(
      await codeOf(
        office.registry.viewChange({ session: await session(badgeNo, 'branch'), change: 'choose', language: 'en' }),
      ),
    ).toBe('dataNeedsMore')
    await verbs().choose(member, {
      session: own,
      choice: await choiceIn(own, 'choose', { pledge: true }, '七天可退'),
      pledge: '七天可退',
    })
    expect(await claims(badgeNo)).toMatchObject({ facts: { pledge: '七天可退' } })
    expect(await bits()).toEqual([0, 1])
    await verbs().pause(chu, { badge: badgeNo })
    await verbs().choose(member, { session: own, choice: await choiceIn(own, 'choose') })
    expect([await state(badgeNo), await bits()]).toEqual([false, [1, 1, 1]])
    await verbs().resume(chu, { badge: badgeNo })
    expect(await claims(badgeNo)).not.toHaveProperty('facts.pledge')
    const kinds = await office.registry.context.store.db.selectFrom('consents').select('kind').orderBy('n').execute()
    expect(kinds).toEqual([{ kind: 'badge' }, { kind: 'amendment' }, { kind: 'amendment' }])
  })

  test('a member chooses ten times a day; the next choice is refused before it takes an index', async () => {
    const { badgeNo } = await showBadge(office)
    const own = await session(badgeNo)
    const choose = async () => codeOf(verbs().choose(member, { session: own, choice: await choiceIn(own, 'choose') }))
    for (let n = 0; n < 10; n++) expect(await choose()).toBe('done')
    const indices = (await bits()).length
    expect(await choose()).toBe('chosenTooOften')
    expect(await bits()).toHaveLength(indices)
  })
})
