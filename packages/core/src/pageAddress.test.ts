import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPageAddress } from './index.ts'

const page = 'https://shop.example/'
const chinese = new URL('https://清溪杂货.中国').origin

describe('the address of a page', () => {
  test.each([
    ['as a browser copies it', page],
    ['a bare host', 'shop.example'],
    ['a bare host with white space around', ' \u3000shop.example\u00a0\n'],
    ['capitals', 'HTTPS://WWW.Shop.Example/', 'https://www.shop.example/'],
    ['WWW. and a bare host', 'WWW.shop.example', 'https://www.shop.example/'],
    ['a bare host with a port', 'shop.example:8443/tea', 'https://shop.example:8443/tea'],
    ['without a scheme, but its slashes', '//shop.example/'],
    ['one slash after the scheme', 'https:/shop.example/'],
    ['backslashes', 'https:\\\\shop.example\\tea', 'https://shop.example\\tea'],
    ['a Chinese host name', '清溪杂货.中国', `${chinese}/`],
    ['a Chinese host name with a scheme', 'https://清溪杂货.中国/茶', `${chinese}/茶`],
    ['full-width throughout', 'ｈｔｔｐｓ：／／ｓｈｏｐ．ｅｘａｍｐｌｅ／ｔｅａ', 'https://shop.example/tea'],
    ['a full-width colon alone', 'https：//shop.example/'],
    ['full-width slashes', 'https:／／shop.example／tea', 'https://shop.example/tea'],
    ['ideographic full stops', 'shop。example'],
    ['ideographic full stops after a scheme', 'https://www。shop。example/tea', 'https://www.shop.example/tea'],
    ['an ideographic full stop at its end', 'https://shop.example/。'],
    ['a full stop at its end', 'https://shop.example/.'],
    ['a comma at its end', 'shop.example，'],
    ['quotation marks', '"https://shop.example/"'],
    ['Chinese quotation marks', '“shop.example”'],
    ['corner brackets', '「https://shop.example/」'],
    ['angle brackets', '<https://shop.example/>'],
    ['book title marks', '《https://shop.example/》'],
    ['round brackets', '（shop.example）'],
    ['words before', '网址：https://shop.example/'],
    ['words before a bare host', '网址：shop.example'],
    ['English words before a bare host', 'Website: shop.example'],
    ['words around', '本店 https://shop.example/ 欢迎光临'],
    ['a comma and words behind', 'https://shop.example/，欢迎光临'],
    ['a formula that shows the address it links to', '=HYPERLINK("https://shop.example/","https://shop.example/")'],
    ['a link in HTML', "<a href='https://shop.example/'>https://shop.example/</a>"],
    ['a name with a low line', 'tea_1.shop.example', 'https://tea_1.shop.example/'],
    ['a host that ends like a file, after a scheme', 'https://shop.html/', 'https://shop.html/'],
    ['a soft hyphen inside', 'https://shop\u00ad.example/'],
    ['zero-width characters', '\u200bhttps://shop.example/\u200b\ufeff'],
    ['bidirectional marks', '\u202ahttps://shop.example/\u202c\u200e'],
    ['http', 'http://shop.example/', 'http://shop.example/'],
    ['an address of this machine', 'http://localhost:8787/shop', 'http://localhost:8787/shop'],
    ['an escape in the path', 'https://shop.example/a%2fb', 'https://shop.example/a%2fb'],
    ['an escaped dot in the path', 'https://shop.example/a/%2E./b', 'https://shop.example/a/%2E./b'],
    [
      'an apostrophe and brackets in the path',
      "https://shop.example/o'hara_(tea)x",
      "https://shop.example/o'hara_(tea)x",
    ],
    ['a query and a fragment', 'shop.example?a=1#b', 'https://shop.example/?a=1#b'],
    [
      'an address within its path',
      'https://web.example/2026/https://shop.example/',
      'https://web.example/2026/https://shop.example/',
    ],
  ])('%s is read', (_, typed, address = page) => {
    expect(readPageAddress(typed)).toBe(address)
  })

  test.each([
    ['nothing', ''],
    ['white space', ' \u3000'],
    ['an error of a spreadsheet', '#N/A'],
    ['the same without its number sign', 'N/A'],
    ['an error of a spreadsheet with a name', '#VALUE!'],
    ['a dash', '—'],
    ['"not filled in"', '未填写'],
    ['"none"', '无'],
    ['an ordinary word', 'shop'],
    ['an ordinary word after a scheme', 'https://shop'],
    ['a scheme alone', 'https://'],
    ['a sentence', 'The shop has no page.'],
    ['two addresses', 'https://shop.example/ https://tea.example/'],
    [
      'a formula that shows another address than it links to',
      '=HYPERLINK("https://shop.example/","https://a.example/")',
    ],
    ['two hosts, each on a line of its own', 'shop.example\ntea.example'],
    ['two addresses without scheme, a blank between', 'shop.example/a tea.example/b'],
    ['a control character within', 'https://shop.example/tea\u001etea.example'],
    ['two hosts with a semicolon between', 'shop.example;tea.example'],
    ['the name of a file', 'index.html'],
    ['the name of a table', 'Shops.XLSX'],
    ['"not applicable"', 'n.a.'],
    ['"for example"', 'e.g.'],
    ['an empty label', 'https://shop..example/'],
    ['a domain alone', '.com'],
    ['an e-mail address', 'shen@shop.example'],
    ['an e-mail address with its scheme', 'mailto:shen@shop.example'],
    ['another scheme', 'ftp://shop.example/'],
    ['a scheme of an app', 'weixin://dl/business'],
    ['a script', 'javascript:alert(1)'],
    ['a number', '3.14'],
    ['a date', '2026.11.28'],
    ['a telephone number', '010-12345678'],
    ['a port beyond 65,535', 'shop.example:65536'],
    ['a badge number', '7K3M-9QXW-2BHK'],
    ['a text too long to be one', `https://shop.example/${'a'.repeat(8192)}`],
  ])('%s is refused', (_, typed) => {
    expect(readPageAddress(typed)).toBeUndefined()
  })

  test('what is read opens the same page as what was typed', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const read = readPageAddress(url)
        if (read) expect(new URL(read).origin).toBe(new URL(url).origin)
      }),
    )
  })

  test('any text is an address that the URL parser takes, or refused', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readPageAddress(text)
        expect(read === undefined || /^https?:$/.test(new URL(read).protocol)).toBe(true)
      }),
    )
  })
})
