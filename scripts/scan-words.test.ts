import { describe, expect, test } from 'vitest'
import { scanSource, scanString } from './scan-words.mjs'

describe('finds', () => {
  test.each([
    '官方认证',
    '官方認證',
    '权威发布',
    '放心购买',
    '最好的店铺',
    '全国唯一',
    '放弃荣誉',
    '五星级',
    '佩戴党徽',
    '未亮身份',
    '标识已撤销',
    '標識已撤銷',
    '我们推荐这家店铺',
    'Officially verified',
    'Certified shop',
    'We recommend this shop',
    'This badge was revoked',
  ])('%s', (text) => {
    expect(scanString(text)).not.toEqual([])
  })

  test('in strings, templates and their parts, with the line', () => {
    const source = 'const a = 1\nexport const b = `${a}官方`\nexport const c = html`<p>${a}最佳</p>`'
    expect(scanSource('x.ts', source).map(({ line, what }) => [line, what])).toEqual([
      [2, 'the word 官方'],
      [3, 'the word 最'],
    ])
  })

  test('in the disclaimer, once it is no longer a denial', () => {
    expect(scanString('本标识代表党组织对商品或服务的推荐、认证或担保')).toHaveLength(3)
  })
})

describe('leaves alone', () => {
  test.each([
    '本标识仅说明经营者自愿亮明党员身份，不代表党组织对商品或服务的推荐、认证或担保。',
    '本標識僅說明經營者自願亮明黨員身份，不代表黨組織對商品或服務的推薦、認證或擔保。',
    'It is not a recommendation, certification or guarantee of goods or services.',
    '党委 · 最上级',
    '此标识只属于',
    '身份核验标识',
    'Issuing organisation',
  ])('%s', (text) => {
    expect(scanString(text)).toEqual([])
  })

  test('comments, names and imports', () => {
    const source =
      "// 官方认证\nimport { x } from './recommend.ts'\nconst revoked = x\nexport type A = 'official'\nexport { revoked }"
    expect(scanSource('x.ts', source)).toEqual([])
  })
})
