import { DAY } from '@liangpai/server'
import { beforeEach, expect, test } from 'vitest'
import { appoint, askFor, codeOf, consentTo, fullMember, onEveryOffice, showBadge } from '../../testing/office.ts'
import { addMarket, treeOn } from '../../testing/tree.ts'

onEveryOffice('a move', (office) => {
  const verbs = () => office.registry.verbs
  const qiao = { as: 'qiao' }
  beforeEach(() => addMarket(verbs()))
  const move = (organization: string, superior: string, from?: string, as = 'qiao') =>
    codeOf(verbs().move({ as }, { organization, superior, ...(from && { from }) }))
  const mayRecord = async (as: string, organization: string) => {
    const shop = { name: '店', listing: { host: 'market.example', id: String(shops++) } }
    return codeOf(verbs().request({ as }, { organization, subject: { name: `某${shops}` }, shop }))
  }
  let shops = 1000

  test('the tree of any day stands as it did then, and as it will', async () => {
    office.clock.now += 10 * DAY
    expect(await move('liutang', 'market', '2026-12-03')).toBe('done')
    expect(await treeOn(office, '2026-12-02')).toContain('.liutang 柳塘网商党支部')
    expect(await treeOn(office, '2026-12-03')).toContain('..liutang 柳塘网商党支部')
    expect(await move('zone', 'office', '2027-01-01')).toBe('done')
    expect(await treeOn(office, '2026-12-31')).toContain('..zone 服务区党支部')
    expect(await treeOn(office, '2027-01-01')).toContain('.zone 服务区党支部')
  })

  test('power goes over on the day: to the new superior, and away from the old one', async () => {
    expect([await mayRecord('jiang', 'zone'), await mayRecord('jiang', 'liutang')]).toEqual(['done', 'notAllowed'])
    await verbs().charter(qiao, { organization: 'harbour', superior: 'market', kind: 'branch', name: '港口党支部' })
    expect(await move('harbour', 'office', '2026-11-26')).toBe('done')
    expect(await mayRecord('jiang', 'harbour')).toBe('done')
    office.clock.now += 2 * DAY
    expect(await mayRecord('jiang', 'harbour')).toBe('notAllowed')
    expect(await move('liutang', 'market')).toBe('done')
    expect(await mayRecord('jiang', 'liutang')).toBe('done')
  })

  test('a liaison of a branch that moved away reaches it no more', async () => {
    await appoint(verbs(), 'market', 'gu', 'committeeMember')
    await appoint(verbs(), 'market', 'gu', 'liaisonMember', { liaisonFor: ['zone'] })
    expect(await mayRecord('gu', 'zone')).toBe('done')
    for (const { request } of (await verbs().list({ as: 'qiao' }, { what: 'requests' })).requests ?? [])
      await verbs().refuse(qiao, { request, reason: 'notOnRoll' })
    expect(await move('zone', 'office')).toBe('done')
    expect(await mayRecord('gu', 'zone')).toBe('notAllowed')
  })

  test('what is asked for before a move goes to an issuer that stays above', async () => {
    expect(await move('zone', 'office', '2026-12-10')).toBe('done')
    const request = await askFor(office, { organization: 'zone' })
    expect((await verbs().show(qiao, { what: request })).issuer['zh-Hans']).not.toBe('市场党总支')
  })

  test('nothing leaves an issuer for whom something waits or is in effect, and nothing is written then', async () => {
    const request = await askFor(office, { organization: 'zone' })
    expect(await move('zone', 'office')).toBe('issuerLeft')
    await verbs().attest({ as: 'zhou' }, { request, ...fullMember })
    await verbs().review({ as: 'jiang' }, { request })
    for (const as of ['zhou', 'jiang']) await verbs().prove({ as }, { request, method: 'review' })
    const { token } = await verbs().offer({ as: 'jiang' }, { request })
    const { badgeNo } = await consentTo(office.registry, token)
    expect(await move('zone', 'office')).toBe('issuerLeft')
    expect(await treeOn(office)).toContain('..zone 服务区党支部')
    await verbs().transfer({ as: 'jiang' }, { badge: badgeNo, to: 'liutang' })
    expect(await move('zone', 'office')).toBe('issuerLeft')
    await verbs().withdraw(qiao, { badge: badgeNo })
    expect(await move('zone', 'office')).toBe('done')
  })

  test('a badge of the office stays verified and in reach where its branch goes below another issuer', async () => {
    const { badgeNo } = await showBadge(office)
    expect(await move('liutang', 'market')).toBe('done')
    expect((await verbs().show({ as: 'lin' }, { what: badgeNo })).badge).toMatchObject({ state: 'active' })
    expect(await codeOf(verbs().pause({ as: 'chu' }, { badge: badgeNo }))).toBe('done')
  })

  test('the nearest committee above both decides, and neither the superior that gives nor the one that takes', async () => {
    for (const as of ['jiang', 'lin', 'zhou', 'chu', 'nobody'])
      expect([as, await move('liutang', 'market', undefined, as)]).toEqual([as, 'notAllowed'])
    expect(await move('zone', 'office', undefined, 'jiang')).toBe('notAllowed')
  })

  test('a mistake of the day is mended on the day', async () => {
    expect(await move('liutang', 'market')).toBe('done')
    expect(await move('liutang', 'office')).toBe('done')
    expect(await treeOn(office)).toContain('.liutang 柳塘网商党支部')
  })

  test.each([
    ['officeStays', 'office', 'market', undefined],
    ['organizationUnknown', 'nowhere', 'market', undefined],
    ['parentUnknown', 'liutang', 'nowhere', undefined],
    ['parentKind', 'liutang', 'zone', undefined],
    ['parentKind', 'market', 'market', undefined],
    ['superiorAlready', 'zone', 'market', undefined],
    ['organizationNotInForce', 'liutang', 'market', '2026-11-01'],
    ['dayUnreadable', 'liutang', 'market', 'soon'],
  ])('a move is refused: %s', async (code, organization, superior, from) => {
    const before = await treeOn(office)
    expect([code, 'cycle']).toContain(await move(organization, superior, from))
    expect(await treeOn(office)).toEqual(before)
  })

  test('a group does not leave the branch of its leader', async () => {
    const group = { organization: 'packers', superior: 'liutang', kind: 'group', name: '打包组党小组' } as const
    await verbs().charter(qiao, group)
    await appoint(verbs(), 'packers', 'bai', 'groupLeader', { memberOf: 'liutang' })
    expect(await move('packers', 'zone')).toBe('leaderNotInGroup')
    await appoint(verbs(), 'packers', 'bai', 'groupLeader', { end: true, until: undefined })
    expect(await move('packers', 'zone')).toBe('done')
  })
})
