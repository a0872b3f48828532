import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import {
  appoint,
  askFor,
  codeOf,
  consentTo,
  fullMember,
  offerTo,
  onEveryOffice,
  showBadge,
} from '../../testing/office.ts'
import { openShopSite } from '../../testing/shopSite.ts'

onEveryOffice('inbox', (office) => {
  const verbs = () => office.registry.verbs
  const waiting = async (as: string) =>
    (await verbs().inbox({ as }, {})).waiting.map((matter) => [
      matter.act,
      'shop' in matter ? matter.shop : matter.organization['zh-Hans'],
    ])
  const requested = (shop: string, subject: { id: string; name: string }) =>
    askFor(office, { subject, shop: { name: shop, listing: { host: 'market.example', id: String(shops++) } } })
  let shops = 100
  const shen = { id: 'shen', name: '沈书遥' }
  const lu = { id: 'lu', name: '陆闻溪' }
  const another = async (branch: string, secretary: string) => {
    await verbs().charter({ as: 'qiao' }, { organization: branch, kind: 'branch', name: `${branch}党支部` })
    await appoint(verbs(), branch, secretary, 'secretary')
  }

  test('a request waits for its branch, then for the office, then for who hands the invitation over', async () => {
    const request = await requested('荷雨茶铺', shen)
    expect(await waiting('lin')).toEqual([['attest', '荷雨茶铺']])
    await verbs().attest({ as: 'lin' }, { request, ...fullMember })
    expect(await waiting('lin')).toEqual([['look', '荷雨茶铺']])
    expect(await waiting('chu')).toEqual([['review', '荷雨茶铺']])
    await verbs().review({ as: 'chu' }, { request })
    for (const as of ['lin', 'chu']) await verbs().prove({ as }, { request, method: 'review' })
    for (const as of ['lin', 'chu']) expect(await waiting(as)).toEqual([['handOver', '荷雨茶铺']])
    await verbs().offer({ as: 'lin' }, { request })
    for (const as of ['lin', 'chu']) expect(await waiting(as)).toEqual([])
  })

  test('the oldest stands first, counted from when it began to wait', async () => {
    const first = await requested('荷雨茶铺', shen)
    office.clock.now += 60
    await requested('溪上陶坊', lu)
    expect(await waiting('lin')).toEqual([
      ['attest', '荷雨茶铺'],
      ['attest', '溪上陶坊'],
    ])
    office.clock.now += 60
    await verbs().return({ as: 'lin' }, { request: first, missing: 'shop' })
    await verbs().resubmit({ as: 'lin' }, { request: first })
    const { waiting: both } = await verbs().inbox({ as: 'lin' }, {})
    expect(both).toMatchObject([{ shop: '溪上陶坊' }, { shop: '荷雨茶铺', isAnswered: true }])
  })

  test('nobody sees what waits in another branch, nor what they asked for themself', async () => {
    await another('zone', 'zhou')
    await requested('荷雨茶铺', shen)
    expect(await waiting('zhou')).toEqual([])
    await askFor(office, {
      subject: { id: 'lin', name: 'lin同志' },
      shop: { name: '自己的店', listing: { host: 'market.example', id: '9' } },
    })
    expect(await waiting('lin')).toEqual([['attest', '荷雨茶铺']])
  })

  test('what a branch has not answered within five working days waits for the office as well', async () => {
    await requested('荷雨茶铺', shen)
    expect(await waiting('qiao')).toEqual([['look', '荷雨茶铺']])
    office.clock.now += 7 * DAY - 60
    expect(await waiting('qiao')).toEqual([['look', '荷雨茶铺']])
    office.clock.now += 60
    const { waiting: late } = await verbs().inbox({ as: 'qiao' }, {})
    expect(late).toMatchObject([{ act: 'attest', isLate: true }])
    expect(await waiting('lin')).toEqual([['attest', '荷雨茶铺']])
  })

  test("what the branch's only secretary asks for waits for the office at once", async () => {
    await askFor(office, { subject: { id: 'lin', name: 'lin同志' } })
    const left = async () => {
      const [matter] = (await verbs().inbox({ as: 'qiao' }, {})).waiting
      return matter
    }
    expect(await left()).toMatchObject({ act: 'attest', isWithoutAttester: true })
    office.clock.now += 8 * DAY
    expect(await left()).toMatchObject({ isWithoutAttester: true })
    expect(await left()).not.toHaveProperty('isLate')
  })

  test('what was handed to one person waits for them alone, until they have acted', async () => {
    const request = await requested('荷雨茶铺', shen)
    await verbs().attest({ as: 'lin' }, { request, ...fullMember })
    await verbs()['hand-to']({ as: 'chu' }, { request, person: 'qiao' })
    expect([await waiting('chu'), await waiting('qiao')]).toEqual([[['look', '荷雨茶铺']], [['review', '荷雨茶铺']]])
    expect(await codeOf(verbs()['hand-to']({ as: 'qiao' }, { request, person: 'lin' }))).toBe('assigneeMayNot')
    expect(await codeOf(verbs()['hand-to']({ as: 'qiao' }, { request, person: 'nobody' }))).toBe('assigneeMayNot')
    expect(await codeOf(verbs()['hand-to']({ as: 'shen' }, { request, person: 'chu' }))).toBe('notAllowed')
    await verbs().review({ as: 'qiao' }, { request })
    expect(await waiting('chu')).toEqual([['look', '荷雨茶铺']])
  })

  test('a badge is listed once in its last thirty days, for its own branch, and no more once its member was reminded', async () => {
    const { badgeNo } = await showBadge(office)
    expect(await waiting('lin')).toEqual([])
    office.clock.now += 340 * DAY
    expect(await waiting('lin')).toEqual([['remind', '荷雨茶铺']])
    expect(await waiting('chu')).toEqual([])
    await verbs().renew({ as: 'lin' }, { badge: badgeNo })
    expect(await waiting('lin')).toEqual([])
  })

  test('a shop that fails its check waits for its branch and for the office', async () => {
    const site = await openShopSite()
    try {
      const shop = { name: '荷雨茶铺', urls: [site.url] }
      const { request, proofs } = await verbs().request(
        { as: 'shen' },
        { organization: 'liutang', subject: shen, shop },
      )
      for (const { fileName, content } of proofs) site.files.set(`/${fileName}`, content)
      await verbs().prove({ as: 'shen' }, { request })
      await verbs().attest({ as: 'lin' }, { request, ...fullMember })
      await verbs().review({ as: 'chu' }, { request })
      const { token } = await verbs().offer({ as: 'chu' }, { request })
      await consentTo(office.registry, token)
      site.files.clear()
      office.clock.now += 31 * DAY
      await office.registry.recheckShops()
      for (const as of ['lin', 'chu']) expect(await waiting(as)).toEqual([['checkShop', '荷雨茶铺']])
    } finally {
      site.close()
    }
  })

  test('an election is announced thirty days before the last term ends, to those who lead there and above', async () => {
    office.clock.now = Date.UTC(2029, 9, 30) / 1000
    expect(await waiting('lin')).toEqual([['elect', '柳塘网商党支部']])
    expect(await waiting('qiao')).toEqual([['elect', '柳塘网商党支部']])
    expect(await waiting('chu')).toEqual([])
  })

  test("the root's statements stand below for the leaders of the office alone", async () => {
    office.clock.now += 75 * DAY
    const endings = async (as: string) => (await verbs().inbox({ as }, {})).ending.map(({ what }) => what)
    expect(await endings('qiao')).toEqual(['rootStatement'])
    expect([await endings('lin'), await endings('chu')]).toEqual([[], []])
  })

  test('who has no role has nothing, and what is offered waits for its member alone', async () => {
    await offerTo(office)
    for (const as of ['nobody', 'shen', 'lin', 'chu', 'qiao']) expect(await waiting(as), as).toEqual([])
  })
})
