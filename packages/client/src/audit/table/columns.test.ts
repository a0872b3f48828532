import { describe, expect, test } from 'vitest'
import { checkHead, readHead } from './columns.ts'
import { COLUMN_WORDS, foldedHead } from './columnWords.ts'

const columnsOf = (...head: string[]) => Object.fromEntries(readHead(head).columns)
const faultOf = (head: string[], pageOptional = false) => {
  try {
    checkHead(readHead(head), head, pageOptional)
    return undefined
  } catch (error) {
    return error as { code: string; message: string }
  }
}

describe('readHead', () => {
  test.each([
    [['code', 'page'], { code: 0, page: 1 }],
    [['PAGE', ' Code ', 'other'], { code: 1, page: 0 }],
    [['ｃｏｄｅ', 'ＵＲＬ'], { code: 0, page: 1 }],
    [['Badge No.', 'Shop URL'], { code: 0, page: 1 }],
    [['badge_no', 'page-url'], { code: 0, page: 1 }],
    [['标识编号（必填）', '店铺链接*'], { code: 0, page: 1 }],
    [['編號', '網址'], { code: 0, page: 1 }],
    [['编号', '标识编号', '网址'], { code: 1, page: 2 }],
    [['核验码', '店铺名称', '地址'], { code: 0, page: 2 }],
    [['编号', '平台', '店铺ID'], { code: 0, listingHost: 1, listingId: 2 }],
    [['code', 'listing_host', 'listing_id'], { code: 0, listingHost: 1, listingId: 2 }],
    [['编号', '平台域名', '商品编号', '网址'], { code: 0, listingHost: 1, listingId: 2, page: 3 }],
    [['编号', '网址', '平台', 'id'], { code: 0, page: 1 }],
    [['编号', '网址', '店铺ID'], { code: 0, page: 1 }],
    [['标识编号/Badge No', '店铺链接/Shop URL'], { code: 0, page: 1 }],
    [['标识编号\nBadge No.', '网址\nURL'], { code: 0, page: 1 }],
    [['编号', '编号（Badge No.）', '网址(Website)'], { code: 1, page: 2 }],
    [['Badge No. 标识编号', '店铺链接 URL'], { code: 0, page: 1 }],
    [['标识编号／Code for members', '网址（必填）/URL'], { code: 0, page: 1 }],
    [['编号', '平台/Platform', '店铺ID/Shop ID'], { code: 0, listingHost: 1, listingId: 2 }],
    [['编号（店铺ID）', '网址'], { code: 0, page: 1 }],
    [['序号/No.', '编号', '网址'], { code: 1, page: 2 }],
    [['编号', '平台', '会员ID'], { code: 0 }],
    [['标识编号/网址', '店铺ID/平台'], {}],
    [['shop', 'name'], {}],
  ])('readHead finds the columns of %j', (head, columns) => {
    expect(columnsOf(...head)).toEqual(columns)
  })

  test('each word means one column, and is written as heads are compared', () => {
    const words = Object.values(COLUMN_WORDS).flatMap(({ name, words: own, general }) => [
      foldedHead(name),
      ...own,
      ...general,
    ])
    expect(words.filter((word, at) => words.indexOf(word) !== at || foldedHead(word) !== word)).toEqual([])
  })
})

describe('checkHead', () => {
  test.each<[string, string[]]>([
    ['COLUMN_CODE_MISSING', ['shop', '网址']],
    ['COLUMN_PAGE_MISSING', ['code', 'shop']],
    ['COLUMN_PAGE_MISSING', ['code', 'listing_id']],
    ['COLUMN_PAGE_MISSING', ['编号', '平台']],
    ['COLUMN_AMBIGUOUS', ['code', 'code', 'page']],
    ['COLUMN_AMBIGUOUS', ['code', '店铺链接', '店铺网址']],
    ['COLUMN_AMBIGUOUS', ['编号', '代码', '网址']],
  ])('checkHead throws %s for %j and names what it saw', (code, head) => {
    const fault = faultOf(head)
    expect(fault).toMatchObject({ name: 'TableError', code })
    expect(head.some((name) => fault?.message.includes(`"${name}"`))).toBe(true)
  })

  test('checkHead names the words that it would have understood', () => {
    expect(faultOf(['shop', 'page'])?.message).toMatch(/标识编号.*/)
    expect(faultOf(['code', 'shop'])?.message).toMatch(/网址.*listing_host.*--page-optional/)
  })

  test.each([[['code', 'page']], [['code', 'listing_host', 'listing_id']], [['编号', '页面', 'page']]])(
    'checkHead takes %j',
    (head) => {
      expect(faultOf(head)).toBeUndefined()
    },
  )

  test('checkHead takes a table of codes alone where the page is optional', () => {
    expect(faultOf(['code'], true)).toBeUndefined()
  })
})
