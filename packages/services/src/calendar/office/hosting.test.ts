import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { onEveryServices, otherSecretary, secretary, stranger } from '../../testing/services.ts'
import { calendarOf, lesson, listOf, openSessions, signUp, statesOf, verbsOf } from '../testing/calendar.ts'
import { overviewFor, planFor, sessionFor } from '../view/hostView.ts'
import { listedSessions } from '../view/listView.ts'

const series = {
  ...lesson,
  title: '业务交流',
  kind: 'exchangeMeeting' as const,
  openTo: 'invited' as const,
  first: '2027-01-14',
  begins: '19:30',
  ends: '21:00',
  repeats: { every: 'weeks' as const, weeks: 2 },
}

onEveryServices('plans and sessions', (fixture) => {
  const verbs = () => verbsOf(fixture.services)
  const read = <T>(as: string, act: Parameters<ReturnType<typeof calendarOf>['read']>[1]) =>
    calendarOf(fixture.services).read(as, act) as Promise<T>
  const typedSeries = (plan: string, more: object = {}) => {
    const { day: _day, ...rest } = series
    return { plan, ...rest, ...more }
  }

  test('a plan is written by its hosts, several of them, and is nobody else’s to read', async () => {
    const { plan } = await verbs()['make-plan'](secretary, { year: 2027, hosts: ['liutang', 'association'] })
    await verbs()['add-session'](otherSecretary, {
      plan,
      ...lesson,
      day: '2027-03-06',
      hosts: ['liutang', 'association'],
    })
    expect(await codeOf(verbs()['add-session'](stranger, { plan, ...lesson, day: '2027-03-07' }))).toBe('notAllowed')
    expect(await codeOf(read('bai', (reading) => planFor(reading, plan)))).toBe('notFoundOrNotYours')
    expect(await read('tang', (reading) => planFor(reading, plan))).toMatchObject({
      sessions: [{ hosts: ['liutang', 'association'] }],
    })
  })

  test('a plan is not made for a branch that one does not lead, or that does not exist', async () => {
    expect(await codeOf(verbs()['make-plan'](stranger, { year: 2027, hosts: ['liutang'] }))).toBe('notAllowed')
    expect(await codeOf(verbs()['make-plan'](secretary, { year: 2027, hosts: ['liutang', 'nowhere'] }))).toBe(
      'organizationUnknown',
    )
  })

  test('a plan without a session is not published, and one is published once', async () => {
    const { plan } = await verbs()['make-plan'](secretary, { year: 2027, hosts: ['liutang'] })
    expect(await codeOf(verbs()['publish-plan'](secretary, { plan }))).toBe('planEmpty')
    await verbs()['add-session'](secretary, { plan, ...lesson, day: '2027-03-06' })
    await verbs()['publish-plan'](secretary, { plan })
    expect(await codeOf(verbs()['publish-plan'](secretary, { plan }))).toBe('alreadyPublished')
  })

  test('a session of another year or host, that ends before it begins, or where one is, is refused', async () => {
    const { plan } = await verbs()['make-plan'](secretary, { year: 2027, hosts: ['liutang'] })
    const add = (change: object) =>
      codeOf(verbs()['add-session'](secretary, { plan, ...lesson, day: '2027-03-06', ...change }))
    expect(await add({ day: '2026-12-05' })).toBe('dayNotInPlan')
    expect(await add({ hosts: ['association'] })).toBe('hostNotInPlan')
    expect(await add({ ends: '13:00' })).toBe('endsBeforeItBegins')
    expect(await add({ begins: 'nachmittags' })).toBe('timeUnreadable')
    expect(await add({})).toBe('done')
    expect(await add({ begins: '15:30', ends: '17:00' })).toBe('placeTaken')
    expect(await add({ begins: '15:30', ends: '17:00', place: '青枫会议室' })).toBe('done')
  })

  test('a series waits until each day near a festival is decided, and skips what clashes', async () => {
    const { plan } = await verbs()['make-plan'](secretary, { year: 2027, hosts: ['liutang'] })
    await verbs()['add-session'](secretary, { plan, ...lesson, day: '2027-03-11', begins: '18:00', ends: '22:00' })
    expect(await codeOf(verbs()['add-series'](secretary, typedSeries(plan)))).toBe('daysUndecided')
    const choices = { '2027-02-11': 'skip', '2027-10-07': 'skip' }
    const { sessions } = await verbs()['add-series'](secretary, typedSeries(plan, { choices }))
    expect(sessions).toHaveLength(23)
    expect(await codeOf(verbs()['add-series'](secretary, typedSeries(plan, { choices })))).toBe('noDayPossible')
  })

  test('a session opens only in a published plan, by one of its hosts', async () => {
    const { plan } = await verbs()['make-plan'](secretary, { year: 2026, hosts: ['liutang'] })
    const { session } = await verbs()['add-session'](secretary, { plan, ...lesson })
    expect(await codeOf(verbs()['open-session'](secretary, { session }))).toBe('planNotPublished')
    await verbs()['publish-plan'](secretary, { plan })
    expect(await codeOf(verbs()['open-session'](otherSecretary, { session }))).toBe('notFoundOrNotYours')
    expect(await codeOf(verbs()['open-session'](secretary, { session }))).toBe('done')
  })

  test('the public list has what is everybody’s in published plans, by transition if wanted, and none for invited people', async () => {
    await openSessions(fixture.services, [
      {},
      { openTo: 'invited' },
      { title: '线下转网上，第一步', transition: true, seats: 4 },
    ])
    const { plan } = await verbs()['make-plan'](secretary, { year: 2027, hosts: ['liutang'] })
    await verbs()['add-session'](secretary, { plan, ...lesson, day: '2027-01-16' })
    const list = (transition = false) =>
      read<Awaited<ReturnType<typeof listedSessions>>>('member', (reading) => listedSessions(reading, { transition }))
    expect((await list()).sessions.map(({ title, left }) => [title, left])).toEqual(
      expect.arrayContaining([
        ['商品页怎么排', 'unlimited'],
        ['线下转网上，第一步', 'free'],
      ]),
    )
    expect((await list()).sessions).toHaveLength(2)
    expect((await list(true)).sessions).toHaveLength(1)
  })

  test('attendance is marked by the hosts alone, one step a person, from half an hour before', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const session = sessions[0]!
    await signUp(fixture.services, sessions, '老梁')
    await signUp(fixture.services, sessions, '小乔')
    const [first] = await listOf(fixture.services, session)
    const input = { session, signup: first!.id, attended: true }
    expect(await codeOf(verbs().mark(secretary, input))).toBe('sessionNotBegun')
    fixture.on('2026-12-05', '13:30')
    expect(await codeOf(verbs().mark(otherSecretary, input))).toBe('notFoundOrNotYours')
    expect(await codeOf(read('tang', (reading) => sessionFor(reading, session)))).toBe('notFoundOrNotYours')
    expect(await verbs().mark(secretary, input)).toEqual({ there: 1 })
    expect(await verbs().mark(secretary, { ...input, attended: false })).toEqual({ there: 0 })
    await verbs().mark(secretary, input)
    await verbs()['add-walk-in'](secretary, { session, callName: '周周' })
    expect(await codeOf(verbs()['hold-session'](secretary, { session }))).toBe('sessionNotBegun')
    fixture.on('2026-12-05', '16:00')
    await verbs()['hold-session'](secretary, { session })
    expect(await statesOf(fixture.services, session)).toEqual(['attended', 'absent', 'attended'])
    expect(await codeOf(verbs().mark(secretary, input))).toBe('sessionNotOpen')
    const shown = await read<Awaited<ReturnType<typeof sessionFor>>>('fang', (reading) => sessionFor(reading, session))
    expect(shown.people.map(({ callName }) => callName)).toEqual(['老梁', '小乔', '周周'])
  })

  test('what waits for a secretary is theirs alone: plans to publish, sessions to open and to mark', async () => {
    const { plan, sessions } = await openSessions(fixture.services, [{}], { opens: false })
    const deeds = async (as: string) =>
      (await fixture.services.workOf({ as }, 'zh-Hans')).map(({ deed, href }) => [deed, href])
    expect(await deeds('fang')).toEqual([['开放报名', `/work/calendar/sessions/${sessions[0]}`]])
    expect(await deeds('tang')).toEqual([])
    await verbs()['open-session'](secretary, { session: sessions[0]! })
    fixture.on('2026-12-05', '13:45')
    expect(await deeds('fang')).toEqual([['点名', `/work/calendar/sessions/${sessions[0]}/attendance`]])
    const own = await read<Awaited<ReturnType<typeof overviewFor>>>('fang', overviewFor)
    expect([own.plans.map(({ id }) => id), own.next.length]).toEqual([[plan], 1])
  })

  test('a session that is cancelled needs a reason, is not opened again, and shows it', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const input = { session: sessions[0]! }
    expect(await codeOf(verbs()['cancel-session'](secretary, { ...input, reason: ' ' }))).toBe('textMissing')
    await verbs()['cancel-session'](secretary, { ...input, reason: '讲师生病，改期另行通知' })
    expect(await codeOf(verbs()['open-session'](secretary, input))).toBe('forbiddenTransition')
    const list = await read<Awaited<ReturnType<typeof listedSessions>>>('member', (reading) => listedSessions(reading))
    expect(list.sessions[0]).toMatchObject({ state: 'cancelled', reason: '讲师生病，改期另行通知' })
  })

  test('a session for everyone needs no invitation', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    expect(await codeOf(verbs().invite(secretary, { session: sessions[0]! }))).toBe('sessionForEveryone')
  })
})
