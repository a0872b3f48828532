import {
  type Content,
  copyIcon,
  html,
  iconImage,
  icons,
  type Language,
  type Markup,
  pageWords,
  roundBox,
  withMarkup,
} from '@liangpai/presentation'
import { type Host, HOSTS } from '../shop/shopKind.ts'
import { cardPreview, chipPreview, wrongSitePreview } from './previews.ts'
import { actionButton, slot, wizardStep } from './wizardStep.ts'

/** Step 4: the kind of host. A forbidden one can be chosen, and leads to the reason and to no code. */
export function whereStep(language: Language): Markup {
  const { placement, reopened, frame } = pageWords[language]
  const content = html`<fieldset class="hosts">
      <legend class="spoken">${placement.where}</legend>
      ${HOSTS.map((kind) => hostRow(kind, placement.hosts[kind]))}
    </fieldset>
    ${roundBox(placement.noCodeHere, [placement.noCode.hostForbidden, placement.othersUnaffected], html`role="status" id="no-code" hidden`)}
    <p class="after" id="no-code-way" hidden>${actionButton('reopened', reopened.title)}</p>`
  const ways = html`${actionButton('back', frame.back)}
    <span id="place-way">${actionButton('chosen', frame.next)}</span>`
  return wizardStep('where', placement.where, content, ways)
}

const hostRow = (kind: Host, { name, offers }: { name: string; offers: string }): Markup =>
  html`<label class="host" data-host="${kind}"
    ><input type="radio" name="host" value="${kind}" autocomplete="off" /><span
      ><b>${name}</b><span class="small">${offers}</span></span
    ></label
  >`

/** Step 5: the pinned code; the self-updating one stands in a disclosure, with its price before it. */
export function codeStep(language: Language, file: string): Markup {
  const { placement, frame } = pageWords[language]
  const content = html`<div class="tabs" role="group">
      <button type="button" aria-pressed="true" data-variant="chip">${placement.chip}</button
      ><button type="button" aria-pressed="false" data-variant="card">${placement.card}</button>
    </div>
    <div class="quiet">
      <div data-of="chip">${chipPreview(language)}</div>
      <div data-of="card" hidden>${cardPreview(language)}</div>
    </div>
    <p class="label">${placement.pasteInto}</p>
    ${codeBlock('code')}
    <p class="note">${placement.shortened}</p>
    ${copyButton('copy-code', 'filled', placement.copyCode, frame.copied)}
    <p class="note">${placement.pinned(file)}</p>
    <details>
      <summary>${placement.selfUpdating}${iconImage(icons.chevron, 14, 'chevron')}</summary>
      <p class="note">${placement.selfUpdatingPrice}</p>
      ${codeBlock('self-updating')} ${copyButton('copy-self-updating', 'outlined', placement.copyCode, frame.copied)}
    </details>`
  const ways = html`${actionButton('back', frame.back)}${actionButton('check', frame.next)}`
  return wizardStep('code', placement.pasteCode, content, ways)
}

/** A text to copy, which the script fills in; long values are shown as an omission. */
export const codeBlock = (id: string): Markup => html`<pre class="code" id="${id}" tabindex="0"></pre>`

/** A button that copies a text which the script gives it, and says so for a moment. */
export const copyButton = (id: string, look: 'filled' | 'outlined', label: string, copied: string): Markup =>
  html`<button type="button" class="button ${look}" id="${id}" data-copied="${copied}" hidden>
    ${iconImage(copyIcon, 16)}<span>${label}</span>
  </button>`

/** Step 5 for places without script: a picture with the code, which makes no claim. */
export function pictureStep(language: Language): Markup {
  const { placement, frame } = pageWords[language]
  const reasons = ['hostRunsNoScript', 'hostHasNoPages'] as const
  const content = html`<div class="quiet"><img id="picture" alt="" width="240" height="104" /></div>
    <p class="label"><bdi id="picture-code"></bdi></p>
    ${reasons.map((reason) => html`<p class="note" data-reason="${reason}" hidden>${placement.noCode[reason]}</p>`)}
    <p class="note">${placement.pictureNote}</p>
    <a class="button filled" id="download-picture" download>${placement.downloadPicture}</a>`
  const ways = html`${actionButton('back', frame.back)}${actionButton('check', frame.next)}`
  return wizardStep('picture', placement.downloadPicture, content, ways)
}

/** Step 6: the members look for themselves; nothing is fetched for them. */
export function checkStep(language: Language): Markup {
  const { placement, frame } = pageWords[language]
  const { verified, wrongSite, nothing } = placement.outcomes
  const emptyChip = html`<span class="chip empty">${nothing.label}</span>`
  const content = html`<a class="button outlined" id="open-shop" target="_blank" rel="noopener"
      ><span>${withMarkup(placement.open, html`<bdi data-fill="host"></bdi>`)}</span> ${iconImage(icons.outward, 16)}</a
    >
    <p class="note" id="look-at-picture">${withMarkup(placement.lookAtPicture, slot('place'))}</p>
    <div id="one-of-these">
      <p class="label">${placement.oneOfThese}</p>
      <ul class="outcomes">
        ${outcome(chipPreview(language), verified)} ${outcome(wrongSitePreview(language), wrongSite)}
        ${outcome(emptyChip, nothing)}
      </ul>
    </div>`
  const ways = html`${actionButton('back', frame.back)}${actionButton('reopened', placement.inPlace)}`
  return wizardStep('check', placement.checkTitle, content, ways)
}

const outcome = (drawing: Content, { title, advice }: { title: string; advice: string }): Markup =>
  html`<li>
    <div>${drawing}</div>
    <div>
      <b>${title}</b>
      <p>${advice}</p>
    </div>
  </li>`
