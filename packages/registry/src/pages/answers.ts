import type { VerifiedVerdict } from '@liangpai/core'
import {
  clause,
  clauses,
  type Content,
  html,
  iconImage,
  type Language,
  type Markup,
  pageWords,
} from '@liangpai/presentation'
import { appearanceOf, badgeWords, type DisplayedVerdict, stateSentence } from '@liangpai/presentation/verdict'

type UnverifiedVerdict = Exclude<DisplayedVerdict, VerifiedVerdict>

/** An answer that names no shop: its outline, its icon, its word, its line. */
export function answer(verdict: UnverifiedVerdict, language: Language): Markup {
  const retry = html`<a class="button outlined" href="">${pageWords[language].frame.retry}</a>`
  return html`<section class="answer ${appearanceOf(verdict).family}" data-state="${verdict.state}">
    ${answerHead(verdict, language)}${verdict.state === 'unavailable' && retry}
  </section>`
}

const answerHead = (verdict: UnverifiedVerdict, language: Language): Markup =>
  html`<div class="answer-head">
    ${iconImage(appearanceOf(verdict).icon, 40, 'state')}
    <div>
      <h1>${badgeWords[language].state[verdict.state]}</h1>
      <p>${lineOf(verdict, language)}</p>
    </div>
  </div>`

/** The badge sends people here, so its sentence for what cannot be verified would lead in a circle. */
const lineOf = (verdict: UnverifiedVerdict, language: Language): Content =>
  verdict.state === 'unavailable'
    ? pageWords[language].verify.environment
    : stateSentence(verdict, language, '').clauses.map(clause)

/** The one answer for withdrawn, paused, ended and never issued. It says nothing of the code. */
export function notInEffectAnswer(language: Language): Markup {
  const words = pageWords[language].verify
  return html`<div class="stack">
    <section class="answer round" data-state="inactive">
      ${answerHead({ state: 'inactive' }, language)}
      <p class="answer-text">${clauses(words.nothingInEffect, language)}</p>
    </section>
    ${codeForm(language, html`<label for="badge">${words.anotherNumber}</label>`)}
  </div>`
}

/** The field for a badge number, alone on its page. */
export function codeEntry(language: Language): Markup {
  const label = html`<h1><label for="badge">${badgeWords[language].labels.badgeNo}</label></h1>`
  return html`<section class="answer round">${codeForm(language, label)}</section>`
}

const codeForm = (language: Language, label: Markup): Markup =>
  html`<form class="code-form" action="/verify" method="get">
    ${label}
    <div class="code-row">
      <input
        id="badge"
        name="badge"
        type="text"
        required
        maxlength="64"
        autocomplete="off"
        autocapitalize="characters"
        spellcheck="false"
        placeholder="7K3M-9QXW-2BHK"
      />
      <input type="hidden" name="lang" value="${language}" /><button class="button filled" type="submit">
        ${pageWords[language].verify.check}
      </button>
    </div>
  </form>`
