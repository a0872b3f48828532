import { html, type Markup } from '@liangpai/presentation'

/** One of several: a radio button before its label, so that what stands after both can depend on it without script. */
export type Choice = { value: string; label: string; note?: string; isChosen: boolean }

/** The same side by side, each in a box of its own. */
export const choicesAcross = (name: string, all: readonly Choice[]): Markup =>
  html`<div class="across">${all.map((one) => html`<div>${choices(name, [one])}</div>`)}</div>`

/** The choices of a field. The classes `r0` to `r3` tell a style sheet which one is taken. */
export const choices = (name: string, all: readonly Choice[], fault?: Markup): Markup[] =>
  all.map(
    ({ value, label, note, isChosen }, at) =>
      html`<input
          class="choice r${at}"
          type="radio"
          name="${name}"
          id="${name}-${value}"
          value="${value}"
          ${isChosen && html`checked`}
          ${at === 0 && fault}
        />
        <label for="${name}-${value}">${label} ${note !== undefined && html`<small>${note}</small>`}</label>`,
  )
