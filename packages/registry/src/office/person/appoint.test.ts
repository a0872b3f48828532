import { DAY } from '@liangpai/server'
import { beforeEach, expect, test } from 'vitest'
import { examine } from '../../maintenance/doctor.ts'
import { appoint, askFor, codeOf, fullMember, onEveryOffice } from '../../testing/office.ts'

onEveryOffice('roles', (office) => {
  beforeEach(async () => {
    const { verbs } = office.registry
    await verbs.charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
    await verbs.charter(
      { as: 'qiao' },
      { organization: 'packers', superior: 'liutang', kind: 'group', name: '打包组党小组' },
    )
  })

  type More = Parameters<typeof appoint>[4]
  type RoleName = Parameters<typeof appoint>[3]
  const give = (organization: string, id: string, role: RoleName, more?: More) =>
    appoint(office.registry.verbs, organization, id, role, more).then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'crash',
    )
  const recording = (as: string, organization: string) =>
    office.registry.verbs
      .request(
        { as },
        {
          organization,
          subject: { id: 'shen', name: '沈书遥' },
          shop: { name: '荷雨茶铺', urls: [`https://${organization}.example/`] },
        },
      )
      .then(
        () => 'done',
        (error: { code?: string }) => error.code ?? 'crash',
      )
  const attesting = async (as: string, organization: string) => {
    const request = await askFor(office, { organization })
    return office.registry.verbs.attest({ as }, { request, ...fullMember }).then(
      () => 'done',
      (error: { code?: string }) => error.code ?? 'crash',
    )
  }

  test('a committee member may record for no branch but one whose liaison they are', async () => {
    await give('office', 'gu', 'committeeMember')
    expect([await recording('gu', 'office'), await recording('gu', 'zone')]).toEqual(['done', 'notAllowed'])
    expect(await give('office', 'gu', 'liaisonMember', { liaisonFor: ['zone'] })).toBe('done')
    expect([await recording('gu', 'zone'), await recording('gu', 'liutang')]).toEqual(['done', 'notAllowed'])
    await give('office', 'gu', 'committeeMember', { end: true, until: undefined })
    expect(await recording('gu', 'zone')).toBe('notAllowed')
  })

  test('a secretary may attest for the groups of the branch, and a group leader only for the group', async () => {
    expect(await give('packers', 'bai', 'groupLeader', { memberOf: 'liutang' })).toBe('done')
    expect([await attesting('lin', 'packers'), await attesting('bai', 'packers')]).toEqual(['done', 'done'])
    const outside = 'notFoundOrNotYours'
    expect([await attesting('bai', 'liutang'), await attesting('lin', 'office')]).toEqual([outside, outside])
  })

  test('a role acts from the first day of its term to the last', async () => {
    await give('zone', 'wen', 'secretary', { from: '2026-12', until: '2029-11' })
    expect(await attesting('wen', 'zone')).toBe('notFoundOrNotYours')
    office.clock.now += 7 * DAY
    expect(await attesting('wen', 'zone')).toBe('done')
    office.clock.now += (3 * 365 + 1) * DAY
    expect(await attesting('wen', 'zone')).toBe('notFoundOrNotYours')
  })

  test('a role that is ended with a day acts until that day, and a successor from the next', async () => {
    await give('liutang', 'lin', 'secretary', { end: '2026-11-25' })
    expect(await give('liutang', 'wen', 'secretary', { from: '2026-11-25', until: '2029-11-24' })).toBe('seatTaken')
    expect(await give('liutang', 'wen', 'secretary', { from: '2026-11-26', until: '2029-11-25' })).toBe('done')
    office.clock.now += DAY
    expect([await attesting('lin', 'liutang'), await attesting('wen', 'liutang')]).toEqual([
      'done',
      'notFoundOrNotYours',
    ])
    office.clock.now += DAY
    expect([await attesting('lin', 'liutang'), await attesting('wen', 'liutang')]).toEqual([
      'notFoundOrNotYours',
      'done',
    ])
  })

  test('the superior may approve a term of another length, and the branch may not', async () => {
    const rest = { until: '2028-01' }
    expect(await give('zone', 'wen', 'committeeMember', rest)).toBe('termTooShort')
    const { verbs } = office.registry
    const person = { id: 'wen', name: 'wen同志' }
    const byBranch = verbs.appoint(
      { as: 'lin' },
      { organization: 'liutang', person, role: 'publicityMember', status: 'fullMember', ...rest, approvedAbove: true },
    )
    await expect(byBranch).rejects.toMatchObject({ code: 'notAllowed' })
    expect(await give('zone', 'wen', 'secretary', { ...rest, approvedAbove: true })).toBe('done')
  })

  test.each<[string, string, RoleName, More]>([
    ['organizationUnknown', 'nowhere', 'committeeMember', {}],
    ['roleKind', 'packers', 'secretary', {}],
    ['roleKind', 'liutang', 'groupLeader', {}],
    ['termMissing', 'liutang', 'committeeMember', { until: undefined }],
    ['dayUnreadable', 'liutang', 'committeeMember', { until: '2026-13' }],
    ['termTooLong', 'liutang', 'committeeMember', { until: '2032-01' }],
    ['organizationNotInForce', 'liutang', 'committeeMember', { from: '2026-10', until: '2030-10' }],
    ['seatTaken', 'liutang', 'secretary', {}],
    ['roleApprovalMissing', 'office', 'deputySecretary', {}],
    ['holderNotMember', 'liutang', 'committeeMember', { status: undefined }],
    ['holderNotMember', 'liutang', 'committeeMember', { status: 'applicant' }],
    ['holderNotFullMember', 'liutang', 'committeeMember', { status: 'probationaryMember' }],
    ['holderNotMember', 'packers', 'groupLeader', { memberOf: 'liutang', status: undefined }],
    ['leaderNotInGroup', 'packers', 'groupLeader', {}],
    ['groupElsewhere', 'packers', 'groupLeader', { memberOf: 'zone' }],
    ['groupKind', 'liutang', 'groupLeader', { memberOf: 'liutang' }],
    ['liaisonNotCommitteeMember', 'office', 'liaisonMember', { liaisonFor: ['zone'] }],
    ['liaisonBranchMissing', 'office', 'liaisonMember', {}],
    ['invalidInput', 'office', 'committeeMember', { liaisonFor: ['zone'] }],
    ['roleNotHeld', 'office', 'committeeMember', { end: true }],
    ['dayUnreadable', 'office', 'caseHandler', { end: 'soon' }],
  ])('an appointment is refused: %s', async (code, organization, role, more) => {
    expect(await give(organization, 'gu', role, more)).toBe(code)
  })

  test('a liaison for a branch that is not below the organisation is refused', async () => {
    await give('liutang', 'gu', 'committeeMember')
    expect(await give('liutang', 'gu', 'liaisonMember', { liaisonFor: ['zone'] })).toBe('liaisonOutsideScope')
  })

  test('once the terms in the office are over, only its last leader records the next secretary', async () => {
    office.clock.now = Date.UTC(2031, 10, 24, 4) / 1000
    const next = { from: '2031-11-24', until: '2036-11-23' }
    expect(await give('office', 'wen', 'secretary', next)).toBe('notAllowed')
    const { verbs } = office.registry
    const person = { id: 'wen', name: '闻一苇' }
    const elected = {
      organization: 'office',
      person,
      role: 'secretary',
      status: 'fullMember',
      ...next,
      approvedAbove: true,
    } as const
    await expect(verbs.appoint({ as: 'chu' }, elected)).rejects.toMatchObject({ code: 'notAllowed' })
    await verbs.appoint({ as: 'qiao' }, elected)
    await expect(verbs.appoint({ as: 'qiao' }, elected)).rejects.toMatchObject({ code: 'notAllowed' })
    await verbs.charter({ as: 'wen' }, { organization: 'newer', kind: 'branch', name: '新支部' })
  })

  test('the doctor warns a month before a term ends if nobody is elected yet', async () => {
    office.clock.now = Date.UTC(2029, 10, 1, 4) / 1000
    const ending = async () =>
      (await examine(office.registry.context)).findings.filter(({ what }) => what === 'termEnds')
    expect(await ending()).toMatchObject([{ organization: 'liutang', days: 22, passed: 30 }])
    await give('liutang', 'wen', 'secretary', { from: '2029-11-24', until: '2032-11-23' })
    expect(await ending()).toEqual([])
  })

  test('people who do not lead the superior appoint nobody', async () => {
    const { verbs } = office.registry
    const person = { id: 'wen', name: 'wen同志' }
    for (const as of ['lin', 'chu', 'wen', 'nobody'])
      expect(await codeOf(verbs.appoint({ as }, { organization: 'zone', person, role: 'secretary' })), as).toBe(
        'notAllowed',
      )
  })
})
