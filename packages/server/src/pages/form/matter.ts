import { type Content, html, type Language, type Markup, pageWords } from '@liangpai/presentation'

/** A step of a matter, and how far it is. */
export type MatterStep = { words: string; below?: Content; state: 'done' | 'now' | 'open' }

/** The steps of a matter (PAGES 1): a ring is filled once its step is done, thick while under way; words say so. */
export function matterSteps(language: Language, steps: readonly MatterStep[]): Markup {
  const { change } = pageWords[language]
  const said = { done: change.done, now: change.now, open: undefined }
  return html`<ol class="matter">
    ${steps.map(
      ({ words, below, state }) =>
        html`<li class="${state}" ${state === 'now' && html`aria-current="step"`}>
          <i class="ring" aria-hidden="true"></i>
          <div>
            ${words} ${said[state] !== undefined && html`<span class="spoken">${said[state]}</span>`}
            ${below !== undefined && html`<span class="small">${below}</span>`}
          </div>
        </li>`,
    )}
  </ol>`
}

/** The state of each of `count` steps of which one is under way; none where all are done. */
export const stateOfStep = (step: number, underWay: number): MatterStep['state'] =>
  step < underWay ? 'done' : step === underWay ? 'now' : 'open'
