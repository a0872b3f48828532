import { badgeWords } from '@liangpai/presentation/verdict'
import { html } from 'hono/html'
import { icon } from './icons.ts'
import type { Frame, Markup } from './page.ts'
import { cardSample, chipSample, elsewhereSample } from './sample.ts'
import { HOSTS } from './snippet.ts'
import { go, step } from './step.ts'
import { pageWords } from './words/words.ts'

/** Step 3: what kind of host it is. A forbidden one can be chosen, and gets its reason and no code. */
export function whereStep({ language }: Frame): Markup {
  const words = pageWords[language]
  const rows = HOSTS.map((kind) => {
    const [name, gets] = words.hosts[kind]
    return html`<label class="row"
      ><input type="radio" name="host" value="${kind}" autocomplete="off" /><span
        ><b>${name}</b><span class="small">${gets}</span></span
      ></label
    >`
  })
  const content = html`<fieldset class="rows">
      <legend class="spoken">${words.where}</legend>
      ${rows}
    </fieldset>
    <div class="round" id="no-code" role="status" hidden>
      ${icon('inactive', 24)}
      <div>
        <b>${words.noCodeHere}</b>
        <p>${words.noCode.hostForbidden}</p>
        <p>${words.othersUnaffected}</p>
      </div>
    </div>
    <p class="after" id="no-code-way" hidden>${go('receipt', words.receiptAndLink)}</p>`
  return step(
    'where',
    words.where,
    content,
    html`${go('consent', words.back)}<span id="place-way">${go('place', words.next)}</span>`,
  )
}

/** Step 4: the code, pinned; the one that updates itself is behind a disclosure, with its price before it. */
export function codeStep({ language }: Frame, version: string): Markup {
  const words = pageWords[language]
  const content = html`<div class="tabs" role="group">
      <button type="button" aria-pressed="true" data-variant="chip">${words.chip}</button
      ><button type="button" aria-pressed="false" data-variant="card">${words.card}</button>
    </div>
    <div class="stage">
      <div data-of="chip">${chipSample(language)}</div>
      <div data-of="card" hidden>${cardSample(language)}</div>
    </div>
    <p class="label">${words.pasteInto}</p>
    <pre class="code" id="code" tabindex="0"></pre>
    <p class="note">${words.shortened}</p>
    <button type="button" class="button filled" id="copy-code" data-copied="${words.copied}" hidden>
      ${icon('copy', 16)}<span>${words.copyCode}</span>
    </button>
    <p class="note">${words.pinned(version)}</p>
    <details>
      <summary>${words.selfUpdating}${icon('chevron', 14, 'chevron')}</summary>
      <p class="note">${words.selfUpdatingPrice}</p>
      <pre class="code" id="self-updating" tabindex="0"></pre>
      <button type="button" class="button outlined" id="copy-self-updating" data-copied="${words.copied}" hidden>
        ${icon('copy', 16)}<span>${words.copyCode}</span>
      </button>
    </details>`
  return step('code', words.pasteCode, content, html`${go('where', words.back)}${go('check', words.next)}`)
}

/** Step 4 for places without script: a picture with the code, which makes no claim. */
export function pictureStep({ language }: Frame): Markup {
  const words = pageWords[language]
  const content = html`<div class="stage"><img id="picture" alt="" width="240" height="104" /></div>
    <p class="label"><bdi id="picture-code"></bdi></p>
    ${(['hostRunsNoScript', 'hostHasNoPages'] as const).map((reason) => html`<p class="note" data-reason="${reason}" hidden>${words.noCode[reason]}</p>`)}
    <p class="note">${words.pictureNote}</p>
    <a class="button filled" id="download-picture" download>${words.downloadPicture}</a>`
  return step('picture', words.downloadPicture, content, html`${go('where', words.back)}${go('check', words.next)}`)
}

/** Step 5: the member looks himself; nothing is fetched for him. */
export function checkStep({ language }: Frame): Markup {
  const words = pageWords[language]
  const [before, after] = words.open('\n').split('\n')
  const [none, missing, advice] = words.missing
  const rows = [
    [chipSample(language), words.stands[0], words.stands[1]],
    [elsewhereSample(language), words.elsewhere[0], words.elsewhere[1]],
    [html`<span class="chip empty">${none}</span>`, missing, advice],
  ]
  const content = html`<a class="button outlined" id="open-shop" target="_blank" rel="noopener"
      ><span>${before}<bdi data-fill="host"></bdi>${after}</span> ${icon('outward', 16)}</a
    >
    <div id="one-of-these">
      <p class="label">${words.oneOfThese}</p>
      <ul class="seen">
        ${rows.map(
          ([drawing, what, then]) =>
            html`<li>
              <div>${drawing}</div>
              <div>
                <b>${what}</b>
                <p>${then}</p>
              </div>
            </li>`,
        )}
      </ul>
    </div>`
  return step('check', words.look, content, html`${go('place', words.back)}${go('receipt', words.inPlace)}`)
}

/** Step 6: what he keeps. */
export function receiptStep({ language }: Frame): Markup {
  const words = pageWords[language]
  const rows = [
    [words.time, 'consentedAt'],
    [words.madePublic, 'madePublic'],
    [words.keptPrivate, 'keptPrivate'],
    [words.shop, 'shopAndPlace'],
  ]
  const names = {
    ...words.facts,
    issuer: badgeWords[language].labels.issuer,
    full: words.membership.full,
    probationary: words.membership.probationary,
  }
  const content = html`<div class="receipt" id="receipt" data-names="${JSON.stringify(names)}">
      <p class="label">${words.receipt}</p>
      <dl class="short">
        ${rows.map(
          ([label, fill]) =>
            html`<div>
              <dt>${label}</dt>
              <dd data-fill="${fill}"></dd>
            </div>`,
        )}
      </dl>
      <a class="button outlined small-button" id="download-receipt" download="receipt.jws">${words.downloadReceipt}</a>
    </div>
    <p class="label">${words.stopLink}</p>
    <pre class="code" id="stop-link" tabindex="0"></pre>
    <button type="button" class="button filled" id="copy-stop-link" data-copied="${words.copied}" hidden>
      ${icon('copy', 16)}<span>${words.copyStopLink}</span>
    </button>
    <p class="note">${words.keepStopLink}</p>`
  return step('receipt', words.receiptAndLink, content, html``)
}
