import { html, type Language, type Markup, pageWords, withMarkup } from '@liangpai/presentation'
import { actionButton, slot } from '../wizardStep.ts'

/** What of the data can be changed, and how far a change is: a part of the view. */
export function changes(language: Language): Markup {
  const { change } = pageWords[language]
  return html`<div class="under-way" data-change hidden>
      <h3>${slot('changeTitle')}</h3>
      ${becoming(language)} ${steps(language)}
      <p class="note" data-change-of="name" hidden>${change.hidden}</p>
      <p class="note" data-change-of="shop" hidden>${pageWords[language].data.amend.paused}</p>
      ${proofs(language)} ${lapses()}
      <span data-change-ready hidden>${actionButton('see-change', change.see)}</span>
      <span data-level="member">
        <button type="button" class="button outlined small-button" data-go="cancel-change">
          ${slot('cancelChange')}
        </button>
      </span>
    </div>
    <div class="under-way" data-failed-change hidden>
      <h3 data-failed="returned">${pageWords[language].ask.returned}</h3>
      <p data-failed="refused">${slot('failedChange')}</p>
      <div data-decision></div>
      <p class="note" data-failed="returned" data-awaited>${change.returnedPaused}</p>
      ${lapses()}
      <span data-complete>${actionButton('complete', pageWords[language].ask.resubmit)}</span>
    </div>`
}

/** What comes of it, and when, if nothing more is done. */
const lapses = (): Markup => html`<p class="note" data-lapses hidden>${slot('lapses')}</p>`

/** That a badge can be renewed: above all else, in its last days and shortly after. */
export function due(language: Language): Markup {
  const { change, reopened } = pageWords[language]
  return html`<div class="due" data-due hidden>
    <p data-when="active">${withMarkup(reopened.renewal.reminder, slot('validUntil'))}</p>
    <p data-when="paused">${withMarkup(reopened.renewal.reminder, slot('validUntil'))}</p>
    <p data-when="expired">${change.afterEnd}</p>
    ${actionButton('see-renewal', change.renew)}
  </div>`
}

/** The old and the new value of a name or a shop. */
function becoming(language: Language): Markup {
  const { data, change } = pageWords[language]
  const rows = (kind: string, to: string, before: Markup, after: Markup) =>
    html`<dl class="held becoming" data-change-of="${kind}" hidden>
      <div>
        <dt>${data.amend.before}</dt>
        <dd>${before}</dd>
      </div>
      <div>
        <dt>${to}</dt>
        <dd><b>${after}</b></dd>
      </div>
    </dl>`
  return html`${rows('name', change.correctTo, slot('name'), slot('newName'))}
  ${rows('shop', data.amend.changeTo, html`${slot('shop')}<br />${slot('place')}`, html`${slot('newShop')}<br />${slot('newPlace')}`)}`
}

/** The four steps of a change with their dates. A ring is filled once its step is done, thick while under way; words say so. */
function steps(language: Language): Markup {
  const { change } = pageWords[language]
  const words = [change.begun, slot('attestedBy'), change.reviewed, change.agree]
  return html`<ol class="matter">
    ${words.map(
      (step, i) =>
        html`<li data-step-of-change="${String(i)}">
          <i class="ring" aria-hidden="true"></i>
          <div>
            ${step}
            <span class="spoken" data-step-done hidden>${change.done}</span
            ><span class="spoken" data-step-now hidden>${change.now}</span><span class="small" data-step-date></span>
          </div>
        </li>`,
    )}
  </ol>`
}

/** What the member can do meanwhile: put a file where the shop is. */
function proofs(language: Language): Markup {
  const { amend } = pageWords[language].data
  return html`<div data-proofs hidden>
    <h3>${amend.prove}</h3>
    <p class="note" data-proof-method="file">${amend.proofFile}</p>
    <ul class="ways-list" data-list="proofs"></ul>
    <template data-template="proof"
      ><li>
        <div>
          <span data-value="claim"></span>
          <span class="small" data-value="where"></span>
        </div>
        <a class="button outlined small-button" data-proof-file hidden>${amend.file}</a>
      </li></template
    >
    <p class="note" data-proof-method="review">${amend.proofReview}</p>
  </div>`
}
