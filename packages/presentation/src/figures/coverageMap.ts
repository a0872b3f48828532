import type { Language } from '../language.ts'
import { html, type Markup } from '../page/html.ts'
import { row } from '../page/row.ts'
import { organizationWords, wordFor } from '../words/organizationWords.ts'
import { pageWords } from '../words/pageWords.ts'
import { coverageSentences } from './coverageSentences.ts'
import type { CoverageReport } from './report.ts'

/** What a field without a branch reads (PAGES 2). */
const emptyMark = (language: Language): Markup => html`<span class="empty">${pageWords[language].figures.empty}</span>`

/**
 * A map of fields: each area with each link of the chain, and the names of the branches that carry both; below it the empty
 * ones by link. On a narrow screen each area is a row of its own (`data-label` says the link).
 */
export function coverageMap(coverage: CoverageReport, language: Language): Markup {
  const words = pageWords[language].figures
  const sentences = coverageSentences(coverage, language)
  if (coverage.areas.length === 0)
    return html`<p>${words.noAreas}</p>
      ${notes(sentences.notes)}`
  return html`<p>${sentences.sum}</p>
    ${tableOf(coverage, language)}
    ${
      coverage.empty.length > 0 &&
      html`<h3 class="section-title">${words.emptyOnes}</h3>
        <dl class="empty-fields">${sentences.empty.map(({ link, areas }) => row(link, areas))}</dl>`
    }
    ${notes([words.organizationsOnly, ...sentences.notes])}`
}

const notes = (sentences: readonly string[]): Markup =>
  html`${sentences.map((sentence) => html`<p class="hint">${sentence}</p>`)}`

function tableOf({ areas, chainLinks, fields }: CoverageReport, language: Language): Markup {
  const words = pageWords[language].figures
  const link = (name: string) => wordFor(organizationWords[language].chainLink, name)
  return html`<table class="coverage">
    <thead>
      <tr>
        <th scope="col">${words.area}</th>
        ${chainLinks.map((name) => html`<th scope="col">${link(name)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${areas.map(
        (area) =>
          html`<tr>
            <th scope="row"><bdi>${area}</bdi></th>
            ${fields
              .filter((field) => field.area === area)
              .map(
                ({ chainLink, branches }) =>
                  html`<td data-label="${link(chainLink)}">
                    ${branches.length > 0 ? branches.map((name) => html`<bdi>${name[language]}</bdi>`) : emptyMark(language)}
                  </td>`,
              )}
          </tr>`,
      )}
    </tbody>
  </table>`
}
