import { describe, expect, test } from 'vitest'
import { languages } from '../language.ts'
import { coverageMap } from './coverageMap.ts'
import { figuresCsv } from './figuresCsv.ts'
import { figuresPage } from './figuresPage.ts'
import { figuresText } from './figuresText.ts'
import { headlineOf } from './headline.ts'
import { monthsChart } from './monthsChart.ts'
import { monthsTable } from './monthsTable.ts'
import type { FiguresReport } from './report.ts'
import { cityReport, newCity } from './testing.ts'

const numbersOf = (report: FiguresReport) => headlineOf(report, 'zh-Hans').figures.map(({ number }) => number)
const said = (report: FiguresReport) => headlineOf(report, 'zh-Hans').sentences.join('')
const [, ...hiddenLast] = [...cityReport.months].reverse()
const hidden: FiguresReport = (({ displayed: _, share: __, ...rest }) => ({
  ...rest,
  months: [{ month: '2026-10', under: 10 as const }],
}))(cityReport)

describe('the three figures', () => {
  test('SYSTEMS 82 and 83: 600 余 of 2,000 to 3,000 is 20 % to 30 %, with how it follows and who gave the estimate', () => {
    expect(numbersOf(cityReport)).toEqual(['600 余', '2,000–3,000', '20%–30%'])
    expect(said(cityReport)).toBe(
      '已亮明的数截至2026年10月末。600 除以 3,000 到 600 除以 2,000。估计数由云汀市网商党委在2026年3月给出。只算全市，不按支部计算，也不设指标。',
    )
  })

  test('a hidden figure has words in place of a number, and no share', () => {
    expect(numbersOf(hidden)).toEqual(['少于 10', '2,000–3,000', '不计算'])
    expect(said(hidden)).toContain('少于 10 的不计算约占多少。')
  })

  test('without an upper end, or a part above the whole, there is no share and it is said why', () => {
    const bound: FiguresReport = (({ share: _, ...rest }) => ({
      ...rest,
      estimate: { min: 2000, source: '市委', statedOn: '2026-03-05' },
    }))(cityReport)
    expect([numbersOf(bound)[2], said(bound)]).toEqual([
      '不计算',
      '已亮明的数截至2026年10月末。估计数只有下限，不计算约占多少。估计数由市委在2026年3月5日给出。只算全市，不按支部计算，也不设指标。',
    ])
    const small: FiguresReport = (({ share: _, ...rest }) => ({
      ...rest,
      estimate: { min: 100, max: 200, source: '市委', statedOn: '2026-03' },
    }))(cityReport)
    expect(said(small)).toContain('已亮明的多于估计数，不计算约占多少。')
  })

  test('a month that was not recorded is never printed as zero, nor as few', () => {
    const missing: FiguresReport = { ...hidden, months: hiddenLast.slice(1, 2) }
    expect(numbersOf(missing)[0]).toBe('没有记录')
    expect(said(missing)).not.toContain('少于 10 的')
  })
})

describe.each(languages)('in %s', (language) => {
  const chart = monthsChart(cityReport.months, language, { width: 620, months: 12, tableId: 'months' }).toString()
  const table = monthsTable(cityReport.months, language, 'months').toString()
  const page = figuresPage(cityReport, language, { host: 'liang.example', at: 1795483800 })
  const text = figuresText(page, language)

  test('the chart is one picture that its table describes, with the same words for each month', () => {
    expect(chart).toMatch(/role="img"\s+aria-label="[^"]+"\s+aria-describedby="months"/)
    expect(table).toContain('id="months"')
    const words = table.match(/<td>[^<]+/g)?.map((one) => one.slice(4)) ?? []
    expect(words).toHaveLength(5)
    for (const word of words) expect(chart).toContain(`>${word}</text`)
  })

  test('a bar stands for each number and none for what is hidden or not recorded', () => {
    expect(chart.match(/<rect/g)).toHaveLength(3)
    expect(chart).not.toMatch(/height="0"|NaN/)
  })

  test('the chart has the colour of the text around it, and no link, script or style', () => {
    expect(chart.match(/(?:fill|stroke)="([^"]*)"/g)?.every((one) => /currentColor/.test(one))).toBe(true)
    expect(chart).not.toMatch(/<(?:a|script|style|image)\b|style=/)
  })

  test('what stands before a row is punctuated as its language is', () => {
    const labels = page.sections.flatMap(({ rows }) => rows.map(([label]) => label))
    expect(labels).toHaveLength(1 + 2 + 5)
    expect(labels.some((label) => /[，：、]/.test(label))).toBe(language !== 'en')
  })

  test('the map names each field’s branches, and each empty one in words', () => {
    const map = coverageMap(cityReport.coverage, language).toString()
    expect(map.match(/<td /g)).toHaveLength(4)
    expect(map.match(/class="empty"/g)).toHaveLength(3)
    expect(map).toContain('<bdi>柳塘网商党支部</bdi>')
    expect(map).not.toContain('<白鹭镇>')
    expect(coverageMap(newCity.coverage, language).toString()).not.toContain('<table')
  })

  test('the page of text has every figure of the others, and none beside', () => {
    for (const { number } of headlineOf(cityReport, language).figures) expect(text).toContain(number)
    const others = figuresCsv(cityReport, language).replaceAll(',', '')
    const grouped = text.replaceAll(/(\d),(\d)/g, '$1$2')
    const rows = page.sections.flatMap(({ rows }) => rows.map(([, value]) => value))
    for (const value of rows.filter((one) => /^\d+$/.test(one))) expect(others).toContain(`"${value}"`)
    expect(grouped).toMatch(/600/)
    expect(text).not.toMatch(/612|undefined|NaN|\[object/)
    expect(text.includes('，')).toBe(language !== 'en')
  })

  test('a new city says that no month has ended', () => {
    const fresh = figuresText(figuresPage(newCity, language, { host: 'liang.example', at: 1795483800 }), language)
    expect(fresh).toContain(
      { 'zh-Hans': '还没有月末数字', 'zh-Hant': '還沒有月末數字', en: 'No month has ended' }[language],
    )
    expect(fresh).not.toMatch(/undefined|NaN/)
  })

  test('the table for spreadsheets begins with its mark, has one width and hides what is hidden', () => {
    const csv = figuresCsv(cityReport, language)
    const lines = csv.slice(1).split('\r\n').slice(0, -1)
    expect(csv.startsWith('\ufeff"')).toBe(true)
    expect(new Set(lines.map((line) => line.split('","').length))).toEqual(new Set([8]))
    expect(lines.filter((line) => line.includes('"2026-06"') && /"\d+"/.test(line))).toEqual([])
  })
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\uff1d1', ' =1'])(
  'a name that a spreadsheet program would take for a formula stays text: %j',
  (name) => {
    const evil = { 'zh-Hans': name, 'zh-Hant': name, en: name }
    const fields = [{ area: name, chainLink: name, branches: [evil] }]
    const csv = figuresCsv({ ...cityReport, coverage: { ...cityReport.coverage, fields } }, 'en')
    expect(csv).toContain(`"'${name}","'${name}","'${name}"`)
    expect(csv).not.toContain(`"${name}"`)
  },
)

test('a quotation mark in a name ends no cell', () => {
  const name = 'a","b'
  const fields = [{ area: 'x', chainLink: 'y', branches: [{ 'zh-Hans': name, 'zh-Hant': name, en: name }] }]
  expect(figuresCsv({ ...cityReport, coverage: { ...cityReport.coverage, fields } }, 'en')).toContain('"a"",""b"')
})

test('on a phone the chart has fewer months and letters of the same size', () => {
  const phone = monthsChart(cityReport.months, 'en', { width: 300, months: 3, tableId: 'months' }).toString()
  expect(phone).toContain('viewBox="0 0 300 250"')
  expect(phone).toContain('font-size="12"')
  expect(phone).toContain('>Oct<')
  expect(phone).not.toContain('>Jul<')
})
