import { html, type Markup, stationWords } from '@liangpai/presentation'
import type { Proposal } from '../../agreement/proposal.ts'
import { parties } from '../../party/party.ts'
import { termsList } from '../termsList.ts'
import type { CaseContext } from './caseContext.ts'
import { dayWords } from './dates.ts'

/** The versions of a proposal, the last one first, each with what both sides said to it. */
export function proposalsPart(context: CaseContext): Markup | undefined {
  const { proposals } = context.shown.view
  if (proposals.length === 0) return undefined
  return html`<section class="part">
    <h3 class="section-title">${stationWords[context.language].file.proposals}</h3>
    ${proposals.toReversed().map((proposal) => versionPart(context, proposal))}
  </section>`
}

function versionPart(context: CaseContext, { version, terms, by, date, answers }: Proposal): Markup {
  const { language, shown, today } = context
  const words = stationWords[language]
  return html`<article class="version">
    <h4 class="small-title">${words.file.version(String(version), dayWords(context, date), shown.names[by] ?? by)}</h4>
    ${termsList(terms, { language, today })}
    <p class="hint">${parties.map((party) => answerWords(context, party, answers[party])).join(words.case.comma)}</p>
  </article>`
}

function answerWords({ language }: CaseContext, party: (typeof parties)[number], answer: boolean | undefined): string {
  const words = stationWords[language]
  const { yes, no, none } = words.file.answers
  return words.file.answered(words.case.parties[party], answer === undefined ? none : answer ? yes : no)
}
