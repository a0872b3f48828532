import { formatNearMoment, html, type Markup, pageWords } from '@liangpai/presentation'
import type { RequestView } from '../../office/inbox/requestView.ts'
import type { RequestContext } from './requestContext.ts'

/** A link that was made just now, to be copied and handed over; it is shown this once. */
export function madeLink(
  { language, now, madeLink: made }: RequestContext,
  { organization }: RequestView,
): Markup | undefined {
  if (!made) return undefined
  const words = pageWords[language].inbox
  const isInvitation = made.kind === 'invite'
  return html`<section class="made-link">
    <h3 class="section-title">${isInvitation ? words.inviteReady : words.remindReady}</h3>
    <label class="spoken" for="link">${isInvitation ? words.inviteReady : words.remindReady}</label>
    <input type="text" id="link" class="mono" readonly value="${made.url}" />
    <p class="hint">${words.inviteUntil(formatNearMoment(made.expiresAt, now, language))}</p>
    <p>${isInvitation ? words.inviteHow(organization[language]) : words.remindHow}</p>
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
