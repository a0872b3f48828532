import { html, type Markup, organizationWords, pageWords } from '@liangpai/presentation'
import type { WorkContext } from './workContext.ts'

/** What is off the usual numbers: said, never forbidden. */
export function findingsBox({ language }: WorkContext, findings: readonly string[]): Markup | undefined {
  if (findings.length === 0) return undefined
  const words = pageWords[language].handover
  return html`<section class="quiet-box" id="findings">
    <b>${words.look}</b>
    <p>${words.lookWhy}</p>
    <ul>
      ${findings.map((finding) => html`<li>${findingWords(finding, language)}</li>`)}
    </ul>
  </section>`
}

function findingWords(finding: string, language: WorkContext['language']): string {
  const { compositionFinding, countingFinding } = organizationWords[language]
  const all: Readonly<Record<string, string>> = { ...countingFinding, ...compositionFinding }
  return all[finding] ?? finding
}
