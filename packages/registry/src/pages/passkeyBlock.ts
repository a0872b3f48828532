import { assetPaths } from './assets.ts'
import { html, type Language, type Markup, pageWords, refusals } from '@liangpai/presentation'

/** Where a passkey may be saved right after the consent: offered, never required. Shown by the script where there are any. */
export function passkeyBlock(language: Language): Markup {
  const { data } = pageWords[language]
  const { sentence: savedBefore } = refusals.passkeyKnown
  return html`<script type="module" src="${assetPaths.offerPasskey.script}"></script>
    <div id="passkey" data-name="${data.passkeyNameDefault}" hidden>
      <p class="label">${data.passkeyOptional}</p>
      <p class="note">${data.passkeyWhat}</p>
      <button type="button" class="button outlined small-button" id="save-passkey">${data.savePasskey}</button>
      <div role="status">
        <p class="note" data-passkey="saved" hidden>${data.passkeySaved}</p>
        <p class="note" data-passkey="known" hidden>${savedBefore[language]}</p>
        <p class="note" data-passkey="notDone" hidden>${data.passkeyNotDone}</p>
      </div>
    </div>`
}
