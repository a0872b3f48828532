import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { changesIn, chu, lin } from '../../testing/changes.ts'
import { appoint, choiceFor, codeOf, consentTo, member, onEveryOffice, showBadge } from '../../testing/office.ts'

onEveryOffice('renewing a badge', (office) => {
  const { verbs, state, rowOf, claims, bits, session, choiceIn, attestAndReview, pass, almostOver } = changesIn(office)

  test('a renewal: listed, reminded once, confirmed, attested, reviewed, signed under the same number with a new index', async () => {
    const { badgeNo, stopToken } = await almostOver()
    const before = await rowOf(badgeNo)
    expect(await verbs().list(lin, { what: 'badges', organization: 'liutang', due: true })).toMatchObject({
      badges: [{ badge: badgeNo }],
    })
    const { token = '', request } = await verbs().renew(lin, { badge: badgeNo })
    expect(await verbs().list(lin, { what: 'badges', organization: 'liutang', due: true })).toEqual({ badges: [] })
    expect(await codeOf(verbs().renew(lin, { badge: badgeNo }))).toBe('reminded')
    expect(await codeOf(verbs().offer(chu, { request }))).toBe('reminded')
    expect(await office.registry.viewOffer(token, 'en')).toMatchObject({
      state: 'open',
      kind: 'renewal',
      endsAt: before?.exp,
    })
    await consentTo(office.registry, token, { name: true })
    expect(await office.registry.viewOffer(token, 'en')).toMatchObject({ state: 'confirmed' })
    expect(await rowOf(badgeNo)).toEqual(before)
    expect(await attestAndReview(request)).toMatchObject({ signed: true, journaled: true })
    const after = await rowOf(badgeNo)
    expect(after).toMatchObject({ state: 'active', requestId: request, codeHash: before?.codeHash })
    expect(after?.idx).not.toBe(before?.idx)
    expect(after!.exp).toBeGreaterThan(before!.exp)
    expect(await claims(badgeNo)).toMatchObject({ exp: after?.exp })
    expect(await bits()).toEqual([0, 1])
    expect(await office.registry.viewOffer(token, 'en')).toMatchObject({
      state: 'agreed',
      consented: { facts: { name: '沈书遥' } },
    })
    expect(await office.registry.viewStopLink(stopToken)).toMatchObject({ state: 'active', validUntil: after?.exp })
    const requests = await office.registry.context.store.db.selectFrom('requests').select('id').execute()
    expect(requests).toEqual([{ id: request }])
    await verbs().withdraw(member, { token: stopToken })
    expect([await state(badgeNo), await bits()]).toEqual([false, [1, 1]])
  })

  test('who declines a renewal is reminded no more, and has not refused: the badge goes on to its end', async () => {
    const { badgeNo } = await almostOver()
    const { token = '' } = await verbs().renew(lin, { badge: badgeNo })
    await verbs().decline(member, { token })
    expect(await state(badgeNo)).toBe(true)
    expect(await verbs().list(lin, { what: 'badges', organization: 'liutang', due: true })).toEqual({ badges: [] })
    expect(await codeOf(verbs().renew(lin, { badge: badgeNo }))).toBe('reminded')
    const declines = await office.registry.context.store.db.selectFrom('declines').selectAll().execute()
    expect(declines).toEqual([])
  })

  test('who does nothing has a badge that ends by itself, with everything that was asked of it', async () => {
    const { badgeNo } = await almostOver()
    await verbs().renew(lin, { badge: badgeNo })
    office.clock.now += 51 * DAY
    await office.registry.signDue()
    expect(await rowOf(badgeNo)).toBeUndefined()
    expect(await office.registry.context.store.db.selectFrom('requests').select('id').execute()).toEqual([])
  })

  test('only in its last 30 days is a badge listed and renewed, and by its own branch alone', async () => {
    const { badgeNo } = await showBadge(office)
    expect(await codeOf(verbs().renew(lin, { badge: badgeNo }))).toBe('notDue')
    expect(await verbs().list(lin, { what: 'badges', organization: 'liutang', due: true })).toEqual({ badges: [] })
    await verbs().charter({ as: 'qiao' }, { organization: 'other', kind: 'branch', name: '另一支部' })
    await appoint(verbs(), 'other', 'wei', 'secretary')
    expect(await codeOf(verbs().list({ as: 'wei' }, { what: 'badges', organization: 'liutang', due: true }))).toBe(
      'notFoundOrNotYours',
    )
    expect(await codeOf(verbs().renew({ as: 'wei' }, { badge: badgeNo }))).toBe('notFoundOrNotYours')
  })

  test('reviewed after the end, a renewal is a new period under the same number', async () => {
    const { badgeNo } = await almostOver()
    const own = await session(badgeNo)
    const { request } = await verbs().renew(member, { session: own, choice: await choiceIn(own, 'renew') })
    await pass(25)
    await attestAndReview(request)
    expect((await rowOf(badgeNo))!.exp).toBeGreaterThan(office.clock.now + 300 * DAY)
  })

  test('what a member sees is what they agree to: without that text nothing is signed', async () => {
    const { badgeNo } = await almostOver()
    const { token = '' } = await verbs().renew(lin, { badge: badgeNo })
    const choice = await choiceFor(office.registry, token)
    const wrong = { ...choice, notice: { ...choice.notice, hash: 'x' } }
    expect(await codeOf(verbs().consent(member, { token, choice: wrong }))).toBe('noticeChanged')
    expect(await codeOf(verbs().consent(member, { token, choice: { ...choice, agreed: false } }))).toBe('notAgreed')
  })
})
