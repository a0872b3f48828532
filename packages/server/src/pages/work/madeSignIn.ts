import { formatNearMoment, html, type Language, type Markup, pageWords } from '@liangpai/presentation'

/** What was made for a person just now: a link, shown this once, or that it waits for a second person. */
export type MadeSignIn = { url: string; expiresAt: number } | { waits: true }

/** A one-time link that was made just now, to be copied and handed over; it is shown this once. */
export function madeSignIn({ language, now }: { language: Language; now: number }, made: MadeSignIn): Markup {
  const words = pageWords[language].lookUp
  if ('waits' in made) return html`<p class="done" role="status">${words.linkWaitsNow}</p>`
  return html`<section class="made-link">
    <label class="field-label" for="link">${words.linkReady}</label>
    <input type="text" id="link" class="mono" readonly value="${made.url}" />
    <p class="hint">${words.linkUntil(formatNearMoment(made.expiresAt, now, language))}</p>
    <div class="buttons">
      <button
        type="button"
        class="button filled"
        data-copy="${made.url}"
        data-copied="${pageWords[language].frame.copied}"
        hidden
      >
        ${words.copy}
      </button>
    </div>
  </section>`
}
