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
import { anotherCode } from './codeEntry.ts'

type UnverifiedVerdict = Exclude<DisplayedVerdict, VerifiedVerdict>

/** An answer that names no shop: its outline, its icon, its word, its line; then a try again, or the field for another number. */
export function answer(verdict: UnverifiedVerdict, language: Language): Markup {
  const { family } = appearanceOf(verdict)
  const head = answerHead(verdict, language)
  if (verdict.state === 'unavailable') {
    const retry = html`<a class="button outlined" href="">${pageWords[language].frame.retry}</a>`
    return html`<section class="answer ${family}" data-state="${verdict.state}">${head}${retry}</section>`
  }
  return html`<div class="stack">
    <section class="answer ${family}" data-state="${verdict.state}">${head}</section>
    ${anotherCode(language)}
  </div>`
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
    ? pageWords[language].verify.noResult
    : stateSentence(verdict, language, '').clauses.map(clause)

/** The one answer for withdrawn, paused, ended and never issued. It says nothing of the code. */
export function notInEffectAnswer(language: Language): Markup {
  const words = pageWords[language].verify
  return html`<div class="stack">
    <section class="answer round" data-state="inactive">
      ${answerHead({ state: 'inactive' }, language)}
      <p class="answer-text">${clauses(words.nothingInEffect, language)}</p>
    </section>
    ${anotherCode(language)}
  </div>`
}
