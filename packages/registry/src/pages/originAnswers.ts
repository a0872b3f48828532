import {
  clauses,
  html,
  iconImage,
  icons,
  type Language,
  type Markup,
  pageWords,
  stateIcons,
} from '@liangpai/presentation'
import { badgeWords } from '@liangpai/presentation/verdict'

/** What the script may put in the place of the question, on the browser's own word where the buyer came from. */
export function originAnswers(reportUrl: string, language: Language): Markup {
  const words = pageWords[language].verify
  return html`<template id="same"
      >${addressPair(language)}
      <p class="same">${iconImage(icons.tick, 20)} ${words.same}</p></template
    >
    <template id="host-only"
      ><p>${clauses(words.hostOnly, language)}</p>
      <p>${clauses(words.compare, language)}</p></template
    >
    <template id="differs"
      >${addressPair(language)}
      <div class="mismatch">
        ${iconImage(stateIcons.wrongSite, 28)}
        <div>
          <p class="title">${badgeWords[language].state.wrongSite}</p>
          <p>${words.differs}</p>
        </div>
      </div></template
    >
    <template id="also"
      ><div class="also">
        <p>${clauses(words.alsoFromTests, language)}</p>
        <p><a href="${reportUrl}">${badgeWords[language].reportAddress}</a></p>
      </div></template
    >`
}

/** Two addresses letter under letter, filled in by the script. */
const addressPair = (language: Language): Markup =>
  html`<dl class="pair">
    <div>
      <dt>${badgeWords[language].labels.registered}</dt>
      <dd class="registered"></dd>
    </div>
    <div class="from">
      <dt>${pageWords[language].verify.cameFrom}</dt>
      <dd></dd>
    </div>
  </dl>`
