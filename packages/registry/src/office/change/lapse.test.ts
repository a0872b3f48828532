import { expect, test } from 'vitest'
import { changesIn, chu, lin } from '../../testing/changes.ts'
import { appoint, member, onEveryOffice, showBadge } from '../../testing/office.ts'

onEveryOffice('what "My data" says of a change that comes to nothing, and what comes of it', (office) => {
  const { verbs, rowOf, session, attestAndReview, choiceIn, almostOver } = changesIn(office)

  /** What a member sees just before a time, and a day later: old things are deleted once a while. */
  const around = async (at: number, see: () => Promise<unknown>) => {
    const seen = []
    for (const now of [at - 1, at + 86_400]) {
      office.clock.now = now
      await office.registry.signDue()
      seen.push(await see())
    }
    return seen
  }

  test('a correction or a renewal on which nothing is done is deleted on the day that is named', async () => {
    const { badgeNo } = await showBadge(office)
    await verbs().correct(lin, { badge: badgeNo, note: '身份有误' })
    const view = async () => office.registry.viewData(await session(badgeNo))
    const { change } = await view()
    expect(change?.lapsesAt).toBe(office.clock.now + 90 * 86_400)
    expect(await around(change?.lapsesAt ?? 0, async () => (await view()).change?.kind)).toEqual([
      'correction',
      undefined,
    ])
    const renewed = await almostOver()
    const own = await session(renewed.badgeNo)
    await verbs().renew(member, { session: own, choice: await choiceIn(own, 'renew') })
    const { validUntil, change: renewal } = await office.registry.viewData(own)
    expect(renewal?.lapsesAt).toBe(validUntil + 30 * 86_400) // when all data of an expired badge are deleted
  })

  test('a right name that was reviewed, and not agreed to in time, is held and not shown', async () => {
    const { badgeNo } = await showBadge(office, { subject: { name: '沈书瑶' } }, { name: true })
    const { request } = await verbs().correct(lin, { badge: badgeNo, name: '沈书遥' })
    await attestAndReview(request)
    const view = async () => office.registry.viewData(await session(badgeNo))
    const { change } = await view()
    const see = async () => {
      const { name, member: own } = await view()
      return [name, own?.isPublic.name]
    }
    expect(await around(change?.lapsesAt ?? 0, see)).toEqual([
      ['沈书瑶', false],
      ['沈书遥', false],
    ])
  })

  test('a badge whose member has moved ends on the day that is named, also where the transfer was refused', async () => {
    await verbs().charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '网商服务区党支部' })
    await appoint(verbs(), 'zone', 'wei', 'secretary')
    const { badgeNo } = await showBadge(office)
    const at = office.clock.now + 90 * 86_400
    const { request } = await verbs().transfer(chu, { badge: badgeNo, to: 'zone' })
    const view = async () => office.registry.viewData(await session(badgeNo))
    expect(await view()).toMatchObject({ change: { kind: 'transfer' }, transferLapsesAt: at })
    expect((await view()).change).not.toHaveProperty('lapsesAt')
    await verbs().refuse({ as: 'wei' }, { request, reason: 'notOnRoll' })
    expect(await view()).toMatchObject({ failedChange: { kind: 'transfer' }, transferLapsesAt: at })
    expect(await around(at, async () => (await rowOf(badgeNo)) !== undefined)).toEqual([true, false])
  })

  test('a renamed shop waits without an end', async () => {
    const { badgeNo } = await showBadge(office)
    await verbs().amend(lin, {
      badge: badgeNo,
      shop: { name: '荷雨新铺', listing: { host: 'market.example', id: '7' } },
    })
    const { change, ...view } = await office.registry.viewData(await session(badgeNo))
    expect(change).not.toHaveProperty('lapsesAt')
    expect(view).not.toHaveProperty('transferLapsesAt')
  })
})
