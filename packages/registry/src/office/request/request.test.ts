import { DAY, type Refusal } from '@liangpai/server'
import { expect, test } from 'vitest'
import { askFor, codeOf, listing, member, offerTo, onEveryOffice, showBadge } from '../../testing/office.ts'

onEveryOffice(
  'request',
  (office) => {
    const ask = (...more: Parameters<typeof askFor> extends [unknown, ...infer Rest] ? Rest : never) =>
      codeOf(askFor(office, ...more))
    const askForShop = (url: string) => ask({ shop: { name: '店', urls: [url] } })
    const subject = { id: 'shen', name: '沈书遥' }

    test('a request says how each address and the listing of its shop are to be proven', async () => {
      const shop = { name: '荷雨茶铺', urls: ['https://heyu.example/', 'https://tea.github.io/'], listing }
      const { hostPolicy, proofs } = await office.registry.verbs.request(
        { as: 'shen' },
        { organization: 'liutang', subject, shop },
      )
      expect(hostPolicy).toBe('image')
      expect(proofs).toMatchObject([
        { claim: 'https://heyu.example/', method: 'file', proven: false },
        { claim: 'https://tea.github.io/', method: 'review', proven: false },
        { claim: 'market.example/4711', method: 'review', proven: false },
      ])
    })

    test('a branch that does not exist yet cannot be asked until it does', async () => {
      const coming = { organization: 'coming', kind: 'branch', name: '明年的支部', since: '2027-01' } as const
      await office.registry.verbs.charter({ as: 'qiao' }, coming)
      expect(await ask({ organization: 'coming' })).toBe('organizationNotInForce')
      office.clock.now += 60 * DAY
      expect(await ask({ organization: 'coming' })).toBe('done')
      expect(await ask({ organization: 'nowhere' })).toBe('organizationUnknown')
    })

    test('an employee of a shop is refused', async () => {
      expect(await ask({ relation: 'employee' })).toBe('notOperator')
    })

    test.each([
      ['a host that forbids such content', 'https://www.11467.com/shop/1/', 'hostForbidden'],
      ['a marketplace as a whole', 'https://www.taobao.com/', 'marketplaceHost'],
      ['a host of many tenants as a whole', 'https://github.io/', 'sharedHost'],
      ['a shop below a marketplace', 'https://shop123.taobao.com/', 'marketplaceHost'],
      ['plain http', 'http://shop.example/', 'shopAddressInsecure'],
      ['an address with a query', 'https://shop.example/?a=1/', 'shopAddressQuery'],
      ['a bare IP address', 'https://1.2.3.4/', 'shopAddressNumeric'],
      ['an address with a user', 'https://u@shop.example/', 'shopAddressUser'],
      ['an empty cell of a spreadsheet', '#N/A', 'shopAddressUnreadable'],
    ])('%s is refused as the address of a shop', async (_, url, code) => expect(await askForShop(url)).toBe(code))

    test('what was typed of a shop is read, and each address counts once', async () => {
      const urls = ['Heyu-Tea.example', 'https://heyu-tea.example/?spm=a1z10#top', 'www.ebay.com/str/heyu']
      const typed = { name: '店', urls, listing: { host: '淘宝', id: " '7123 4567" } }
      const { proofs } = await office.registry.verbs.request(
        { as: 'shen' },
        { organization: 'liutang', subject, shop: typed },
      )
      expect(proofs).toMatchObject([
        { claim: 'https://heyu-tea.example/', method: 'file' },
        { claim: 'https://www.ebay.com/str/heyu/', method: 'review' },
        { claim: 'taobao.com/71234567', method: 'review' },
      ])
    })

    test.each([
      ['whose id a spreadsheet has rounded', { host: '淘宝', id: '7.12E+17' }, 'listingIdRounded'],
      ['on no marketplace', { host: '未填写', id: '4711' }, 'listingHostInvalid'],
      ['without an id', { host: '淘宝' }, 'textMissing'],
      ['without a marketplace', { id: '4711' }, 'textMissing'],
      ['on a host that forbids such content', { host: 'www.11467.com', id: '4711' }, 'hostForbidden'],
    ])('a listing %s is refused', async (_, wrong, code) =>
      expect(await ask({ shop: { name: '店', listing: wrong } })).toBe(code),
    )

    test('a member whose name has a character of private use that was placed since is asked by the placed one', async () => {
      const ask863 = (name: string) => ask({ subject: { id: 'yan', name }, shop: { name: '店', listing } })
      expect([await ask863('王\ue863'), await ask863('王䶮'), await ask863('王\u{f0000}')]).toEqual([
        'done',
        'notAskedAgain',
        'privateUseCharacter',
      ])
    })

    test.each([
      ['shows a check mark', '荷雨茶铺 ✅', 'emblemInText'],
      ['claims to be official', '荷雨茶铺官方店', 'claimInText'],
      ['is that of a Party organisation', '中共云汀市委组织部', 'partyInName'],
      ['shows nothing', '\u2800\u2800', 'invisibleCharacter'],
    ])('a shop whose name %s is refused', async (_, name, code) =>
      expect(await ask({ shop: { name, listing } })).toBe(code),
    )

    test('nobody is asked twice: not while a request is under way, nor while the badge is shown', async () => {
      const shop = { name: '店', listing: { ...listing, id: '815' } }
      expect([await ask({ shop }), await ask({ shop })]).toEqual(['done', 'notAskedAgain'])
      const other = { shop: { name: '店', listing: { ...listing, id: '816' } } }
      await showBadge(office, other)
      expect(await ask(other)).toBe('notAskedAgain')
    })

    test('whoever writes a request down gets one answer to a member who declined, has asked or has a badge', async () => {
      const shopOf = (id: string) => ({ name: '店', listing: { ...listing, id } })
      const { token } = await offerTo(office, { shop: shopOf('831') })
      await office.registry.verbs.decline(member, { token })
      await askFor(office, { shop: shopOf('832') })
      await showBadge(office, { shop: shopOf('833') })
      const answers: unknown[] = []
      for (const id of ['831', '832', '833'])
        await askFor(office, { shop: shopOf(id) }).catch((error: Refusal) =>
          answers.push([error.code, error.detail, error.message]),
        )
      expect(answers).toEqual(Array(3).fill(answers[0]))
      expect(answers[0]).toContain('notAskedAgain')
    })

    test('a person is known by name, with or without an id, and with spaces in it or none', async () => {
      const shop = { name: '店', listing: { ...listing, id: '817' } }
      const verb = (name: string) =>
        codeOf(office.registry.verbs.request({ as: 'lin' }, { organization: 'liutang', subject: { name }, shop }))
      expect([await verb('沈书遥'), await verb('沈　书 遥'), await verb('沈书')]).toEqual([
        'done',
        'notAskedAgain',
        'done',
      ])
    })

    test('the same person may ask for another shop, and again after a refusal of the branch', async () => {
      const shop = { name: '店', listing: { ...listing, id: '818' } }
      const request = await askFor(office, { shop })
      await office.registry.verbs.refuse({ as: 'lin' }, { request, reason: 'notOperator' })
      expect(await ask({ shop })).toBe('done')
      expect(await ask({ shop: { ...shop, listing: { ...listing, id: '819' } } })).toBe('done')
    })

    test('the id of another person is refused', async () => {
      await askFor(office)
      expect(await ask({ subject: { id: 'shen', name: '别人' } })).toBe('personDiffers')
    })

    test('nobody asks for a member but themself and whoever records for the branch', async () => {
      const askAs = (as: string) => {
        const shop = { name: '店', listing: { ...listing, id: `by-${as}` } }
        return codeOf(office.registry.verbs.request({ as }, { organization: 'liutang', subject, shop }))
      }
      expect([await askAs('shen'), await askAs('lin'), await askAs('chu')]).toEqual(['done', 'done', 'done'])
      expect([await askAs('xu'), await askAs('(member)')]).toEqual(['notAllowed', 'notAllowed'])
    })
  },
  { share: true },
)
