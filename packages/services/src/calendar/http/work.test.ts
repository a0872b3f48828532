import { expect, test } from 'vitest'
import { onEveryServices, secretary } from '../../testing/services.ts'
import { openWorkPages } from '../../testing/workPages.ts'
import { listOf, openSessions, signUp, statesOf, verbsOf } from '../testing/calendar.ts'

const typed = {
  title: '业务交流',
  kind: 'exchangeMeeting',
  begins: '19:30',
  ends: '21:00',
  place: '柳塘活动室',
  seats: '',
  openTo: 'invited',
  hosts: 'liutang',
}

onEveryServices('the work pages of the calendar', (fixture) => {
  const pages = openWorkPages(fixture)
  const beginPlan = async () => {
    const made = await pages.post('fang', '/work/calendar', {
      act: 'make-plan',
      year: '2027',
      hosts: ['liutang', 'association'],
    })
    return made.to!.replace(/\?.*/, '')
  }

  test('a secretary begins a plan, adds a session, and publishes it with a second tap', async () => {
    const plan = await beginPlan()
    await pages.post('fang', plan, {
      act: 'add-session',
      ...typed,
      title: '商品页怎么排',
      day: '2027-01-16',
      openTo: 'everyone',
    })
    expect((await pages.get('fang', plan)).page).toContain('商品页怎么排')
    const done = await pages.post('fang', plan, { act: 'publish-plan' })
    expect(done.status).toBe(303)
    expect((await pages.get('fang', plan)).page).toContain('11月24日发布')
  })

  test('what lacks in a session stands beside its field, with what was typed', async () => {
    const plan = await beginPlan()
    const answer = await pages.post('fang', plan, { act: 'add-session', ...typed, place: '', day: '2027-01-16' })
    expect([answer.status, answer.page.includes('value="业务交流"')]).toEqual([422, true])
    expect(answer.page).toContain('href="#add-session-place"')
    const early = await pages.post('fang', plan, { act: 'add-session', ...typed, ends: '18:00', day: '2027-01-16' })
    expect(early.page).toContain('结束早于开始。')
  })

  test('a long list of sign-ups is read page by page, and a contact stands on the page of its row', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    for (let n = 1; n <= 51; n++) await signUp(fixture.services, sessions, `第${n}位`)
    const path = `/work/calendar/sessions/${sessions[0]}`
    const first = (await pages.get('fang', path)).page
    expect([first.includes('>第50位<'), first.includes('>第51位<')]).toEqual([true, false])
    expect(first).toContain(`href="${path}?page=2#signups"`)
    const second = (await pages.get('fang', `${path}?page=2`)).page
    expect([second.includes('>第50位<'), second.includes('>第51位<'), second.includes('第 2 / 2 页')]).toEqual([
      false,
      true,
      true,
    ])
    const last = (await listOf(fixture.services, sessions[0]!)).at(-1)!
    const shown = (await pages.post('fang', path, { act: 'contact', signup: last.id })).page
    expect(shown).toMatch(/>第51位<[^]*13500000000/)
  })

  test('a series lists its days, asks about those near a festival, and skips what clashes', async () => {
    const plan = await beginPlan()
    await pages.post('fang', plan, { act: 'add-session', ...typed, title: '别的', day: '2027-03-11' })
    const form = { act: 'series', ...typed, first: '2027-01-14', pattern: 'twoWeeks' }
    const listed = await pages.post('fang', `${plan}/series`, form)
    for (const words of ['每两周的周四 19:30，2027年', '临近春节', '这时已有别的场次，跳过', '还有2天要选'])
      expect(listed.page).toContain(words)
    expect(listed.page).not.toContain('排入')
    const choice = ['2027-02-11:skip']
    const decided = await pages.post('fang', `${plan}/series`, { ...form, choice, choose: '2027-10-07:skip' })
    expect(decided.page).toContain('临近国庆，你选了跳过')
    expect(decided.page).toContain('排入23场')
    await pages.post('fang', `${plan}/series`, { ...form, choice: [...choice, '2027-10-07:skip'], add: 'yes' })
    expect([...(await pages.get('fang', plan)).page.matchAll(/业务交流/g)].length).toBeGreaterThanOrEqual(23)
  })

  test('nobody but a host reads a plan, a session or an attendance: all are one page, as what does not exist', async () => {
    const { plan, sessions } = await openSessions(fixture.services, [{}])
    const paths = [
      `/work/calendar/plans/${plan}`,
      `/work/calendar/plans/${plan}/series`,
      `/work/calendar/sessions/${sessions[0]}`,
      `/work/calendar/sessions/${sessions[0]}/attendance`,
    ]
    for (const path of paths) expect([path, (await pages.get('bai', path)).status]).toEqual([path, 404])
    expect((await pages.post('bai', paths[3]!, { act: 'hold-session' })).status).toBe(404)
    expect((await pages.get('bai', '/work/calendar')).page).not.toContain('2026年计划')
  })

  test('attendance is one tap a person, in a form that works without script, and ends with a second tap', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    await signUp(fixture.services, sessions, '老梁')
    await signUp(fixture.services, sessions, '阿屿')
    const path = `/work/calendar/sessions/${sessions[0]}/attendance`
    expect((await pages.get('fang', path)).page).toContain('13:30起可以点名。')
    fixture.on('2026-12-05', '14:00')
    const [first] = await listOf(fixture.services, sessions[0]!)
    await pages.post('fang', path, { act: 'mark', there: `${first!.id}:yes` })
    await pages.post('fang', path, { act: 'mark', there: `${first!.id}:yes` })
    await pages.post('fang', path, { act: 'add-walk-in', callName: '周周' })
    const { page } = await pages.get('fang', path)
    expect([page.includes('到场 2'), page.includes('13500000000')]).toEqual([true, false])
    await pages.post('fang', path, { act: 'hold-session' })
    expect(await statesOf(fixture.services, sessions[0]!)).toEqual(['attended', 'absent', 'attended'])
  })

  test('a contact is shown by a verb that the trail has, and a new link is for it alone', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    await signUp(fixture.services, sessions)
    const [signup] = await listOf(fixture.services, sessions[0]!)
    const path = `/work/calendar/sessions/${sessions[0]}`
    expect((await pages.get('fang', path)).page).not.toContain('13500000000')
    expect((await pages.post('fang', path, { act: 'contact', signup: signup!.id })).page).toContain('13500000000')
    const made = await pages.post('fang', path, { act: 'new-link', signup: signup!.id })
    expect(made.page).toMatch(/\/signup#[\w-]{43}/)
  })

  test('an invitation is shown once, and cancelling needs its reason', async () => {
    const { sessions } = await openSessions(fixture.services, [{ openTo: 'invited' }])
    const path = `/work/calendar/sessions/${sessions[0]}`
    expect((await pages.post('fang', path, { act: 'invite' })).page).toMatch(/\/invited#[\w-]{43}/)
    expect((await pages.get('fang', path)).page).not.toMatch(/\/invited#/)
    expect((await pages.post('fang', path, { act: 'cancel-session', reason: '' })).status).toBe(422)
    await pages.post('fang', path, { act: 'cancel-session', reason: '讲师生病' })
    expect((await pages.get('fang', path)).page).toContain('已取消：讲师生病')
    expect(
      await verbsOf(fixture.services)
        ['open-session'](secretary, { session: sessions[0]! })
        .catch((e) => e.code),
    ).toBe('forbiddenTransition')
  })
})
