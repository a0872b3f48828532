import { MEMBER } from '@liangpai/server'
import { expect, test } from 'vitest'
import {
  appoint,
  askFor,
  codeOf,
  consentTo,
  fullMember,
  member,
  offerTo,
  onEveryOffice,
  showBadge,
} from '../../testing/office.ts'

onEveryOffice('looking up', (office) => {
  const verbs = () => office.registry.verbs
  const lin = { as: 'lin' }
  const another = async () => {
    await verbs().charter({ as: 'qiao' }, { organization: 'zone', kind: 'branch', name: '服务区党支部' })
    await appoint(verbs(), 'zone', 'zhou', 'secretary')
  }
  const names = async (as: string) =>
    (await verbs().list({ as }, { what: 'organizations' })).organizations?.map(({ id, depth }) => [id, depth])
  const acts = async (as: string) => (await verbs().log({ as }, {})).lines.map(({ verb, object }) => [verb, object])

  test('people see their own organisations and those below, and who has no role sees none', async () => {
    await another()
    expect(await names('qiao')).toEqual([
      ['office', 0],
      ['liutang', 1],
      ['zone', 1],
    ])
    expect([await names('lin'), await names('zhou'), await names('nobody')]).toEqual([
      [['liutang', 0]],
      [['zone', 0]],
      [],
    ])
  })

  test('what is another branch’s and what is not there have one answer, in every list and in the trail', async () => {
    await another()
    const request = await askFor(office)
    const answers = async (as: string, organization: string) => [
      await codeOf(verbs().list({ as }, { what: 'organizations', organization })),
      await codeOf(verbs().list({ as }, { what: 'people', organization })),
      await codeOf(verbs().list({ as }, { what: 'badges', organization })),
      await codeOf(verbs().list({ as }, { what: 'badges', organization, due: true })),
      await codeOf(verbs().list({ as }, { what: 'requests', organization })),
      await codeOf(verbs().log({ as }, { organization })),
    ]
    const refused = Array.from({ length: 6 }, () => 'notFoundOrNotYours')
    expect(await answers('zhou', 'liutang')).toEqual(refused)
    expect(await answers('zhou', 'nowhere')).toEqual(refused)
    expect(await answers('zhou', 'office')).toEqual(refused)
    expect(await answers('lin', 'liutang')).toEqual(Array.from({ length: 6 }, () => 'done'))
    expect(await codeOf(verbs().show({ as: 'zhou' }, { what: request }))).toBe('notFoundOrNotYours')
  })

  test('the lists of requests and badges name shops, and only what waits or is shown', async () => {
    const shop = { name: '荷雨茶铺', listing: { host: 'market.example', id: '7' } }
    const request = await askFor(office, { shop })
    expect(await verbs().list(lin, { what: 'requests' })).toEqual({
      requests: [{ request, shop: '荷雨茶铺', kind: 'badge', state: 'requested', since: office.clock.now }],
    })
    const { badgeNo } = await showBadge(office, { subject: { id: 'lu', name: '陆闻溪' } })
    expect(await verbs().list(lin, { what: 'badges' })).toMatchObject({ badges: [{ badge: badgeNo, state: 'active' }] })
    const { token } = await offerTo(office, { subject: { id: 'he', name: '何映川' } })
    expect(await verbs().list(lin, { what: 'requests' })).toMatchObject({ requests: [{ request }] })
    await consentTo(office.registry, token)
    expect((await verbs().list(lin, { what: 'badges' })).badges).toHaveLength(2)
  })

  test('a list goes on after the line that ended the page before, also where that line is gone', async () => {
    const { badgeNo } = await showBadge(office)
    const { badges = [] } = await verbs().list(lin, { what: 'badges' })
    const [{ endsAt } = { endsAt: 0 }] = badges
    const after = async (what: 'badges' | 'requests', place: string) => {
      const { badges: some, requests } = await verbs().list(lin, { what, after: place })
      return (some ?? requests ?? []).length
    }
    expect(await after('badges', `${endsAt}-${badgeNo}`)).toBe(0)
    expect(await after('badges', `${endsAt - 1}-ZZZZZZZZZZZZ`)).toBe(1)
    expect(await after('badges', `${endsAt}-0`)).toBe(1)
    const request = await askFor(office, { shop: { name: '溪上陶坊', listing: { host: 'market.example', id: '77' } } })
    expect(await after('requests', `${office.clock.now}-${request}`)).toBe(0)
    expect(await after('requests', `${office.clock.now - 1}-zz`)).toBe(1)
    expect(await codeOf(verbs().list(lin, { what: 'people', after: '1-a' }))).toBe('invalidInput')
    expect(await codeOf(verbs().list(lin, { what: 'badges', after: 'x' }))).toBe('invalidInput')
  })

  test('a role that reaches no requests lists none', async () => {
    await appoint(verbs(), 'liutang', 'tao', 'publicityMember')
    await askFor(office)
    expect(await verbs().list({ as: 'tao' }, { what: 'requests' })).toEqual({ requests: [] })
    expect((await verbs().list({ as: 'tao' }, { what: 'people' })).people?.map(({ id }) => id)).toContain('lin')
  })

  test('the tree of a day has what existed then', async () => {
    await verbs().charter(
      { as: 'qiao' },
      { organization: 'zone', kind: 'branch', name: '服务区党支部', since: '2026-11-24' },
    )
    const on = async (day: string) =>
      (await verbs().list({ as: 'qiao' }, { what: 'organizations', on: day })).organizations?.map(({ id }) => id)
    expect(await on('2026-11-24')).toEqual(['office', 'liutang', 'zone'])
    expect(await on('2026-11-23')).toEqual([])
    expect(await codeOf(verbs().list({ as: 'qiao' }, { what: 'people', on: '2026-11-24' }))).toBe('invalidInput')
  })

  test('the trail has what concerns an organisation, by whom and how, and its object while that is there', async () => {
    const { badgeNo, stopToken } = await showBadge(office)
    const { lines } = await verbs().log(lin, {})
    expect(lines.slice(0, 3)).toMatchObject([
      { verb: 'consent', by: 'member', via: null, object: { shop: '荷雨茶铺' } },
      { verb: 'offer', by: { person: 'chu同志' } },
      { verb: 'prove', object: { shop: '荷雨茶铺' } },
    ])
    await verbs().pause({ as: 'chu', via: 'operator', requestId: 'r-1' }, { badge: badgeNo })
    expect((await verbs().log(lin, {})).lines[0]).toMatchObject({ verb: 'pause', via: 'operator', requestId: 'r-1' })
    await verbs().withdraw(member, { token: stopToken })
    const after = (await verbs().log(lin, {})).lines
    expect(after[0]).toMatchObject({ verb: 'withdraw', by: 'member', object: 'deleted' })
    expect(after.every(({ object }) => object === 'deleted' || typeof object === 'object')).toBe(true)
    expect(JSON.stringify(after)).not.toMatch(/沈|荷雨/)
  })

  test('nobody sees another branch’s lines, nor when members look at their data or decline', async () => {
    await another()
    const { request, token } = await offerTo(office)
    await verbs().decline({ as: MEMBER }, { token })
    await verbs().list(lin, { what: 'people' })
    const seen = await acts('lin')
    expect(seen.map(([verb]) => verb)).not.toContain('decline')
    expect(seen.map(([verb]) => verb)).not.toContain('list')
    expect(await acts('zhou')).toEqual([
      ['appoint', { organization: expect.anything() }],
      ['charter', { organization: expect.anything() }],
    ])
    expect(await acts('nobody')).toEqual([])
    expect(request).toBeTruthy()
  })

  test('older lines follow the number of the last one, and the chain says until when it holds', async () => {
    for (let i = 0; i < 3; i++) await appoint(verbs(), 'liutang', `p${i}`, 'caseHandler')
    const { lines, chainedUntil } = await verbs().log(lin, {})
    expect(chainedUntil).toBe(null)
    const older = await verbs().log(lin, { before: lines[1]?.seq })
    expect(older.lines).toEqual(lines.slice(2))
    await office.registry.chainTrail()
    expect((await verbs().log(lin, {})).chainedUntil).toBe(office.clock.now)
  })

  test('a request keeps its evidence of who attested in the trail of its branch, where the office reviews', async () => {
    const request = await askFor(office)
    await verbs().attest(lin, { request, ...fullMember })
    await verbs().review({ as: 'chu' }, { request })
    expect((await acts('lin')).slice(0, 2).map(([verb]) => verb)).toEqual(['review', 'attest'])
  })
})
