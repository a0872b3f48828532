import { setTimeout as sleep } from 'node:timers/promises'
import { MEMBER } from '@liangpai/server'
import { readAudit } from '@liangpai/server/store'
import { expect, test } from 'vitest'
import { endBadge } from '../../publication/ending.ts'
import { findBadge } from '../../store/badges.ts'
import {
  appoint,
  bundleOf,
  consentTo,
  codeOf,
  fullMember,
  offerTo,
  onEveryOffice,
  showBadge,
} from '../../testing/office.ts'

onEveryOffice('end', (office) => {
  const chu = { as: 'chu' }
  const trail = async () => (await readAudit(office.registry.context.store.db)).filter(({ verb }) => verb === 'end')
  const shown = async (badges: { badgeNo: string }[]) =>
    Promise.all(badges.map(async ({ badgeNo }) => (await bundleOf(office.registry, badgeNo)) !== undefined))

  test("an expulsion ends all badges of the member and nobody else's, for the reason that the rules give", async () => {
    const other = { subject: { id: 'xu', name: '许乐' } }
    const badges = [await showBadge(office), await showBadge(office), await showBadge(office, other)]
    const { badgeNo: badge } = badges[0]!
    expect(await office.registry.verbs.end(chu, { badge, occasion: 'expel' })).toEqual({
      ended: 2,
      paused: 0,
      journaled: true,
    })
    expect(await shown(badges)).toEqual([false, false, true])
    const detail = '{"occasion":"expel","reason":"statusChanged","rules":"2025-04"}'
    expect(await trail()).toMatchObject([{ detail }, { detail }])
  })

  test('a badge is named by its number or by the request that it was issued for, to pause, resume and end it alike', async () => {
    const { badgeNo } = await showBadge(office)
    const { verbs, context } = office.registry
    const found = context.store.db.selectFrom('badges').select('requestId').where('badgeNo', '=', badgeNo)
    const { requestId: badge } = await found.executeTakeFirstOrThrow()
    await verbs.pause(chu, { badge: ` ${badge} ` })
    expect((await verbs.show(chu, { what: badge })).badge).toMatchObject({ badgeNo, state: 'paused' })
    await verbs.resume(chu, { badge })
    expect(await codeOf(verbs.end({ as: 'lin' }, { badge, reason: 'issuedInError' }))).toBe('notAllowed')
    await verbs.end(chu, { badge, reason: 'issuedInError' })
    for (const gone of [badge, (await offerTo(office)).request])
      expect(await codeOf(verbs.pause(chu, { badge: gone }))).toBe('notFoundOrNotYours')
    expect(await codeOf(verbs.pause(chu, { badge: 'none' }))).toBe('badgeNoUnreadable')
  })

  test("what the operator does in a person's name is marked in the trail, and needs that person's role", async () => {
    const { badgeNo: badge } = await showBadge(office)
    await showBadge(office)
    const { verbs } = office.registry
    const expel = { badge, occasion: 'expel' } as const
    expect(await codeOf(verbs.end({ as: 'lin', via: 'operator' }, expel))).toBe('notAllowed')
    await verbs.end({ as: 'chu', via: 'operator' }, expel)
    const asChu = { actor: 'chu', via: 'operator' }
    expect(await trail()).toMatchObject([asChu, asChu])
    const { badgeNo } = await showBadge(office)
    await verbs.end(chu, { ...expel, badge: badgeNo })
    expect((await trail()).at(-1)).toMatchObject({ actor: 'chu', via: null })
  })

  test('what was attested for a further badge has to be attested again after a transfer, and its offer is replaced', async () => {
    const { badgeNo: badge } = await showBadge(office)
    const { request, token } = await offerTo(office)
    const { verbs } = office.registry
    await verbs.end(chu, { badge, occasion: 'completeTransfer' })
    await expect(consentTo(office.registry, token)).rejects.toMatchObject({
      code: 'offerReplaced',
    })
    await expect(verbs.offer(chu, { request })).rejects.toMatchObject({ code: 'requestState' })
    await verbs.attest({ as: 'lin' }, { request, ...fullMember })
  })

  test('a badge that its member withdraws meanwhile is not ended once more', async () => {
    const { badgeNo: badge } = await showBadge(office)
    const withdrawn = await showBadge(office)
    const { context, verbs } = office.registry
    const { ending } = await context.transact(MEMBER, async (work) => {
      const row = await findBadge(work.tx, withdrawn.badgeNo)
      await endBadge(work, row!, 'withdraw')
      const ending = verbs.end(chu, { badge, occasion: 'expel' })
      await sleep(300) // until it comes to the row that is locked here
      return { ending }
    })
    expect(await ending).toEqual({ ended: 1, paused: 0, journaled: true })
    expect(await trail()).toHaveLength(1)
  })

  test('a shop that closes ends its own badge and no other', async () => {
    const badges = [await showBadge(office), await showBadge(office)]
    const { badgeNo: badge } = badges[0]!
    expect(await office.registry.verbs.end(chu, { badge, occasion: 'closeShop' })).toEqual({
      ended: 1,
      paused: 0,
      journaled: true,
    })
    expect(await shown(badges)).toEqual([false, true])
  })

  test('a shop that changes its name pauses its badge, which nobody resumes: it is signed anew', async () => {
    const chuToo = { subject: { id: 'chu', name: 'chu同志' } }
    const request = await offerBy(chuToo)
    const { badgeNo: badge } = request
    const { verbs } = office.registry
    expect(await verbs.end(chu, { badge, occasion: 'renameShop' })).toEqual({ ended: 0, paused: 1, journaled: true })
    expect(await shown([request])).toEqual([false])
    await expect(verbs.resume(chu, { badge })).rejects.toMatchObject({ code: 'deciderIsSubject' })
    await expect(verbs.resume({ as: 'qiao' }, { badge })).rejects.toMatchObject({ code: 'pausedForReview' })
    expect(await shown([request])).toEqual([false])
  })

  test('a reviewer of one issuer ends no badge of another issuer', async () => {
    const { verbs } = office.registry
    await verbs.charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部', mayIssue: true })
    await appoint(verbs, 'zone', 'lin', 'secretary')
    const badges = [await showBadge(office, { organization: 'zone' }), await showBadge(office)]
    const { badgeNo: badge } = badges[0]!
    expect(await verbs.end({ as: 'lin' }, { badge, occasion: 'lapse' })).toEqual({
      ended: 1,
      paused: 0,
      journaled: true,
    })
    expect(await shown(badges)).toEqual([false, true])
  })

  test("an ending of the issuer's own accord ends one badge", async () => {
    const badges = [await showBadge(office), await showBadge(office)]
    const { badgeNo: badge } = badges[0]!
    await office.registry.verbs.end(chu, { badge, reason: 'issuedInError' })
    expect(await shown(badges)).toEqual([false, true])
    expect(await trail()).toMatchObject([{ detail: '{"reason":"issuedInError"}' }])
  })

  /** The whole path for one of the office's own people: others review, look and offer. */
  async function offerBy(details: { subject: { id: string; name: string } }) {
    const { verbs } = office.registry
    const { request } = await verbs.request(
      { as: details.subject.id },
      {
        organization: 'liutang',
        ...details,
        shop: { name: '荷雨茶铺', listing: { host: 'market.example', id: '4711' } },
      },
    )
    await verbs.attest({ as: 'lin' }, { request, ...fullMember })
    await verbs.review({ as: 'qiao' }, { request })
    for (const as of ['lin', 'qiao']) await verbs.prove({ as }, { request, method: 'review' })
    const { token } = await verbs.offer({ as: 'qiao' }, { request })
    return consentTo(office.registry, token)
  }

  test('an occasion without effect, a badge that is not there and a stranger are refused', async () => {
    const { badgeNo: badge } = await showBadge(office)
    const end = (as: string, occasion: 'restore' | 'closeShop', number = badge) =>
      codeOf(office.registry.verbs.end({ as }, { badge: number, occasion }))
    expect(await end('chu', 'restore')).toBe('occasionWithoutEffect')
    expect(await end('chu', 'closeShop', '7K3M-9QXW-2BHK')).toBe('notFoundOrNotYours')
    expect([await end('lin', 'closeShop'), await end('(member)', 'closeShop')]).toEqual(['notAllowed', 'notAllowed'])
    expect([await end('chu', 'closeShop'), await end('chu', 'closeShop')]).toEqual(['done', 'notFoundOrNotYours'])
  })
})
