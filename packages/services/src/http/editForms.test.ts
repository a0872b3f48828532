import { codeOf, madeFromIn, refusedIn, standingIn } from '@liangpai/server/testing'
import { expect, test } from 'vitest'
import { verbsOf as calendarOf, openSessions } from '../calendar/testing/calendar.ts'
import { planPath } from '../calendar/pages/work/calendarContext.ts'
import { helpOn, makeCenter } from '../help/testing/helpFixture.ts'
import { makeVenue, verbsOf as venuesOf } from '../place/testing/venue.ts'
import { onEveryServices, reopen, secretary } from '../testing/services.ts'
import { openWorkPages } from '../testing/workPages.ts'

type Typed = Record<string, string | readonly string[]>
/** A page on which something is changed: what one person types, and what another changed meanwhile. */
type Edited = { path: string; act: string; typed: Typed; meanwhile: Typed; field: string; label?: string }

onEveryServices('a form that was opened before somebody else changed what it changes', (fixture) => {
  const edited: Readonly<Record<string, () => Promise<Edited>>> = {
    async settings() {
      const typed = { name: '柳塘服务中心', address: '柳塘街道8号', hours: '周一至周五', contact: '0579-80000001' }
      return {
        path: '/work/settings',
        act: 'change-particulars',
        typed,
        meanwhile: { ...typed, hours: '每天' },
        field: 'hours',
      }
    },
    async venue() {
      const { venue } = await makeVenue(fixture.services)
      const typed = { name: '孵化基地', address: '商城路2号', areaMin: '500', uses: ['activity', 'incubation'] }
      return {
        path: '/work/place/venues',
        act: `change-venue-${venue}`,
        typed,
        meanwhile: { ...typed, address: '商城路9号' },
        field: 'address',
      }
    },
    async space() {
      const { room } = await makeVenue(fixture.services)
      const typed = { name: '大活动室', uses: ['activity', 'incubation'] }
      return {
        path: '/work/place/venues',
        act: `change-space-${room}`,
        typed,
        meanwhile: { ...typed, uses: ['activity'] },
        field: 'uses',
        label: '活动',
      }
    },
    async terms() {
      const { venue } = await makeVenue(fixture.services)
      const typed = { deposit: '500.00', howToPay: '银行转账', 'clock-answer': '5' }
      return {
        path: '/work/place/tenants',
        act: `terms-${venue}`,
        typed,
        meanwhile: { ...typed, deposit: '800.00' },
        field: 'deposit',
        label: '800.00',
      }
    },
    async center() {
      await makeCenter(helpOn(fixture.services))
      const typed = { center: 'liutang', name: '柳塘中心', open: '周一至周五', topics: ['supply', 'pageDesign'] }
      return {
        path: '/work/help/centers',
        act: 'center-liutang',
        typed,
        meanwhile: { ...typed, open: '每天' },
        field: 'open',
      }
    },
    async session() {
      const { sessions } = await openSessions(fixture.services, [{}])
      const typed = {
        title: '新题目',
        day: '2026-12-05',
        begins: '14:00',
        ends: '16:00',
        place: '柳塘活动室',
        seats: '',
      }
      return {
        path: `/work/calendar/sessions/${sessions[0]}`,
        act: 'change-session',
        typed,
        meanwhile: { ...typed, title: '另一个题目' },
        field: 'title',
      }
    },
  }

  const withDeputy = () =>
    fixture.services.verbs['appoint-leader'](secretary, {
      person: { id: 'lu', name: '陆时安' },
      role: 'deputySecretary',
      until: '2029-11-23',
    })

  test.each(Object.keys(edited))(
    'is refused (%s), shows what stands now, keeps what was typed, and is saved next',
    async (name) => {
      await withDeputy()
      const { path, act, typed, meanwhile, field, label } = await edited[name]!()
      const pages = openWorkPages(fixture)
      const opened = madeFromIn((await pages.get('fang', path)).page, act)
      const other = madeFromIn((await pages.get('lu', path)).page, act)
      expect([opened.length, other]).toEqual([22, opened])
      expect((await pages.post('lu', path, { act, ...meanwhile, madeFrom: other })).status).toBe(303)
      const refused = await pages.post('fang', path, { act, ...typed, madeFrom: opened })
      expect([refused.status, refused.page.includes('你打开以后，别人改过这些内容')]).toEqual([409, true])
      const stands = standingIn(refused.page)
      const value = label ?? (meanwhile[field] as string)
      expect(Object.keys(stands)).toEqual([`${act}-${field}`])
      expect(stands[`${act}-${field}`]).toContain(value)
      expect(refused.page).toMatch(new RegExp(`aria-describedby="${act}-${field}-now"`))
      if (typeof typed[field] === 'string') expect(refused.page).toContain(`value="${typed[field]}"`)
      const again = madeFromIn(refused.page, act)
      expect(again).not.toBe(opened)
      expect((await pages.post('fang', path, { act, ...typed, madeFrom: again })).status).toBe(303)
      const shown = (await pages.get('fang', path)).page
      if (typeof typed[field] === 'string') expect(shown).toContain(`value="${typed[field]}"`)
    },
  )

  test('a fault beside it leaves the version as it was, so that the change is still found', async () => {
    await withDeputy()
    const { path, act, typed, meanwhile } = await edited['center']!()
    const pages = openWorkPages(fixture)
    const opened = madeFromIn((await pages.get('fang', path)).page, act)
    await pages.post('lu', path, { act, ...meanwhile, madeFrom: opened })
    const faulty = await pages.post('fang', path, { act, ...typed, name: '', madeFrom: opened })
    expect([faulty.status, madeFromIn(faulty.page, act)]).toEqual([422, opened])
    expect((await pages.post('fang', path, { act, ...typed, madeFrom: opened })).status).toBe(409)
  })

  test('of two that are sent at once from the same page, by two processes, one is saved and one refused', async () => {
    const { path, act, typed, meanwhile } = await edited['venue']!()
    const pages = openWorkPages(fixture)
    const madeFrom = madeFromIn((await pages.get('fang', path)).page, act)
    const venue = act.slice('change-venue-'.length)
    const other = await reopen(fixture.config)
    try {
      const change = (services: typeof other, { address }: Typed) =>
        codeOf(
          venuesOf(services)['change-venue'](secretary, {
            venue,
            name: '孵化基地',
            address: address as string,
            area: { min: 500 },
            uses: ['activity', 'incubation'],
            madeFrom,
          }),
        )
      const codes = await Promise.all([change(fixture.services, typed), change(other, meanwhile)])
      expect(codes.toSorted()).toEqual(['changedSince', 'done'])
    } finally {
      await other.close()
    }
  })

  test('a program that names no version changes what it will, and each answer names the next', async () => {
    const { sessions } = await openSessions(fixture.services, [{}])
    const change = calendarOf(fixture.services)['change-session']
    const details = { session: sessions[0]!, day: '2026-12-05', begins: '14:00', ends: '16:00', place: '柳塘活动室' }
    const { version } = await change(secretary, { ...details, title: '甲' })
    await change(secretary, { ...details, title: '乙' })
    expect(await codeOf(change(secretary, { ...details, title: '丙', madeFrom: version }))).toBe('changedSince')
  })
})

onEveryServices('a form for something new', (fixture) => {
  test.each([
    ['/work/help/centers', { act: 'center', center: 'liutang', open: '每天', topics: ['supply'] }, 'center-center'],
    ['/work/place/operators', { act: 'enterprise', enterprise: 'xishan' }, 'enterprise-enterprise'],
  ])('takes the place of nothing that is there: %s', async (path, typed, field) => {
    const pages = openWorkPages(fixture)
    expect((await pages.post('fang', path, { ...typed, name: '先来的名称' })).status).toBe(303)
    const refused = await pages.post('fang', path, { ...typed, name: '后来的名称' })
    expect([refused.status, refusedIn(refused.page).fields]).toEqual([409, [field]])
    expect(refused.page).toContain('这个短名已经用了')
    expect(refused.page).toContain('value="后来的名称"')
    const shown = (await pages.get('fang', path)).page
    expect([shown.includes('先来的名称'), shown.includes('后来的名称')]).toEqual([true, false])
  })
})

onEveryServices('a form of the services with several faults', (fixture) => {
  const pages = openWorkPages(fixture)

  test('says all of them beside their fields, focuses the first, and keeps what was typed', async () => {
    const { plan } = await openSessions(fixture.services, [{}])
    const path = planPath(plan)
    const typed = {
      act: 'add-session',
      title: '',
      day: '2026-13-45',
      begins: '25:00',
      ends: '',
      place: '二'.repeat(300),
      seats: '七',
    }
    const { status, page } = await pages.post('fang', path, typed)
    const act = 'add-session'
    expect(status).toBe(422)
    expect(refusedIn(page)).toEqual({
      fields: ['title', 'kind', 'day', 'begins', 'ends', 'place', 'seats', 'openTo', 'hosts'].map(
        (name) => `${act}-${name}`,
      ),
      focused: [`${act}-title`],
    })
    for (const value of ['2026-13-45', '二'.repeat(300), '七']) expect(page).toContain(`value="${value}"`)
    const links = [...page.matchAll(/href="#(add-session-\w+)"/g)].map(([, id]) => id)
    expect(links).toHaveLength(9)
    for (const id of links) expect(page).toContain(`id="${id}"`)
  })

  test.each([
    ['/work/place/venues', 'add-venue', ['name', 'address', 'areaMin', 'uses']],
    ['/work/help/centers', 'center', ['name', 'center', 'open', 'topics']],
    ['/work/calendar', 'make-plan', ['year', 'hosts']],
  ])('of %s is asked for every missing field at once', async (path, act, fields) => {
    const { status, page } = await pages.post('fang', path, { act })
    expect([status, refusedIn(page)]).toEqual([
      422,
      { fields: fields.map((name) => `${act}-${name}`), focused: [`${act}-${fields[0]}`] },
    ])
  })

  test.each(['张三', 'Zhang San', 'a'.repeat(41), '-lin'])(
    'a short name that is none (%s) is refused beside its field, with what it may be, and nobody is named',
    async (person) => {
      const leader = { act: 'appoint-leader', name: '陆时安', person, organization: 'association', until: '2029-11-23' }
      const { status, page } = await pages.post('fang', '/work/people', leader)
      expect([status, refusedIn(page).fields]).toEqual([422, ['appoint-leader-person']])
      expect(page).toMatch(/短名只能用小写英文字母、数字和连字符.*请改这一项/s)
      expect(page).toContain('value="陆时安"')
    },
  )

  test('without a person it asks for the name and the short name', async () => {
    const { page } = await pages.post('fang', '/work/people', {
      act: 'appoint-leader',
      name: '',
      person: '',
      until: '',
    })
    expect(refusedIn(page).fields).toEqual(['name', 'person', 'until'].map((name) => `appoint-leader-${name}`))
  })
})
