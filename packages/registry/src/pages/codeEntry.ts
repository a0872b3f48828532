import type { BadgeNoFault } from '@liangpai/core'
import { clauses, type Content, html, type Language, type Markup, pageWords } from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'

/** A text that is no badge number, and what is wrong with it. */
export type UnreadableCode = { typed: string; fault: BadgeNoFault }

/** A pasted address with what a chat tool appended fits into the field, and so do words around a number. */
const LONGEST = 400

/** The field for a badge number, alone on its page. */
export const codeEntry = (language: Language): Markup =>
  html`<section class="answer round">
    ${codeForm(language, html`<h1>${fieldLabel(badgeWords[language].labels.badgeNo)}</h1>`)} ${whereItStands(language)}
  </section>`

/** The field below an answer that ends nowhere. */
export const anotherCode = (language: Language): Markup =>
  codeForm(language, fieldLabel(pageWords[language].verify.anotherNumber))

/** What is no badge number: says so, names the place of doubt, and leaves what was typed to be corrected. */
export function unreadableAnswer(language: Language, { typed, fault }: UnreadableCode): Markup {
  const { unreadable, doubts } = pageWords[language].verify
  const label = fieldLabel(badgeWords[language].labels.badgeNo)
  return html`<section class="answer round" data-state="unreadable">
    <h1>${clauses(unreadable, language)}</h1>
    ${codeForm(language, label, { typed, doubt: clauses(doubts[fault], language) })} ${whereItStands(language)}
  </section>`
}

/** A text as the field takes it: not longer than it, without what nobody sees. */
export const fieldText = (typed: string): string =>
  [...typed.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '')].slice(0, LONGEST).join('')

const fieldLabel = (words: string): Markup => html`<label for="badge">${words}</label>`

const whereItStands = (language: Language): Markup =>
  html`<p class="note">${clauses(pageWords[language].verify.whereNumberStands, language)}</p>`

type Correction = { typed: string; doubt: Content }

function codeForm(language: Language, label: Markup, correction?: Correction): Markup {
  const attributes =
    correction && html`value="${fieldText(correction.typed)}" aria-invalid="true" aria-describedby="doubt" autofocus`
  return html`<form class="code-form" action="/verify" method="get">
    ${label}
    <div class="code-row">
      <input
        id="badge"
        name="badge"
        type="text"
        required
        maxlength="${LONGEST}"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        placeholder="7K3M-9QXW-2BHK"
        ${attributes}
      />
      <input type="hidden" name="lang" value="${language}" /><button class="button filled" type="submit">
        ${pageWords[language].verify.check}
      </button>
    </div>
    ${correction && html`<p class="doubt" id="doubt">${correction.doubt}</p>`}
  </form>`
}
