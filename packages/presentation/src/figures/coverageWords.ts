import type { Language } from '../language.ts'

type CoverageWords = {
  /** The title of the picture and the caption of its table. */
  title: (day: string) => string
  /** The head of the column that names areas and links. */
  target: string
  areas: string
  chainLinks: string
  branches: string
  noBranch: string
  /** Of how many areas or links how many have a branch, and which have none. */
  summary: (kind: string, covered: number, all: number, missing: readonly string[]) => string
}

/** What a report of coverage says. */
export const coverageWords: Readonly<Record<Language, CoverageWords>> = {
  'zh-Hans': {
    title: (day) => `党支部覆盖情况（${day}）`,
    target: '区域、环节',
    areas: '区域',
    chainLinks: '产业链环节',
    branches: '党支部',
    noBranch: '尚无党支部',
    summary: (kind, covered, all, missing) =>
      `${kind} ${all} 个，已有党支部的 ${covered} 个${missing.length > 0 ? `，尚无党支部的：${missing.join('、')}` : ''}。`,
  },
  'zh-Hant': {
    title: (day) => `黨支部覆蓋情況（${day}）`,
    target: '區域、環節',
    areas: '區域',
    chainLinks: '產業鏈環節',
    branches: '黨支部',
    noBranch: '尚無黨支部',
    summary: (kind, covered, all, missing) =>
      `${kind} ${all} 個，已有黨支部的 ${covered} 個${missing.length > 0 ? `，尚無黨支部的：${missing.join('、')}` : ''}。`,
  },
  en: {
    title: (day) => `Coverage by Party branches, ${day}`,
    target: 'Area or link',
    areas: 'Areas',
    chainLinks: 'Links of the industry chain',
    branches: 'Branches',
    noBranch: 'no branch yet',
    summary: (kind, covered, all, missing) =>
      `${kind}: ${covered} of ${all} with a branch${missing.length > 0 ? `; without one: ${missing.join(', ')}` : ''}.`,
  },
}
