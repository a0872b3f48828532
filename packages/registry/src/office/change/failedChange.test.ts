import { decisionWords, languages } from '@liangpai/presentation'
import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { personIndex } from '../../store/pairs.ts'
import { changesIn, chu, lin } from '../../testing/changes.ts'
import {
  appoint,
  choiceFor,
  codeOf,
  consentTo,
  listing,
  member,
  onEveryOffice,
  showBadge,
} from '../../testing/office.ts'

onEveryOffice('changes that come to nothing', (office) => {
  const { verbs, state, rowOf, claims, session, choiceIn, attestAndReview, almostOver } = changesIn(office)
  const renamed = { name: '荷雨新铺', listing }
  const confirm = async (own: string) =>
    verbs().confirm(member, { session: own, choice: await choiceIn(own, 'confirm') })

  test('a shop whose new name was refused shows the old one no more, whatever else is corrected: only amended anew', async () => {
    const { badgeNo } = await showBadge(office)
    const own = await session(badgeNo)
    const { request } = await verbs().amend(lin, { badge: badgeNo, shop: renamed })
    await verbs().refuse(lin, { request, reason: 'notOperator' })
    expect(await office.registry.viewData(own)).toMatchObject({
      failedChange: { kind: 'amendment' },
      pausedFor: ['review'],
    })
    for (const _ of ['once', 'twice']) {
      const { request: note } = await verbs().correct(member, { session: own, note: '性别有误' })
      await attestAndReview(note)
      await confirm(own)
      expect(await state(badgeNo)).toBe(false)
    }
    expect(await codeOf(verbs().transfer(chu, { badge: badgeNo, to: 'liutang' }))).toBe('changeAwaited')
    office.clock.now += 100 * DAY
    await office.registry.signDue()
    expect(await codeOf(verbs().transfer(chu, { badge: badgeNo, to: 'liutang' }))).toBe('changeAwaited')
  })

  test('it is amended anew, and shown again once its member agrees', async () => {
    const { badgeNo } = await showBadge(office)
    const own = await session(badgeNo)
    const { request } = await verbs().amend(lin, { badge: badgeNo, shop: renamed })
    await verbs().return(lin, { request, missing: 'shop' })
    const { request: again } = await verbs().amend(lin, { badge: badgeNo, shop: { name: '荷雨三铺', listing } })
    await attestAndReview(again)
    await confirm(own)
    expect(await claims(badgeNo)).toMatchObject({ shop: { name: '荷雨三铺' } })
    await verbs().amend(lin, { badge: badgeNo, shop: renamed })
    await verbs().choose(member, { session: own, choice: await choiceIn(own, 'choose') })
    expect(await state(badgeNo)).toBe(false)
  })

  test('what was sent back is said in the words that the office saw, and goes on with the file that was put up for it', async () => {
    const { badgeNo } = await showBadge(office)
    const own = await session(badgeNo, 'branch')
    const moved = { name: '荷雨新铺', urls: ['https://heyu-tea.example/'] }
    const { request, proofs } = await verbs().amend(member, { session: own, shop: moved })
    await verbs().return(lin, { request, missing: 'proofFile' })
    const { failedChange } = await office.registry.viewData(own)
    expect(failedChange).toMatchObject({ kind: 'amendment', isReturned: true, shop: moved })
    const decision = { decision: 'returned', reason: 'proofFile' } as const
    for (const language of languages)
      expect(failedChange?.decision.map((words) => words[language])).toEqual(decisionWords(decision, language))
    expect(await codeOf(verbs().resubmit(member, { session: own }))).toBe('requestState')
    const again = await verbs().amend(member, { session: own, shop: { ...moved, name: '荷雨茶铺' } })
    expect(again.proofs).toEqual(proofs)
  })

  test('a transfer that was sent back goes on by its member, with a word to the branch; what they took back says no decision', async () => {
    const { badgeNo } = await showBadge(office)
    const own = await session(badgeNo)
    const { request } = await verbs().transfer(chu, { badge: badgeNo, to: 'liutang' })
    await verbs().return(lin, { request, missing: 'other', sentence: '请补介绍信。' })
    expect((await office.registry.viewData(own)).failedChange?.decision[0]?.en).toBe('请补介绍信。')
    await verbs().resubmit(member, { session: own, note: '介绍信已寄出' })
    expect(await codeOf(verbs().resubmit(member, { session: own }))).toBe('requestState')
    const seen = await office.registry.viewRequest(lin, request)
    expect(seen).toMatchObject({ state: 'requested', note: '介绍信已寄出' })
    await verbs()['cancel-change'](member, { session: own })
    expect((await office.registry.viewData(own)).failedChange).toMatchObject({ isReturned: false, decision: [] })
  })

  test('a renewal that was sent back goes on by whoever is shown to be its member, and not beside another change', async () => {
    const { badgeNo } = await almostOver()
    const own = await session(badgeNo)
    const { request } = await verbs().renew(member, { session: own, choice: await choiceIn(own, 'renew') })
    await verbs().return(lin, { request, missing: 'evidence' })
    const branch = await session(badgeNo, 'branch')
    expect(await codeOf(verbs().resubmit(member, { session: branch }))).toBe('dataNeedsMore')
    const { request: other } = await verbs().correct(lin, { badge: badgeNo, note: '性别有误' })
    expect(await codeOf(verbs().resubmit(lin, { request }))).toBe('changeUnderWay')
    await verbs().refuse(lin, { request: other, reason: 'other', sentence: '已经改好。' })
    await verbs().resubmit(lin, { request })
    expect(await attestAndReview(request)).toMatchObject({ signed: true })
  })

  test('a transfer that was refused or declined goes on to lapse, and nothing else puts the badge into effect', async () => {
    await verbs().charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '网商服务区党支部' })
    await appoint(verbs(), 'zone', 'wei', 'secretary')
    const { badgeNo } = await showBadge(office)
    const first = await verbs().transfer(chu, { badge: badgeNo, to: 'zone' })
    await verbs().refuse({ as: 'wei' }, { request: first.request, reason: 'notOnRoll' })
    expect(await codeOf(verbs().amend(lin, { badge: badgeNo, shop: renamed }))).toBe('changeAwaited')
    const { request } = await verbs().transfer(chu, { badge: badgeNo, to: 'zone' })
    await attestAndReview(request, { as: 'wei' })
    const { token } = await verbs().offer(chu, { request })
    await verbs().decline(member, { token })
    expect(await office.registry.viewOffer(token, 'en')).toMatchObject({ state: 'declined' })
    office.clock.now += 91 * DAY
    await office.registry.signDue()
    expect(await rowOf(badgeNo)).toBeUndefined()
  })

  test('an occasion voids what was attested and confirmed before it: only an amendment or a transfer ends its review', async () => {
    const { badgeNo } = await almostOver()
    const own = await session(badgeNo)
    const { request } = await verbs().renew(member, { session: own, choice: await choiceIn(own, 'renew') })
    await verbs().end(chu, { badge: badgeNo, occasion: 'renameShop' })
    expect(await attestAndReview(request)).toEqual({ request })
    await confirm(own)
    expect(await state(badgeNo)).toBe(false)
    const { request: amendment } = await verbs().amend(lin, { badge: badgeNo, shop: renamed })
    await attestAndReview(amendment)
    await confirm(own)
    expect(await claims(badgeNo)).toMatchObject({ shop: { name: '荷雨新铺' } })
  })

  test('an occasion does not answer a reminder for the member', async () => {
    const { badgeNo } = await almostOver()
    const { token = '' } = await verbs().renew(lin, { badge: badgeNo })
    await verbs().end(chu, { badge: badgeNo, occasion: 'confirmAfterTransfer' })
    expect(await office.registry.viewOffer(token, 'en')).toMatchObject({ state: 'open', kind: 'renewal' })
  })

  test('the member takes back a change under way: a wrong correction is gone, a rename shows nothing until it is amended', async () => {
    const { badgeNo } = await showBadge(office, {}, { name: true })
    const own = await session(badgeNo)
    const cancel = () => verbs()['cancel-change'](member, { session: own })
    expect(await codeOf(cancel())).toBe('nothingToCancel')
    const { request } = await verbs().correct(lin, { badge: badgeNo, name: '沈书瑶' })
    await attestAndReview(request)
    const branch = await session(badgeNo, 'branch')
    expect(await codeOf(verbs()['cancel-change'](member, { session: branch }))).toBe('dataNeedsMore')
    const { token } = await verbs().offer(chu, { request })
    const seen = await choiceFor(office.registry, token, { name: true })
    await cancel()
    expect(await codeOf(verbs().consent(member, { token, choice: seen }))).toBe('offerUnknown')
    expect(await claims(badgeNo)).not.toHaveProperty('facts')
    const { facts } = await office.registry.viewChange({ session: own, change: 'choose', language: 'en' })
    expect(facts.name).toBe('沈书遥')

    const { request: amendment } = await verbs().amend(lin, { badge: badgeNo, shop: renamed })
    await attestAndReview(amendment)
    const offered = await verbs().offer(chu, { request: amendment })
    await cancel()
    expect(await codeOf(consentTo(office.registry, offered.token))).toBe('offerReplaced')
    expect(await state(badgeNo)).toBe(false)
  })

  test('a pause that the member made before a change stays, whatever becomes of the change', async () => {
    const { badgeNo } = await showBadge(office)
    const own = await session(badgeNo)
    await verbs().pause(member, { session: own })
    const pausedFor = async () => (await office.registry.viewData(own)).pausedFor
    const { request: corrected } = await verbs().correct(lin, { badge: badgeNo, note: '性别有误' })
    await verbs().refuse(lin, { request: corrected, reason: 'notOnRoll' })
    expect(await pausedFor()).toEqual(['member'])
    const { request } = await verbs().amend(lin, { badge: badgeNo, shop: renamed })
    await verbs().return(lin, { request, missing: 'shop' })
    expect(await pausedFor()).toEqual(['member', 'review'])
    const { request: again } = await verbs().amend(lin, { badge: badgeNo, shop: renamed })
    await attestAndReview(again)
    await confirm(own)
    expect([await pausedFor(), await state(badgeNo)]).toEqual([['member'], false])
    await verbs().resume(member, { session: own })
    expect(await claims(badgeNo)).toMatchObject({ shop: { name: '荷雨新铺' } })
  })

  test.each(['declined', 'left for 90 days'])(
    'a right name that was reviewed is held from now on, although showing it was %s',
    async (how) => {
      const { badgeNo } = await showBadge(office, {}, { name: true })
      const own = await session(badgeNo)
      const { request } = await verbs().correct(lin, { badge: badgeNo, name: '沈书瑶' })
      await attestAndReview(request)
      const { token } = await verbs().offer(chu, { request })
      if (how === 'declined') await verbs().decline(member, { token })
      else {
        office.clock.now += 91 * DAY
        await office.registry.signDue()
      }
      const view = await office.registry.viewData(how === 'declined' ? own : await session(badgeNo))
      expect(view).toMatchObject({ name: '沈书瑶' })
      expect(view.change).toBeUndefined()
      const pairs = await office.registry.context.store.db.selectFrom('requestPairs').select('person').execute()
      const { vault } = office.registry.context
      expect(pairs).toEqual([{ person: personIndex(vault, '沈书瑶') }])
      const { facts } = await office.registry.viewChange({
        session: await session(badgeNo),
        change: 'choose',
        language: 'en',
      })
      expect(facts.name).toBe('沈书瑶')
    },
  )
})
