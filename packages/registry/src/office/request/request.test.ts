import { DAY } from '@liangpai/server'
import { expect, test } from 'vitest'
import { askFor, codeOf, listing, onBothOffices } from '../../testing/office.ts'

onBothOffices(
  'request',
  (office) => {
    const ask = (...more: Parameters<typeof askFor> extends [unknown, ...infer Rest] ? Rest : never) =>
      codeOf(askFor(office, ...more))
    const askForShop = (url: string) => ask({ shop: { name: '店', urls: [url] } })
    const subject = { id: 'shen', name: '沈书遥' }

    test('a request says how each address and the listing of its shop are to be proven', async () => {
      const shop = { name: '荷雨茶铺', urls: ['https://heyu-tea.example/', 'https://tea.github.io/'], listing }
      const { hostPolicy, proofs } = await office.registry.verbs.request(
        { as: 'shen' },
        { organization: 'liutang', subject, shop },
      )
      expect(hostPolicy).toBe('image')
      expect(proofs).toMatchObject([
        { claim: 'https://heyu-tea.example/', method: 'file', proven: false },
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
      ['a marketplace as a whole', 'https://www.taobao.com/', 'sharedHost'],
      ['a host of many tenants as a whole', 'https://github.io/', 'sharedHost'],
      ['plain http', 'http://shop.example/', 'invalidInput'],
      ['an address without a slash at its end', 'https://shop.example', 'invalidInput'],
      ['an address with a query', 'https://shop.example/?a=1/', 'invalidInput'],
      ['a bare IP address', 'https://1.2.3.4/', 'invalidInput'],
      ['an address with a user', 'https://u@shop.example/', 'invalidInput'],
    ])('%s is refused as the address of a shop', async (_, url, code) => expect(await askForShop(url)).toBe(code))

    test('the id of another person is refused', async () => {
      await askFor(office)
      expect(await ask({ subject: { id: 'shen', name: '别人' } })).toBe('personDiffers')
    })

    test('nobody asks for a member but themself and whoever records for the branch', async () => {
      const askAs = (as: string) =>
        codeOf(
          office.registry.verbs.request({ as }, { organization: 'liutang', subject, shop: { name: '店', listing } }),
        )
      expect([await askAs('shen'), await askAs('lin'), await askAs('chu')]).toEqual(['done', 'done', 'done'])
      expect([await askAs('xu'), await askAs('(member)')]).toEqual(['notAllowed', 'notAllowed'])
    })
  },
  { share: true },
)
