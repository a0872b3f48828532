import { codeOf } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { member, onEveryServices, otherSecretary, reopen, secretary, stranger } from '../../testing/services.ts'
import { calendarOf, lesson, listOf, openSessions, signUp, statesOf, verbsOf } from '../testing/calendar.ts'
import { sheetByToken } from '../view/sheetView.ts'

onEveryServices('sign-ups', (fixture) => {
  const verbs = () => verbsOf(fixture.services)
  const view = (token: string) => calendarOf(fixture.services).read('member', (reading) => sheetByToken(reading, token))
  const elapse = () => fixture.services.elapseDue()

  test('one sheet signs a trader without a shop up for several sessions, each with what it becomes', async () => {
    const { sessions } = await openSessions(fixture.services, [{}, { seats: 1, day: '2026-12-10' }])
    await signUp(fixture.services, [sessions[1]!], '小乔')
    const { token } = await signUp(fixture.services, sessions)
    const { entries, person, keptUntil } = await view(token)
    expect(entries.map(({ signup }) => signup.state)).toEqual(['signedUp', 'waiting'])
    expect([person.callName, keptUntil]).toEqual(['老梁', '2027-03-31'])
  })

  test('a sheet with one session that cannot be joined signs up for none', async () => {
    const { sessions } = await openSessions(fixture.services, [{}, {}])
    await verbs()['cancel-session'](secretary, { session: sessions[1]!, reason: '讲师生病，改期另行通知' })
    expect(await codeOf(signUp(fixture.services, sessions))).toBe('sessionNotOpen')
    expect(await statesOf(fixture.services, sessions[0]!)).toEqual([])
  })

  test('a place that becomes free is offered, taken by its link, and nobody else’s link takes it', async () => {
    const { sessions } = await openSessions(fixture.services, [{ seats: 1 }])
    const session = sessions[0]!
    const first = await signUp(fixture.services, [session], '小乔')
    const waits = await signUp(fixture.services, [session])
    const [seat, waiting] = await listOf(fixture.services, session)
    await verbs()['cancel-sign-up'](member, { ...first, signup: seat!.id })
    expect(await statesOf(fixture.services, session)).toEqual(['cancelled', 'offered'])
    const take = { signup: waiting!.id, takes: true }
    expect(await codeOf(verbs()['take-offer'](member, { ...first, ...take }))).toBe('notFoundOrNotYours')
    await verbs()['take-offer'](member, { ...waits, ...take })
    expect(await statesOf(fixture.services, session)).toEqual(['cancelled', 'signedUp'])
  })

  test('an offer that nobody answers lapses by itself, and the next one is offered the place', async () => {
    const { sessions } = await openSessions(fixture.services, [{ seats: 1 }])
    const session = sessions[0]!
    const first = await signUp(fixture.services, [session], '小乔')
    for (const name of ['老梁', '阿屿']) await signUp(fixture.services, [session], name)
    const [seat] = await listOf(fixture.services, session)
    await verbs()['cancel-sign-up'](member, { ...first, signup: seat!.id })
    fixture.on('2026-11-25', '16:04')
    await elapse()
    expect(await statesOf(fixture.services, session)).toEqual(['cancelled', 'offered', 'waiting'])
    fixture.on('2026-11-25', '16:05')
    await elapse()
    expect(await statesOf(fixture.services, session)).toEqual(['cancelled', 'lapsed', 'offered'])
  })

  test('two processes at once sell each seat once, and leave the list in order', async () => {
    const { sessions } = await openSessions(fixture.services, [{ seats: 3 }, { seats: 2 }])
    const second = await reopen(fixture.config)
    try {
      const callers = Array.from({ length: 8 }, (_, n) =>
        signUp(n % 2 === 0 ? fixture.services : second, n % 3 === 0 ? sessions : sessions.toReversed(), `客${n}`),
      )
      await Promise.all(callers)
      for (const [session, seats] of [
        [sessions[0]!, 3],
        [sessions[1]!, 2],
      ] as const) {
        const list = await listOf(fixture.services, session)
        expect(list.map(({ turn }) => turn)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
        expect(list.map(({ state }) => state)).toEqual(list.map((_one, at) => (at < seats ? 'signedUp' : 'waiting')))
      }
      const links = await Promise.all(callers)
      const views = await Promise.all(links.map(({ token }) => view(token)))
      const [first] = await listOf(fixture.services, sessions[0]!)
      const own = views.findIndex(({ entries }) => entries.some(({ signup }) => signup.id === first!.id))
      const both = [fixture.services, second].map((one) =>
        codeOf(verbsOf(one)['cancel-sign-up'](member, { ...links[own]!, signup: first!.id })),
      )
      expect((await Promise.all(both)).toSorted()).toEqual(['done', 'forbiddenTransition'])
      const states = await statesOf(fixture.services, sessions[0]!)
      expect(states.filter((one) => one === 'offered')).toHaveLength(1)
    } finally {
      await second.close()
    }
  })

  test('two processes that take offers, cancel and let offers lapse at once never sell a seat twice', async () => {
    const { sessions } = await openSessions(fixture.services, [{ seats: 2 }])
    const session = sessions[0]!
    const links: string[] = []
    for (let n = 0; n < 8; n++) links.push((await signUp(fixture.services, [session], `客${n}`)).token)
    const second = await reopen(fixture.config)
    const both = [fixture.services, second]
    const ids = (await listOf(fixture.services, session)).map(({ id }) => id)
    const one = (n: number) => both[n % 2]!
    try {
      const cancels = [0, 1].map((n) =>
        codeOf(verbsOf(one(n))['cancel-sign-up'](member, { token: links[n]!, signup: ids[n]! })),
      )
      expect(await Promise.all(cancels)).toEqual(['done', 'done'])
      expect((await statesOf(fixture.services, session)).slice(2, 4)).toEqual(['offered', 'offered'])
      const answer = (n: number, takes: boolean, by: number) =>
        codeOf(verbsOf(one(by))['take-offer'](member, { token: links[n]!, signup: ids[n]!, takes }))
      const race = await Promise.all([
        answer(2, true, 0),
        answer(2, false, 1),
        answer(3, true, 1),
        codeOf(verbsOf(one(0))['cancel-sign-up'](member, { token: links[3]!, signup: ids[3]! })),
        codeOf(second.elapseDue()),
        codeOf(fixture.services.elapseDue()),
      ])
      expect(race.slice(0, 4).filter((code) => code === 'done').length).toBeGreaterThanOrEqual(2)
      const states = await statesOf(fixture.services, session)
      const taken = states.filter((state) => state === 'signedUp' || state === 'offered').length
      expect(taken).toBe(2)
      expect(states.slice(-2)).toEqual(['waiting', 'waiting'])
      fixture.on('2026-11-26', '16:06')
      await Promise.all([fixture.services.elapseDue(), second.elapseDue()])
      const later = await statesOf(fixture.services, session)
      expect(later.filter((state) => state === 'signedUp' || state === 'offered')).toHaveLength(2)
      const own = later.indexOf('cancelled')
      expect(await answer(own, true, 1)).not.toBe('done')
    } finally {
      await second.close()
    }
  })

  test('a session for invited people is signed up for by its own link alone', async () => {
    const { sessions } = await openSessions(fixture.services, [{ openTo: 'invited' }, { openTo: 'invited' }])
    expect(await codeOf(signUp(fixture.services, [sessions[0]!]))).toBe('notFoundOrNotYours')
    const invitations = []
    for (const session of sessions) invitations.push((await verbs().invite(secretary, { session })).token)
    const typed = { sessions: [sessions[0]!], callName: '阿屿', contact: 'ayu@mail.example' }
    expect(await codeOf(verbs()['sign-up'](member, { ...typed, invitation: invitations[1]! }))).toBe(
      'notFoundOrNotYours',
    )
    expect(await codeOf(verbs()['sign-up'](member, { ...typed, invitation: invitations[0]! }))).toBe('done')
    await verbs().invite(secretary, { session: sessions[0]! })
    expect(await codeOf(verbs()['sign-up'](member, { ...typed, invitation: invitations[0]! }))).toBe(
      'privateLinkUnknown',
    )
  })

  test('what is in no published plan cannot be signed up for, nor what does not exist', async () => {
    const { plan } = await verbs()['make-plan'](secretary, { year: 2026, hosts: ['liutang'] })
    const { session } = await verbs()['add-session'](secretary, { plan, ...lesson })
    expect(await codeOf(signUp(fixture.services, [session]))).toBe('notFoundOrNotYours')
    expect(await codeOf(signUp(fixture.services, ['0123456789abcdef']))).toBe('notFoundOrNotYours')
  })

  test('a contact that is no telephone number and no mail address is refused', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const typed = { sessions, callName: '老梁', contact: '微信找我' }
    expect(await codeOf(verbs()['sign-up'](member, typed))).toBe('contactUnreadable')
  })

  test('who deletes their sheet is gone at once, in bytes, and the seat goes to the next', async () => {
    const { sessions } = await openSessions(fixture.services, [{ seats: 1 }])
    const once = { ...member, idempotencyKey: 'sheet-to-be-deleted' }
    const typed = { sessions, callName: '老梁', contact: '13500000000' }
    const { token } = await verbs()['sign-up'](once, typed)
    await signUp(fixture.services, sessions, '小乔')
    await verbs()['delete-sign-up'](member, { token })
    expect(await statesOf(fixture.services, sessions[0]!)).toEqual(['offered'])
    await expect(view(token)).rejects.toMatchObject({ code: 'privateLinkUnknown' })
    const left = await calendarOf(fixture.services).store.db.selectFrom('idempotency').selectAll().execute()
    expect(left).toEqual([])
  })

  test('a correction changes name and contact, sealed in their column', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const { token } = await signUp(fixture.services, sessions)
    await verbs()['correct-sign-up'](member, { token, callName: '梁老板', contact: 'liang@mail.example' })
    expect((await view(token)).person).toEqual({ callName: '梁老板', contact: 'liang@mail.example' })
    const rows = await calendarOf(fixture.services).store.db.selectFrom('signupSheets').selectAll().execute()
    expect(JSON.stringify(rows)).not.toMatch(/梁老板|liang@mail/)
  })

  test('names go 90 days after the year, and the counts of what was held stay', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const { token } = await signUp(fixture.services, sessions)
    fixture.on('2026-12-05', '14:30')
    await verbs()['hold-session'](secretary, { session: sessions[0]! })
    fixture.on('2027-03-31', '23:59')
    expect(await fixture.services.forgetExpired()).toEqual([])
    await view(token)
    fixture.on('2027-04-01', '00:01')
    expect(await fixture.services.forgetExpired()).toHaveLength(1)
    const { db } = calendarOf(fixture.services).store
    expect(await db.selectFrom('signups').selectAll().execute()).toEqual([])
    expect(await db.selectFrom('privateLinks').selectAll().execute()).toEqual([])
    const row = await db.selectFrom('calendarSessions').selectAll().executeTakeFirstOrThrow()
    expect([row.signedUp, row.attended]).toEqual([1, 0])
  })

  test('a lost link is made anew by a host, and the old one dies; others find nothing', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const { token } = await signUp(fixture.services, sessions)
    const [signup] = await listOf(fixture.services, sessions[0]!)
    const input = { session: sessions[0]!, signup: signup!.id }
    for (const other of [stranger, otherSecretary]) {
      expect(await codeOf(verbs()['sign-up-link'](other, input))).toBe('notFoundOrNotYours')
      expect(await codeOf(verbs()['sign-up-contact'](other, input))).toBe('notFoundOrNotYours')
    }
    expect(await verbs()['sign-up-contact'](secretary, input)).toEqual({ contact: '13500000000' })
    const made = await verbs()['sign-up-link'](secretary, input)
    expect((await view(made.token)).person.callName).toBe('老梁')
    await expect(view(token)).rejects.toMatchObject({ code: 'privateLinkUnknown' })
  })
})
