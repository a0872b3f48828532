import { type Coverage, type Covered, uncovered } from '@liangpai/core/organization'
import { formatDate } from '../dates.ts'
import type { Language } from '../language.ts'
import { html, type Markup } from '../page/html.ts'
import { organizationWords, wordFor } from '../words/organizationWords.ts'
import { coverageWords } from './coverageWords.ts'

/** A part of a report of coverage: its heading, its rows, and one sentence that says the same. */
export type CoverageSection = {
  heading: string
  rows: readonly { label: string; branches: number }[]
  sentence: string
}

/** Names of links of the chain that have no words of their own, by link: `{ liveStreaming: '直播' }`. */
export type CoverageNames = Readonly<Record<string, string>>

/** A day as a title of coverage has it, since midnight in Shanghai. */
const printedDay = (day: string, language: Language) => formatDate(Date.parse(`${day}T00:00:00+08:00`) / 1000, language)

/** The title of the picture and of the table. */
export const coverageTitle = ({ day }: Coverage, language: Language): string =>
  coverageWords[language].title(printedDay(day, language))

/** Areas, then links, without a part that nobody asked for. */
export function coverageSections(
  { areas, chainLinks }: Coverage,
  language: Language,
  names: CoverageNames,
): CoverageSection[] {
  const words = coverageWords[language]
  const links = { ...organizationWords[language].chainLink, ...names }
  return [
    sectionOf(words.areas, areas, (name) => name, language),
    sectionOf(words.chainLinks, chainLinks, (name) => wordFor(links, name), language),
  ].filter(({ rows }) => rows.length > 0)
}

function sectionOf(
  heading: string,
  targets: readonly Covered[],
  labelOf: (name: string) => string,
  language: Language,
): CoverageSection {
  const rows = targets.map(({ name, branches }) => ({ label: labelOf(name), branches: branches.length }))
  const missing = uncovered(targets).map(labelOf)
  const covered = rows.length - missing.length
  return { heading, rows, sentence: coverageWords[language].summary(heading, covered, rows.length, missing) }
}

/** The same figures as a table, which always stands beside the picture (LOOK 14a) and has the same `names`. */
export function coverageTable(coverage: Coverage, language: Language, names: CoverageNames = {}): Markup {
  const { target, branches, noBranch } = coverageWords[language]
  return html`<table class="coverage">
    <caption>
      ${coverageTitle(coverage, language)}
    </caption>
    <thead>
      <tr>
        <th scope="col">${target}</th>
        <th scope="col">${branches}</th>
      </tr>
    </thead>
    ${coverageSections(coverage, language, names).map(
      ({ heading, rows }) =>
        html`<tbody>
          <tr>
            <th scope="rowgroup" colspan="2">${heading}</th>
          </tr>
          ${rows.map(
            ({ label, branches: number }) =>
              html`<tr>
                <th scope="row">${label}</th>
                <td>${number === 0 ? noBranch : number}</td>
              </tr>`,
          )}
        </tbody>`,
    )}
  </table>`
}
