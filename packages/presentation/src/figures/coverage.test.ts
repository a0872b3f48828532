import { type Coverage, coverageOf, treeFrom } from '@liangpai/core/organization'
import { describe, expect, test } from 'vitest'
import { languages } from '../language.ts'
import { coveragePicture } from './coveragePicture.ts'
import { coverageTable } from './coverageReport.ts'

const branch = (id: string, area: string, chainLink: string) =>
  ({ id, kind: 'branch', name: id, parent: 'top', area, chainLink, period: { from: '2013-07' } }) as const

const outcome = treeFrom([
  { id: 'top', kind: 'committee', name: 'top', period: { from: '2013-01' } },
  branch('one', '柳塘村', 'supply'),
  branch('two', '柳塘村', 'logistics'),
  branch('three', '<石桥>', 'liveStreaming'),
])

function coverage(areas: string[], chainLinks: string[]): Coverage {
  const covered = outcome.ok && coverageOf(outcome.tree, { areas, chainLinks }, '2014-07-29')
  if (!covered || !covered.ok) throw new Error('no coverage')
  return covered.coverage
}

const all = coverage(['柳塘村', '<石桥>', '云亭街道'], ['supply', 'warehousing', 'logistics', 'liveStreaming'])

const said = {
  'zh-Hans': {
    title: '党支部覆盖情况（2014年7月29日）',
    sentences:
      '区域 3 个，已有党支部的 2 个，尚无党支部的：云亭街道。产业链环节 4 个，已有党支部的 3 个，尚无党支部的：仓储。',
  },
  'zh-Hant': {
    title: '黨支部覆蓋情況（2014年7月29日）',
    sentences:
      '區域 3 個，已有黨支部的 2 個，尚無黨支部的：云亭街道。產業鏈環節 4 個，已有黨支部的 3 個，尚無黨支部的：倉儲。',
  },
  en: {
    title: 'Coverage by Party branches, 29 Jul 2014',
    sentences:
      'Areas: 2 of 3 with a branch; without one: 云亭街道. Links of the industry chain: 3 of 4 with a branch; without one: warehousing.',
  },
}

describe.each(languages)('in %s', (language) => {
  const [picture, table] = [coveragePicture(all, language, 'c1').toString(), coverageTable(all, language).toString()]

  test('the picture says in words what it shows', () => {
    expect(picture).toMatch(/role="img"\s+aria-labelledby="c1-title c1-desc"/)
    expect(picture).toContain(`<title id="c1-title">${said[language].title}</title>`)
    expect(picture).toContain(`<desc id="c1-desc">${said[language].sentences}</desc>`)
  })

  test('picture and table name every area and link', () => {
    for (const { name } of all.areas) {
      const escaped = name.replace('<', '&lt;').replace('>', '&gt;')
      expect(picture).toContain(escaped)
      expect(table).toContain(`<th scope="row">${escaped}</th>`)
    }
    expect(table.match(/<th scope="row">/g)).toHaveLength(7)
  })

  test('no label leaves its column, and none is wider than the picture', () => {
    const long = coverage(['a village with a very long name', '一个名字很长很长很长很长的村'], [])
    expect(coveragePicture(long, language, 'c2').toString()).toMatch(/<text x="0"[^>]*>a village wit…<\/text>/)
    expect(coveragePicture(long, language, 'c2').toString()).toMatch(/<text x="0"[^>]*>一个名字很长很…<\/text>/)
  })
})

test('a link without words of its own has the name that the caller gives, in picture, table and sentence', () => {
  const live = coverage([], ['liveStreaming', 'coldChain', 'logistics'])
  const names = { liveStreaming: '直播', coldChain: '冷链' }
  const printed = [coveragePicture(live, 'zh-Hans', 'c1', names), coverageTable(live, 'zh-Hans', names)].map(String)
  for (const markup of printed) expect(markup).toMatch(/直播[^]*冷链[^]*物流/)
  expect(printed[0]).toContain('尚无党支部的：冷链。')
  expect(printed.join('')).not.toMatch(/liveStreaming|coldChain/)
})

test('a filled box stands for each branch, a dashed one for none', () => {
  const picture = coveragePicture(all, 'zh-Hans', 'c1').toString()
  expect(picture.match(/<rect(?![^>]*dasharray)/g)).toHaveLength(6)
  expect(picture.match(/<rect[^>]*dasharray/g)).toHaveLength(2)
})

test('a row never grows beyond eight boxes; the number counts all branches', () => {
  const branches = Array.from({ length: 12 }, (_, i) => branch(`b${i}`, '柳塘村', 'supply'))
  const many: Coverage = { day: '2014-07-29', areas: [{ name: '柳塘村', branches }], chainLinks: [] }
  const picture = coveragePicture(many, 'en', 'c1').toString()
  expect(picture.match(/<rect/g)).toHaveLength(8)
  expect(picture).toMatch(/text-anchor="end"\s*>12</)
})

test('the picture has the colour of the text around it and no other, and no link, script or style', () => {
  const picture = coveragePicture(all, 'en', 'c1').toString()
  expect(picture.match(/(?:fill|stroke)="([^"]*)"/g)?.every((one) => /currentColor|none/.test(one))).toBe(true)
  expect(picture).not.toMatch(/<(?:a|script|style|image)\b|style=/)
})
