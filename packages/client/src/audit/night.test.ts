import { drawBadgeNo } from '@liangpai/core/issue'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { startCity } from './testHost.ts'

const DAY = 86_400

let city: Awaited<ReturnType<typeof startCity>>
beforeEach(async () => {
  city = await startCity()
})
afterEach(() => city.stop())

/** A day later the list is signed anew. */
async function tomorrow(days = 1) {
  city.now += days * DAY
  await city.sign()
}

const states = ({ results }: Awaited<ReturnType<typeof city.night>>) =>
  results.map(({ state, reason }) => reason || state)

describe('a first night', () => {
  test('answers every row in its order, and asks once for each badge', async () => {
    const [one, two] = [await city.issue(), await city.issue()]
    city.write([
      'name;listing_id;CODE;page;listing_host',
      `tea;;${one};${city.pageOf(one)};`,
      `tea, elsewhere;;${city.host.origin}/verify/${one};https://copycat.example/;`,
      `cloth;4711;${two};;market.example`,
      `nowhere;;${two};;`,
      `never issued;;${drawBadgeNo()};;`,
    ])
    const night = await city.night()
    expect(states(night)).toEqual(['verified', 'SHOP_MISMATCH', 'LISTING_NOT_CLAIMED', 'verified', 'NOT_IN_EFFECT'])
    expect(night).toMatchObject({ rows: 5, requests: 3, resumedAt: 0 })
    expect(night.changes).toBeUndefined()
    expect(city.asked()).toHaveLength(3)
  })

  test('a row that asks nothing is a row with its reason', async () => {
    const code = await city.issue()
    const page = city.pageOf(code)
    city.write([
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
    ])
    expect(states(await city.night())).toEqual([
      'verified',
      'CODE_MISSING',
      'CODE_UNREADABLE',
      'ROW_UNREADABLE',
      'PAGE_AND_LISTING',
      'LISTING_INCOMPLETE',
      'REGISTRY_NOT_NAMED',
      'REGISTRY_NOT_NAMED',
      'ROW_UNREADABLE',
      'CELL_TOO_LONG',
      'verified',
      'verified',
    ])
    expect(city.asked()).toEqual([`/badges/${code}/bundle`])
  })

  test.each([
    ['TABLE_EMPTY', ['']],
    ['COLUMN_CODE_MISSING', ['shop,page', 'a,b']],
  ])('refuses a file: %s', async (code, rows) => {
    city.write(rows)
    await expect(city.night()).rejects.toMatchObject({ name: 'TableError', code })
    expect(city.asked()).toEqual([])
  })

  test('a badge of a root that is not pinned is not kept', async () => {
    const code = await city.issue()
    city.writeAll()
    expect(states(await city.night({ anchors: ['x'] }))).toEqual(['TRUST_ANCHOR_UNKNOWN'])
    await city.night()
    expect(city.asked()).toEqual([`/badges/${code}/bundle`])
  })
})

describe('a second night', () => {
  test('asks for lists alone', async () => {
    for (let at = 0; at < 50; at++) await city.issue()
    city.writeAll()
    expect(await city.night()).toMatchObject({ requests: 50 })
    await tomorrow()
    expect(await city.night()).toMatchObject({ requests: 1, states: { verified: 50 }, changes: 0, dropped: 0 })
    expect(city.asked()).toEqual(['/statuses/1'])
    expect(await city.night()).toMatchObject({ requests: 1 })
    expect(city.host.asked[0]?.headers['if-none-match']).toBe(`"${city.now}"`)
  })

  test('says what has changed, and forgets what an ended badge said', async () => {
    const [one, two] = [await city.issue(), await city.issue()]
    city.writeAll()
    await city.night()
    await tomorrow()
    await city.set(one, true)
    const night = await city.night()
    expect(night.changed).toMatchObject([{ code: one, state: 'inactive', was: { state: 'verified' } }])
    expect(night).toMatchObject({ changes: 1, states: { inactive: 1, verified: 1 } })
    expect(city.asked()).toEqual(['/statuses/1', `/badges/${one}/bundle`])

    await tomorrow()
    expect(await city.night()).toMatchObject({ changes: 0, requests: 1 })
    await tomorrow()
    await city.set(one, false)
    const back = await city.night()
    expect(back.changed).toMatchObject([{ code: one, state: 'verified', was: { state: 'inactive' } }])
    expect(back.requests).toBe(2)
    await tomorrow()
    city.write(['code,page', `${two},${city.pageOf(two)}`])
    expect(await city.night()).toMatchObject({ rows: 1, dropped: 1, changes: 0 })
  })

  test('a new row is a change', async () => {
    await city.issue()
    city.writeAll()
    await city.night()
    const code = await city.issue()
    city.writeAll()
    const { changed } = await city.night()
    expect(changed).toMatchObject([{ code, state: 'verified' }])
    expect(changed[0]).not.toHaveProperty('was')
  })

  test('one badge of an issuer brings the chain of all', async () => {
    for (let at = 0; at < 20; at++) await city.issue()
    city.writeAll()
    await city.night()
    await tomorrow(7)
    const later = await import('@liangpai/core/issue')
    const { office, root } = city.world
    const configuration = await later.issueConfiguration(
      {
        id: office.id,
        iat: city.now - 60,
        exp: city.now + 7 * DAY,
        keys: [office.federation.key],
        badgeKeys: [office.badge.key],
        superiors: [root.id],
      },
      office.federation,
    )
    city.renewChain([configuration, ...(await city.world.chain()).slice(1)])
    expect(await city.night()).toMatchObject({ states: { verified: 20 }, requests: 2 })
  })

  test('a badge near its end is asked for again, the others are not', async () => {
    const soon = await city.issue({ exp: city.now + 2 * DAY })
    await city.issue()
    city.writeAll()
    await city.night()
    await tomorrow()
    await city.issue({ badgeNo: soon, index: 700, shop: { name: '荷雨茶铺', urls: [city.pageOf(soon)] } })
    expect(await city.night()).toMatchObject({ states: { verified: 2 }, requests: 2 })
    expect(city.asked()).toContain(`/badges/${soon}/bundle`)
    await tomorrow()
    expect(await city.night()).toMatchObject({ requests: 1 })
  })

  test('without network what is at hand still stands, with its time, and then no more', async () => {
    await city.issue()
    city.writeAll()
    await city.night()
    const asOf = city.now
    city.now += 3_600
    const fetch = () => Promise.reject(new TypeError('fetch failed'))
    expect((await city.night({ fetch })).results).toMatchObject([{ state: 'verified', asOf }])
    city.now += 2 * DAY
    const night = await city.night({ fetch })
    expect(night.results).toMatchObject([{ state: 'unavailable', reason: 'STATUS_EXPIRED' }])
    expect(night.changes).toBe(0)
    await city.sign()
    expect(await city.night()).toMatchObject({ changes: 0, states: { verified: 1 } })
  })

  test('a list that its issuer did not sign changes nothing', async () => {
    const code = await city.issue()
    city.writeAll()
    await city.night()
    await tomorrow()
    const stranger = await startCity({ now: city.now })
    const { act } = stranger.host.replies.get('/statuses/1') ?? {}
    city.host.replies.set('/statuses/1', { ...(act && { act }) })
    city.now -= DAY / 2
    expect((await city.night()).results).toMatchObject([{ code, state: 'verified' }])
    await stranger.stop()
  })
})

test('two audits do not share a folder at the same time', async () => {
  await city.issue()
  city.writeAll()
  const both = await Promise.allSettled([city.night(), city.night()])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'STATE_IN_USE' } })
})
