import { drawBadgeNo } from '@liangpai/core/issue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startRegistry } from './testRegistry.ts'

const DAY = 86_400

let registry: Awaited<ReturnType<typeof startRegistry>>
beforeEach(async () => {
  registry = await startRegistry()
})
afterEach(() => registry.stop())

/** Moves the clock, and signs the list at that time. */
async function passDays(days = 1) {
  registry.now += days * DAY
  await registry.signList()
}

const states = ({ results }: Awaited<ReturnType<typeof registry.audit>>) =>
  results.map(({ state, reason }) => reason || state)

describe('a first audit', () => {
  test('a first audit has a result for every row in its order, and requests each badge once', async () => {
    const [one, two] = [await registry.issue(), await registry.issue()]
    registry.write([
      'name;listing_id;CODE;page;listing_host',
      `tea;;${one};${registry.pageOf(one)};`,
      `tea, elsewhere;;${registry.host.origin}/verify/${one};https://copycat.example/;`,
      `cloth;4711;${two};;market.example`,
      `nowhere;;${two};;`,
      `never issued;;${drawBadgeNo()};;`,
    ])
    const run = await registry.audit({ pageOptional: true })
    expect(states(run)).toEqual(['verified', 'SHOP_MISMATCH', 'LISTING_NOT_CLAIMED', 'verified', 'NOT_IN_EFFECT'])
    expect(run).toMatchObject({ rows: 5, requests: 3, resumedAt: 0 })
    expect(run.changes).toBeUndefined()
    expect(registry.paths()).toHaveLength(3)
  })

  test('a row that cannot be checked is unreadable, with its reason', async () => {
    const code = await registry.issue()
    const page = registry.pageOf(code)
    registry.write([
      'code,page,listing_host,listing_id',
      `${code},${page},,`,
      ',https://a.example/,,',
      '7K3M9QXW2BHJ,,,',
      `"${code},${page},,`,
      `${code},${page},market.example,4711`,
      `${code},,market.example,`,
      `https://elsewhere.example/verify/${code},,,`,
      'https://169.254.169.254/latest,,,',
      '{"v":1},,,',
      `${code},"${'x'.repeat(3_000)}",,`,
      '',
      `  ${code.toLowerCase()}  ,"${page}",,,too,many`,
      code,
      `${code},${page},,,"a quote behind all that counts`,
    ])
    expect(states(await registry.audit())).toEqual([
      'verified',
      'CODE_MISSING',
      'CODE_UNREADABLE',
      'ROW_UNREADABLE',
      'PAGE_AND_LISTING',
      'LISTING_INCOMPLETE',
      'REGISTRY_NOT_NAMED',
      'REGISTRY_NOT_NAMED',
      'CODE_UNREADABLE',
      'CELL_TOO_LONG',
      'verified',
      'PAGE_MISSING',
      'verified',
    ])
    expect(registry.paths()).toEqual([`/badges/${code}/bundle`])
  })

  test.each([
    ['TABLE_EMPTY', ['']],
    ['TABLE_WITHOUT_ROWS', ['code,page', '', ',']],
    ['COLUMN_CODE_MISSING', ['shop,page', 'a,b']],
    ['COLUMN_PAGE_MISSING', ['code,shop', 'a,b']],
  ])('a first audit rejects a file with %s before any request', async (code, rows) => {
    registry.write(rows)
    await expect(registry.audit()).rejects.toMatchObject({ name: 'TableError', code })
    expect(registry.paths()).toEqual([])
  })

  test('a first audit does not store a badge of a root that is not pinned', async () => {
    const code = await registry.issue()
    registry.writeAll()
    expect(states(await registry.audit({ anchors: ['A'.repeat(43)] }))).toEqual(['TRUST_ANCHOR_UNKNOWN'])
    await registry.audit()
    expect(registry.paths()).toEqual([`/badges/${code}/bundle`])
  })
})

describe('a second audit', () => {
  test('a second audit requests the list alone, conditionally', async () => {
    for (let at = 0; at < 50; at++) await registry.issue()
    registry.writeAll()
    expect(await registry.audit()).toMatchObject({ requests: 50 })
    await passDays()
    expect(await registry.audit()).toMatchObject({ requests: 1, states: { verified: 50 }, changes: 0, dropped: 0 })
    expect(registry.paths()).toEqual(['/statuses/1'])
    expect(await registry.audit()).toMatchObject({ requests: 1 })
    expect(registry.host.requests[0]?.headers['if-none-match']).toBe(`"${registry.now}"`)
  })

  test('a second audit reports a badge that ended and one that was resumed, and drops rows that left the file', async () => {
    const [one, two] = [await registry.issue(), await registry.issue()]
    registry.writeAll()
    await registry.audit()
    await passDays()
    await registry.setEnded(one, true)
    const run = await registry.audit()
    expect(run.changed).toMatchObject([{ code: one, state: 'inactive', was: { state: 'verified' } }])
    expect(run).toMatchObject({ changes: 1, states: { inactive: 1, verified: 1 } })
    expect(registry.paths()).toEqual(['/statuses/1', `/badges/${one}/bundle`])

    await passDays()
    expect(await registry.audit()).toMatchObject({ changes: 0, requests: 1 })
    await passDays()
    await registry.setEnded(one, false)
    const back = await registry.audit()
    expect(back.changed).toMatchObject([{ code: one, state: 'verified', was: { state: 'inactive' } }])
    expect(back.requests).toBe(2)
    await passDays()
    registry.write(['code,page', `${two},${registry.pageOf(two)}`])
    expect(await registry.audit()).toMatchObject({ rows: 1, dropped: 1, changes: 0 })
  })

  test('a second audit reports a new row as a change without a previous result', async () => {
    await registry.issue()
    registry.writeAll()
    await registry.audit()
    const code = await registry.issue()
    registry.writeAll()
    const { changed } = await registry.audit()
    expect(changed).toMatchObject([{ code, state: 'verified' }])
    expect(changed[0]).not.toHaveProperty('was')
  })

  test('a second audit renews an expiring chain by the bundle of one badge of its issuer', async () => {
    for (let at = 0; at < 20; at++) await registry.issue()
    registry.writeAll()
    await registry.audit()
    await passDays(7)
    const later = await import('@liangpai/core/issue')
    const { office, root } = registry.world
    const configuration = await later.issueConfiguration(
      {
        id: office.id,
        iat: registry.now - 60,
        exp: registry.now + 7 * DAY,
        keys: [office.federation.key],
        badgeKeys: [office.badge.key],
        superiors: [root.id],
      },
      office.federation,
    )
    registry.setChain([configuration, ...(await registry.world.chain()).slice(1)])
    expect(await registry.audit()).toMatchObject({ states: { verified: 20 }, requests: 2 })
  })

  test('a second audit fetches a badge near its end again, and no other', async () => {
    const soon = await registry.issue({ exp: registry.now + 2 * DAY })
    await registry.issue()
    registry.writeAll()
    await registry.audit()
    await passDays()
    await registry.issue({ badgeNo: soon, index: 700, shop: { name: '荷雨茶铺', urls: [registry.pageOf(soon)] } })
    expect(await registry.audit()).toMatchObject({ states: { verified: 2 }, requests: 2 })
    expect(registry.paths()).toContain(`/badges/${soon}/bundle`)
    await passDays()
    expect(await registry.audit()).toMatchObject({ requests: 1 })
  })

  test('a second audit without network uses stored evidence until its end, and reports no change after it', async () => {
    await registry.issue()
    registry.writeAll()
    await registry.audit()
    const asOf = registry.now
    registry.now += 3_600
    const fetch = () => Promise.reject(new TypeError('fetch failed'))
    expect((await registry.audit({ fetch })).results).toMatchObject([{ state: 'verified', asOf }])
    registry.now += 2 * DAY
    const run = await registry.audit({ fetch })
    expect(run.results).toMatchObject([{ state: 'unavailable', reason: 'STATUS_EXPIRED' }])
    expect(run.changes).toBe(0)
    await registry.signList()
    expect(await registry.audit()).toMatchObject({ changes: 0, states: { verified: 1 } })
  })

  test('a second audit gives OTHER_BADGE if the registry serves another badge at the address of an expired one', async () => {
    const [one, two] = [await registry.issue({ exp: registry.now + DAY / 2 }), await registry.issue()]
    registry.write(['code', one])
    await registry.audit({ pageOptional: true })
    await passDays()
    const { handle } = registry.host.replies.get(`/badges/${two}/bundle`) ?? {}
    registry.host.replies.set(`/badges/${one}/bundle`, { ...(handle && { handle }) })
    const { results } = await registry.audit({ pageOptional: true })
    expect(results).toMatchObject([{ state: 'invalid', reason: 'OTHER_BADGE' }])
    expect(registry.paths()).toEqual(['/statuses/1', `/badges/${one}/bundle`])
  })

  test('a second audit ignores a list that its issuer did not sign', async () => {
    const code = await registry.issue()
    registry.writeAll()
    await registry.audit()
    await passDays()
    const stranger = await startRegistry({ now: registry.now })
    const { handle } = stranger.host.replies.get('/statuses/1') ?? {}
    registry.host.replies.set('/statuses/1', { ...(handle && { handle }) })
    registry.now -= DAY / 2
    expect((await registry.audit()).results).toMatchObject([{ code, state: 'verified' }])
    await stranger.stop()
  })
})

test('a second audit of the same folder at the same time is refused with STATE_IN_USE', async () => {
  await registry.issue()
  registry.writeAll()
  const both = await Promise.allSettled([registry.audit(), registry.audit()])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'STATE_IN_USE' } })
})
