import { between } from '@liangpai/core/organization'
import { inEachLanguage } from '../refusals/entry.ts'
import type { FiguresReport } from './report.ts'

const branch = (name: string) => inEachLanguage(() => name)

/** The figures of the report of 2014, with invented places: 600 余 of 2,000 to 3,000 (SYSTEMS 82, 83). */
export const cityReport: FiguresReport = {
  organization: { 'zh-Hans': '云汀市网商党委', 'zh-Hant': '雲汀市網商黨委', en: 'Yunting committee' },
  day: '2026-10-31',
  months: [
    { month: '2026-06', under: 10 },
    { month: '2026-07', shown: 80 },
    { month: '2026-08', notRecorded: true },
    { month: '2026-09', shown: 400 },
    { month: '2026-10', shown: 610 },
  ],
  displayed: { min: 600 },
  estimate: { ...between(2000, 3000), source: '云汀市网商党委', statedOn: '2026-03' },
  share: { min: 0.2, max: 0.3, atLeast: true },
  branches: [{ form: 'partyBranch', count: 3 }],
  coverage: {
    areas: ['柳塘街道', '<白鹭镇>'],
    chainLinks: ['supply', 'service'],
    fields: [
      { area: '柳塘街道', chainLink: 'supply', branches: [] },
      { area: '柳塘街道', chainLink: 'service', branches: [branch('柳塘网商党支部')] },
      { area: '<白鹭镇>', chainLink: 'supply', branches: [] },
      { area: '<白鹭镇>', chainLink: 'service', branches: [] },
    ],
    empty: [
      { chainLink: 'supply', areas: ['柳塘街道', '<白鹭镇>'] },
      { chainLink: 'service', areas: ['<白鹭镇>'] },
    ],
    uncovered: { areas: ['<白鹭镇>'], chainLinks: ['supply'] },
    outside: [branch('半山党支部')],
  },
}

/** The same city before the first month has ended, without an estimate. */
export const newCity: FiguresReport = {
  organization: cityReport.organization,
  day: cityReport.day,
  months: [],
  branches: [],
  coverage: {
    areas: [],
    chainLinks: ['supply'],
    fields: [],
    empty: [],
    uncovered: { areas: [], chainLinks: ['supply'] },
    outside: [],
  },
}
