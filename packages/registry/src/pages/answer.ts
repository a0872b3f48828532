import { badgeWords } from '@liangpai/presentation/verdict'
import { formatDate } from '@liangpai/presentation'
import type { State, Verdict } from '@liangpai/core'
import { html } from 'hono/html'
import type { Language } from '../registry.ts'
import { clauses } from './clauses.ts'
import { icon } from './icons.ts'
import type { Frame, Markup } from './page.ts'
import { pageWords } from './words/words.ts'

/** An answer that names no shop: its outline, its icon, its word, its line. */
export function answer(frame: Frame, verdict: Exclude<Verdict, { state: 'verified' }>): Markup {
  const { language } = frame
  const { state } = verdict
  const warns = state === 'invalid' || state === 'unknownIssuer' || state === 'wrongSite'
  const retry = html`<a class="button outlined" href="">${pageWords[language].retry}</a>`
  return html`<section class="answer ${warns ? 'block' : 'round'}" data-state="${state}">
    ${head(verdict.state, language, lineOf(verdict, language))}${state === 'unavailable' ? retry : ''}
  </section>`
}

function lineOf(verdict: Exclude<Verdict, { state: 'verified' }>, language: Language): Markup {
  if (verdict.state === 'unavailable') return html`${pageWords[language].environment}`
  const date = dateIn(verdict, language)
  return html`${badgeWords[language].sentence[verdict.state]({ date, domain: '' }).map(
    (part) => html`<span class="clause">${part}</span>`,
  )}`
}

function dateIn(verdict: Exclude<Verdict, { state: 'verified' }>, language: Language): string {
  if (verdict.state === 'notYetValid') return formatDate(verdict.validFrom, language)
  return verdict.state === 'expired' ? formatDate(verdict.validUntil - 1, language) : ''
}

const head = (state: Exclude<State, 'verified'>, language: Language, line: Markup): Markup =>
  html`<div class="answer-head">
    ${icon(state, 40, 'state')}
    <div>
      <h1>${badgeWords[language].state[state]}</h1>
      <p>${line}</p>
    </div>
  </div>`

/** The one answer for withdrawn, paused, ended and never issued. It says nothing of the code. */
export function notInEffectAnswer(frame: Frame): Markup {
  const { language } = frame
  const answerHead = head(
    'inactive',
    language,
    lineOf({ state: 'inactive', step: 'status', reason: 'BADGE_NOT_IN_EFFECT', retryable: false }, language),
  )
  return html`<div class="stack">
    <section class="answer round" data-state="inactive">
      ${answerHead}
      <p class="answer-text">${clauses(pageWords[language].nothingInEffect, language)}</p>
    </section>
    ${codeBox(frame, html`<label for="badge">${pageWords[language].anotherNumber}</label>`)}
  </div>`
}

/** The page's box for a code, alone. */
export function blank(frame: Frame): Markup {
  const { language } = frame
  const label = html`<h1><label for="badge">${badgeWords[language].labels.badgeNo}</label></h1>`
  return html`<section class="answer round">${codeBox(frame, label)}</section>`
}

function codeBox({ language }: Frame, label: Markup): Markup {
  return html`<form class="code-box" action="/verify" method="get">
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
        ${pageWords[language].go}
      </button>
    </div>
  </form>`
}
