import { actingIn, DAY } from '@liangpai/server'
import { beforeEach, expect, test } from 'vitest'
import { cookieOf } from '../../testing/signIn.ts'
import { appoint, askFor, codeOf, fullMember, onEveryOffice } from '../../testing/office.ts'

onEveryOffice('a handover', (office) => {
  const verbs = () => office.registry.verbs
  type Proposed = Parameters<ReturnType<typeof verbs>['submit-handover']>[1]
  const proposed: Proposed = {
    organization: 'liutang',
    from: '2029-11-24',
    until: '2032-11-23',
    fullMembers: 5,
    areFullMembers: true,
    seats: ['secretary:wen:闻一苇'],
  }
  const submit = (as: string, more: Partial<Proposed> = {}, eyes = [as]) =>
    verbs()['submit-handover']({ as, eyes }, { ...proposed, ...more })
  const approve = (as: string, handover: string, eyes = [as]) =>
    codeOf(verbs()['approve-handover']({ as, eyes }, { handover }))
  const leads = async (as: string) => {
    const request = await askFor(office, { subject: { id: `m${count++}`, name: `某${count}` } })
    return codeOf(verbs().attest({ as }, { request, ...fullMember }))
  }
  let count = 0
  const signIn = async (person: string) => {
    const { token } = (await verbs()['sign-in-link']({ as: 'qiao' }, { person })) as { token: string }
    const secret = await office.registry.signIn.byLink(token, { device: null })
    return () => office.registry.signIn.session(secret)
  }
  beforeEach(async () => {
    office.clock.now = Date.UTC(2029, 10, 23, 4) / 1000
    await appoint(verbs(), 'office', 'shu', 'deputySecretary', { approvedAbove: true, until: '2031-11-23' })
  })

  test('before its day the old secretary acts, from it the new one, with one act of the superior between', async () => {
    const { handover, findings } = await submit('lin')
    expect(findings).toEqual([])
    expect([await leads('lin'), await approve('qiao', handover)]).toEqual(['done', 'done'])
    expect(await leads('lin')).toBe('done')
    office.clock.now += DAY
    expect([await leads('lin'), await leads('wen')]).toEqual(['notFoundOrNotYours', 'done'])
    const { people } = await office.registry.lookUp.organization({ as: 'qiao' }, 'liutang', '2029-11-24')
    expect(people).toMatchObject([
      { id: 'wen', name: '闻一苇', role: 'secretary', from: '2029-11-24', until: '2032-11-23' },
    ])
  })

  test('once the term is over, its last leader submits, and nobody else of the branch', async () => {
    await appoint(verbs(), 'liutang', 'tao', 'publicityMember', { from: '2029-11-20', until: '2032-11-19' })
    office.clock.now += 3 * DAY
    const late = { from: '2029-11-26', until: '2032-11-25' }
    expect([await codeOf(submit('tao', late)), await codeOf(submit('nobody', late))]).toEqual([
      'notAllowed',
      'notAllowed',
    ])
    const { handover } = await submit('lin', late)
    expect(await leads('lin')).toBe('notFoundOrNotYours')
    const secret = await cookieOf(office, 'lin')
    const lin = () => office.registry.signIn.session(secret.split('=')[1] ?? '')
    expect((await lin())?.person).toBe('lin')
    expect(await verbs()['approve-handover']({ as: 'qiao' }, { handover })).toMatchObject({
      left: expect.arrayContaining(['lin', 'tao']),
    })
    expect(await lin()).toBeUndefined()
    expect(await leads('wen')).toBe('done')
    expect(await codeOf(submit('lin', late))).toBe('notAllowed')
  })

  test('whose role was ended early submits nothing, though nobody leads there', async () => {
    await appoint(verbs(), 'liutang', 'lin', 'secretary', { end: true, until: undefined })
    expect(await codeOf(submit('lin'))).toBe('notAllowed')
    expect(await codeOf(submit('qiao'))).toBe('done')
  })

  test('whoever leaves is signed out at once, and whoever stays is not', async () => {
    await appoint(verbs(), 'liutang', 'tao', 'publicityMember', { from: '2029-11-20', until: '2032-11-19' })
    const [lin, tao] = [await signIn('lin'), await signIn('tao')]
    const { handover } = await submit('lin', {
      from: '2029-11-23',
      until: '2032-11-22',
      seats: ['secretary:wen:闻一苇', 'publicityMember:tao:tao同志'],
    })
    expect([(await lin())?.person, (await tao())?.person]).toEqual(['lin', 'tao'])
    expect(await approve('qiao', handover)).toBe('done')
    expect([await lin(), (await tao())?.person]).toEqual([undefined, 'tao'])
    const wen = await signIn('wen')
    expect((await wen())?.eyes).toEqual(['wen', 'qiao'])
  })

  test('whoever submitted does not approve, by no device and with nobody who counts as one with them', async () => {
    const byLin = await submit('lin')
    expect(await approve('lin', byLin.handover)).toBe('notAllowed')
    const byQiao = await submit('qiao')
    expect(await approve('qiao', byQiao.handover)).toBe('approverIsSubmitter')
    expect(await approve('shu', byQiao.handover, ['shu', 'qiao'])).toBe('approverIsSubmitter')
    const session = await (await signIn('shu'))()
    if (!session) throw new Error('not signed in')
    const byShu = verbs()['approve-handover'](
      { ...actingIn(session), steppedUpAt: office.clock.now },
      { handover: byQiao.handover },
    )
    await expect(byShu).rejects.toMatchObject({ code: 'approverIsSubmitter' })
    expect(await approve('shu', byQiao.handover)).toBe('done')
  })

  test('whoever takes office by it does not approve it', async () => {
    const { handover } = await submit('lin', { seats: ['secretary:shu:shu同志'] })
    expect([await approve('shu', handover), await approve('qiao', handover)]).toEqual(['approverIsNominee', 'done'])
  })

  test('nobody beside the leaders of the superior approves or returns, and nothing is approved twice', async () => {
    await verbs().charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
    await appoint(verbs(), 'zone', 'zhou', 'secretary', { until: '2032-11-22' })
    expect(await codeOf(submit('zhou'))).toBe('notAllowed')
    const { handover } = await submit('lin')
    for (const as of ['zhou', 'chu', 'lin', 'nobody']) {
      expect([as, await approve(as, handover)]).toEqual([as, 'notAllowed'])
      expect(await codeOf(verbs()['return-handover']({ as }, { handover, reason: '不行' })), as).toBe('notAllowed')
    }
    expect(await approve('qiao', handover)).toBe('done')
    expect(await approve('qiao', handover)).toBe('handoverUnknown')
  })

  test('what was read is what is approved: one submitted anew has another id', async () => {
    const first = await submit('lin')
    const second = await submit('lin', { seats: ['secretary:tao:陶然'] })
    expect(await approve('qiao', first.handover)).toBe('handoverUnknown')
    expect(await approve('qiao', second.handover)).toBe('done')
  })

  test('what was returned changed nothing, says why, and can be submitted again', async () => {
    const { handover } = await submit('lin')
    await verbs()['return-handover']({ as: 'qiao' }, { handover, reason: '请补充组织委员' })
    expect(await approve('shu', handover)).toBe('handoverUnknown')
    const { returned } = await office.registry.viewHandover({ as: 'lin' }, 'liutang')
    expect(returned?.reason).toBe('请补充组织委员')
    expect(await codeOf(submit('lin'))).toBe('done')
  })

  test('it waits for the leaders of the superior who may approve it, and no longer for an election', async () => {
    const acts = async (as: string) => (await verbs().inbox({ as }, {})).waiting.map(({ act }) => act)
    expect(await acts('qiao')).toEqual(['elect'])
    await submit('qiao')
    expect([await acts('qiao'), await acts('shu'), await acts('lin')]).toEqual([[], ['approveHandover'], []])
  })

  test('what is off the usual numbers is said before and when it is approved', async () => {
    const { handover, findings } = await submit('lin', { fullMembers: 9 })
    expect(findings).toContain('organizationMemberMissing')
    const approved = await verbs()['approve-handover']({ as: 'qiao' }, { handover })
    expect(approved).toMatchObject({ findings, left: ['lin'], came: ['wen'] })
  })

  test('what befell since it was submitted is judged when it is approved, and then nothing of it is done', async () => {
    const { handover } = await submit('lin')
    await appoint(verbs(), 'liutang', 'tao', 'secretary', { from: '2029-11-25', until: '2032-11-24' })
    expect(await approve('qiao', handover)).toBe('seatTaken')
    expect(await leads('lin')).toBe('done')
  })

  test.each<[string, Partial<Proposed>]>([
    ['handoverEmpty', { seats: [] }],
    ['termTooShort', { until: '2030-11-23' }],
    ['termTooLong', { until: '2036-11-23' }],
    ['holderNotMember', { areFullMembers: false }],
    ['seatTaken', { seats: ['secretary:wen:闻一苇', 'secretary:tao:陶然'] }],
    ['roleHeldAlready', { seats: ['publicityMember:wen:闻一苇', 'publicityMember:wen:闻一苇'] }],
    ['deputyIsSecretary', { seats: ['secretary:wen:闻一苇', 'deputySecretary:wen:闻一苇'] }],
    ['roleKind', { seats: ['caseHandler:wen:闻一苇'] }],
    ['seatUnreadable', { seats: ['wen 闻一苇'] }],
    ['seatUnreadable', { seats: ['secretary:wen:<script>alert(1)</script>'.repeat(3)] }],
    ['handoverAboveMissing', { organization: 'office' }],
    ['organizationUnknown', { organization: 'nowhere' }],
    ['dayUnreadable', { from: 'soon' }],
    ['countInvalid', { fullMembers: 2 ** 53 }],
  ])('a handover is refused: %s', async (code, more) => {
    expect([code, 'invalidInput']).toContain(await codeOf(submit('qiao', more)))
  })

  test('nobody closes a branch whose handover waits', async () => {
    await submit('lin')
    expect(await codeOf(verbs().close({ as: 'qiao' }, { organization: 'liutang' }))).toBe('handoverWaits')
  })
})
