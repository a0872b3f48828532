import { type PublishedCell, totalOf } from '@liangpai/core/organization'
import type { Language } from '../language.ts'
import type { Words } from '../refusals/entry.ts'
import { groupDigits } from './figure.ts'

/** A cell that is hidden, for the one reason that there is. */
const fewerThanTen: Words = { 'zh-Hans': '少于 10', 'zh-Hant': '少於 10', en: 'under 10' }

/** A total of cells of which none is shown. */
const notShown: Words = { 'zh-Hans': '未显示', 'zh-Hant': '未顯示', en: 'not shown' }

/** What stands below a table of counts, so that nobody takes its numbers or their total for exact (LOOK 12). */
export const countNote: Words = {
  'zh-Hans':
    '数字按整十公布，与实际人数可能相差 10 以内，偏多或偏少；少于 10 的不显示具体值，也不计入合计。合计的偏差随格数累加，每格不超过 10。',
  'zh-Hant':
    '數字按整十公布，與實際人數可能相差 10 以內，偏多或偏少；少於 10 的不顯示具體值，也不計入合計。合計的偏差隨格數累加，每格不超過 10。',
  en: 'Numbers are given in tens and lie within 10 of the actual ones, above or below; values under 10 are not shown, and no part of a total. A total may be off by up to 10 for each number in it.',
}

/** What a total is called (LOOK 12). */
export const countTotalLabel: Words = {
  'zh-Hans': '合计（不含未显示的）',
  'zh-Hant': '合計（不含未顯示的）',
  en: 'Total (without what is not shown)',
}

/** A cell as it is printed: the number shown, or `少于 10`, never 0 (LOOK 12); `–` where it was not counted yet. */
export function formatCount(cell: PublishedCell | undefined, language: Language): string {
  if (!cell) return '–'
  return cell.shown === undefined ? fewerThanTen[language] : groupDigits(cell.shown)
}

/** The total of some cells as it is printed: the sum of what is shown. */
export function formatTotal(cells: readonly PublishedCell[], language: Language): string {
  const total = totalOf(cells)
  return total === undefined ? notShown[language] : groupDigits(total)
}
