import type { Language } from '../language.ts'
import { organizationWords, wordFor } from '../words/organizationWords.ts'
import { pageWords } from '../words/pageWords.ts'
import type { CoverageReport } from './report.ts'

/** The same coverage in sentences: how many fields have a branch, which are empty by link, and what stands in none. */
export function coverageSentences(
  { areas, chainLinks, fields, empty, uncovered, outside }: CoverageReport,
  language: Language,
): { sum: string; empty: { link: string; areas: string }[]; notes: string[] } {
  const words = pageWords[language].figures
  const list = (names: readonly string[]) => names.join(words.separator)
  const link = (name: string) => wordFor(organizationWords[language].chainLink, name)
  const covered = fields.filter(({ branches }) => branches.length > 0).length
  const [areaCount, linkCount, all, filled, left] = [
    areas.length,
    chainLinks.length,
    fields.length,
    covered,
    fields.length - covered,
  ].map(String) as [string, string, string, string, string]
  return {
    sum: words.coverageGrid(areaCount, linkCount, all) + words.coverageSum(filled, left),
    empty: empty.map((one) => ({ link: link(one.chainLink), areas: list(one.areas) })),
    notes: [
      ...(uncovered.areas.length > 0 ? [words.emptyAreas(list(uncovered.areas))] : []),
      ...(uncovered.chainLinks.length > 0 ? [words.emptyLinks(list(uncovered.chainLinks.map(link)))] : []),
      ...(outside.length > 0 ? [words.outside(list(outside.map((name) => name[language])))] : []),
    ],
  }
}
