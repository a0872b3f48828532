import { html, type Markup } from '@liangpai/presentation'
import { nextBox } from '@liangpai/server/pages'
import type { Proposal } from '../../agreement/proposal.ts'
import { termsList } from '../termsList.ts'
import { caseButton, caseLink, twoWays } from './caseForm.ts'
import type { CasePage } from './casePage.ts'
import { dayText, namesOf, runningClockOf, wordsOf } from './words.ts'

/** The version that waits for this side's answer, if one does. */
export function openVersion({ view }: Pick<CasePage, 'view'>): Proposal | undefined {
  const last = view.proposals.at(-1)
  return view.state === 'mediating' && last && last.answers[view.party] === undefined ? last : undefined
}

/** Numbered terms and two equal answers; both appear together, once both are given (PAGES-services 7.1). */
export function proposalPart(page: CasePage, proposal: Proposal): Markup {
  const { context, today } = page
  const { party } = wordsOf(page)
  const clock = runningClockOf(page, 'mediate')
  const version = String(proposal.version)
  return html`<section class="body">
    <h1>${party.proposal}</h1>
    ${versionHead(page, proposal)}
    ${
      clock &&
      nextBox({
        language: context.language,
        today,
        due: clock.due,
        deed: party.bothAnswer,
        notes: [party.together, party.elseEnds],
      })
    }
    ${twoWays(
      caseButton(page, 'agree', party.accept, { version, agrees: 'yes' }),
      caseButton(page, 'agree', party.decline, { version, agrees: 'no' }),
    )}
    <p>${caseLink(page, 'course', party.suggest)}</p>
    ${earlier(page, proposal)}
  </section>`
}

/** An earlier version, or the last one once it is answered. */
export const versionPart = (page: CasePage, proposal: Proposal): Markup =>
  html`<section class="body">
    <h1>${wordsOf(page).party.proposal}</h1>
    ${versionHead(page, proposal)} ${caseButton(page, 'link', wordsOf(page).party.backToCase)}
  </section>`

function versionHead(page: CasePage, { version, date, by, terms }: Proposal): Markup {
  const { party, case: words } = wordsOf(page)
  const parts = [party.version(String(version)), dayText(date, page), party.proposedBy(namesOf([by], page))]
  return html`<p class="sub">${parts.join(words.comma)}</p>
    ${termsList(terms, { language: page.context.language, reader: page.view.party, today: page.today })}`
}

const earlier = (page: CasePage, { version }: Proposal) =>
  page.view.proposals
    .filter((one) => one.version !== version)
    .map((one) => {
      const n = String(one.version)
      return caseLink(page, 'version', wordsOf(page).party.seeVersion(n), { version: n })
    })
