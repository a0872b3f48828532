import { describe, expect, test } from 'vitest'
import { knownHosts } from './hosts.ts'
import { readShopAddress } from './shopAddress.ts'

const hosts = { ...knownHosts, 'market.localhost': { policy: 'image', shared: true } } as const
const read = (typed: string, allowLocalhost = true) => {
  const result = readShopAddress(typed, { hosts, allowLocalhost })
  return 'address' in result ? result.address : result.fault.refusal
}
const insteadOf = (typed: string) => {
  const result = readShopAddress(typed, { hosts, allowLocalhost: true })
  return 'fault' in result ? result.fault.detail?.en : undefined
}

describe('the address of a shop', () => {
  test.each([
    ['as a badge has it', 'https://shop.example/', 'https://shop.example/'],
    ['a bare host', 'shop.example', 'https://shop.example/'],
    ['capitals', 'HTTPS://WWW.Shop.Example/Tea/', 'https://www.shop.example/Tea/'],
    ['a Chinese host name', '荷雨茶铺.中国', 'https://xn--cl1a3ez15cozb.xn--fiqs8s/'],
    ['full width', 'ｈｔｔｐｓ：／／ｓｈｏｐ．ｅｘａｍｐｌｅ', 'https://shop.example/'],
    ['words around it', '网址：<https://shop.example/>。', 'https://shop.example/'],
    ['no slash at its end', 'https://shop.example/tea', 'https://shop.example/tea/'],
    ['a front page', 'https://shop.example/tea/index.html', 'https://shop.example/tea/'],
    ['a fragment', 'https://shop.example/#/home', 'https://shop.example/'],
    [
      'what a campaign added',
      'https://shop.example/?spm=a1z10.1&utm_source=wx&from=singlemessage',
      'https://shop.example/',
    ],
    ['the port of https', 'https://shop.example:443/', 'https://shop.example/'],
    ['dots that a browser resolves', 'https://shop.example/a/../b/', 'https://shop.example/b/'],
    ['this machine', 'http://heyu.localhost:8080/', 'http://heyu.localhost:8080/'],
    ['a tenant of a private suffix', 'tea.github.io', 'https://tea.github.io/'],
    ['a shop of a hosting platform', 'https://heyu.myshopify.com/', 'https://heyu.myshopify.com/'],
    ['a path of an unlisted market', 'http://market.localhost:8080/s/', 'http://market.localhost:8080/s/'],
    ['a name that merely ends like a marketplace', 'https://nottaobao.com/', 'https://nottaobao.com/'],
    ['a name that merely begins like one', 'https://taobao.com.example/', 'https://taobao.com.example/'],
  ])('%s is read', (_, typed, address) => expect(read(typed)).toBe(address))

  test.each([
    ['an error of a spreadsheet', '#N/A', 'shopAddressUnreadable'],
    ['no address', '未填写', 'shopAddressUnreadable'],
    ['two addresses', 'https://a.example/ https://b.example/', 'shopAddressUnreadable'],
    ['a script', 'javascript:alert(1)/', 'shopAddressUnreadable'],
    ['one label', 'https://shop/', 'shopAddressUnreadable'],
    ['plain http', 'http://shop.example/', 'shopAddressInsecure'],
    ['an IPv4 address', 'https://1.2.3.4/', 'shopAddressNumeric'],
    ['an IPv6 address', 'https://[2400:3200::1]/', 'shopAddressNumeric'],
    ['a number', 'https://2130706433/', 'shopAddressNumeric'],
    ['a user', 'https://u@shop.example/', 'shopAddressUser'],
    ['a user that looks like the host', 'https://shop.example@evil.example/', 'shopAddressUser'],
    ['a port', 'https://shop.example:8443/', 'shopPort'],
    ['a query', 'https://shop.example/?shop=42', 'shopAddressQuery'],
    ['a page of HTML', 'https://shop.example/tea/42.html', 'shopAddressPage'],
    ['a page of a program', 'https://shop.example/show.php?id=42', 'shopAddressPage'],
    ['a product', 'https://shop.example/products/longjing', 'shopAddressPage'],
    ['a product by number', 'https://shop.example/item/42/', 'shopAddressPage'],
    ['an escape in the path', 'https://shop.example/%61/', 'shopAddressCharacters'],
    ['Chinese in the path', 'https://shop.example/茶/', 'shopAddressCharacters'],
    ['two slashes in the path', 'https://shop.example/a//b/', 'shopAddressCharacters'],
    ['a suffix of many tenants', 'https://github.io/', 'sharedHost'],
    ['such a suffix with www', 'https://www.github.io/', 'sharedHost'],
    ['a host that forbids such content', 'https://www.11467.com/shop/1/', 'hostForbidden'],
    ['an unlisted market as a whole', 'http://market.localhost:8080/', 'marketplaceHost'],
  ])('%s is refused', (_, typed, code) => expect(read(typed)).toBe(code))

  test('this machine is refused where the registry is elsewhere', () => {
    expect(read('http://heyu.localhost:8080/', false)).toBe('proofNotPublic')
  })

  test('a refusal says what to write instead', () => {
    expect(insteadOf('http://shop.example/tea/')).toBe('Write: https://shop.example/')
    expect(insteadOf('https://shop.example:8443/')).toBe('Write: https://shop.example/')
    expect(insteadOf('https://shop.example/tea/?shop=42')).toBe('Write: https://shop.example/tea/')
    expect(insteadOf('https://shop.example/item/42')).toBe('Write: https://shop.example/')
    expect(insteadOf('https://shop.example./')).toBe('Write: https://shop.example/')
    expect(insteadOf('https://tea_1.shop.example/')).toBeUndefined()
    expect(insteadOf('http://market.localhost:8080/')).toContain('or register https://market.localhost/…/')
  })
})
