import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { appoint, askFor, codeOf, onEveryOffice, showBadge } from '../../testing/office.ts'
import { addMarket, treeOn } from '../../testing/tree.ts'

onEveryOffice('a closing', (office) => {
  const verbs = () => office.registry.verbs
  const qiao = { as: 'qiao' }
  const close = (organization: string, until?: string, as = 'qiao') =>
    codeOf(verbs().close({ as }, { organization, ...(until && { until }) }))
  const ask = () => codeOf(askFor(office))

  test('an organisation stands to its last day, takes no request from now on, and gives nobody power after it', async () => {
    expect(await close('liutang', '2026-11-26')).toBe('done')
    expect(await treeOn(office, '2026-11-26')).toContain('.liutang 柳塘网商党支部')
    expect(await treeOn(office, '2026-11-27')).not.toContain('.liutang 柳塘网商党支部')
    expect(await ask()).toBe('organizationCloses')
    expect((await office.registry.askableOrganizations()).map(({ id }) => id)).toEqual(['office'])
    const charter = (as: string) =>
      codeOf(verbs().charter({ as }, { organization: 'late', superior: 'liutang', kind: 'group', name: '迟到党小组' }))
    office.clock.now += 3 * DAY
    expect(await ask()).toBe('organizationNotInForce')
    expect([await charter('lin'), await charter('qiao')]).toEqual(['notAllowed', 'notAllowed'])
    expect((await verbs().list({ as: 'lin' }, { what: 'organizations' })).organizations).toEqual([])
    expect((await verbs().list(qiao, { what: 'people' })).people?.map(({ id }) => id)).not.toContain('lin')
  })

  test('its roles end with it, and one that was to begin later never does', async () => {
    await appoint(verbs(), 'liutang', 'lin', 'secretary', { end: '2026-11-30' })
    await appoint(verbs(), 'liutang', 'wen', 'secretary', { from: '2026-12-01', until: '2029-11-30' })
    const { rolesEnded } = await verbs().close(qiao, { organization: 'liutang', until: '2026-11-25' })
    expect(rolesEnded).toBe(2)
    const { people } = await office.registry.lookUp.organization(qiao, 'liutang', '2026-11-25')
    expect(people).toMatchObject([{ id: 'lin', until: '2026-11-25' }])
  })

  test('while something depends on it, it goes on: requests, badges in effect, subordinates', async () => {
    const request = await askFor(office)
    expect(await close('liutang')).toBe('organizationHasRequests')
    await verbs().refuse(qiao, { request, reason: 'notOnRoll' })
    const { badgeNo } = await showBadge(office, { subject: { id: 'lu', name: '陆闻溪' } })
    expect(await close('liutang')).toBe('organizationHasBadges')
    expect(await close('liutang', '2026-12-31')).toBe('organizationHasBadges')
    expect(await close('liutang', '2027-12-31')).toBe('done')
    expect(await close('liutang', '2027-12-30')).toBe('endGiven')
    await verbs().withdraw(qiao, { badge: badgeNo })
    await addMarket(verbs())
    expect(await close('market')).toBe('subordinateInForce')
    expect(await close('zone')).toBe('done')
    expect(await close('market')).toBe('done')
  })

  test('nothing changes any more once its last day is known', async () => {
    await addMarket(verbs())
    await close('zone', '2026-12-31')
    expect(await codeOf(verbs().move(qiao, { organization: 'zone', superior: 'office' }))).toBe('organizationCloses')
    expect(await codeOf(verbs()['correct-organization'](qiao, { organization: 'zone', name: '别名党支部' }))).toBe(
      'organizationCloses',
    )
    expect(
      await codeOf(
        verbs().charter(qiao, { organization: 'zone', kind: 'branch', name: '服务区党支部', mayIssue: true }),
      ),
    ).toBe('organizationCloses')
  })

  test('a committee above closes a branch, never a general branch, another branch or itself; a branch closes its group', async () => {
    await addMarket(verbs())
    for (const as of ['jiang', 'zhou', 'lin', 'chu', 'nobody'])
      expect([as, await close('zone', undefined, as)]).toEqual([as, 'notAllowed'])
    expect(await close('office')).toBe('officeStays')
    expect(await close('office', undefined, 'lin')).toBe('notAllowed')
    await verbs().charter(qiao, { organization: 'packers', superior: 'liutang', kind: 'group', name: '打包组党小组' })
    expect([await close('packers', undefined, 'zhou'), await close('packers', undefined, 'lin')]).toEqual([
      'notAllowed',
      'done',
    ])
  })

  test('the trail names a closed organisation by its name, and its past stays its superior’s to look up', async () => {
    await close('liutang')
    office.clock.now += DAY
    const { lines } = await verbs().log(qiao, { organization: 'liutang' })
    expect(lines[0]).toMatchObject({ verb: 'close', object: { organization: { 'zh-Hans': '柳塘网商党支部' } } })
  })
})
