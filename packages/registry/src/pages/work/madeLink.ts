import { formatNearMoment, html, type Markup, pageWords } from '@liangpai/presentation'
import type { RequestView } from '../../office/inbox/requestView.ts'
import type { RequestContext } from './requestContext.ts'

/** A link that was made just now, to be copied and handed over; it is shown this once. */
export function madeLink(
  { language, now, madeLink: made }: RequestContext,
  { organization, issuer }: Pick<RequestView, 'organization' | 'issuer'>,
): Markup | undefined {
  if (!made) return undefined
  const { inbox: words, badgeActs, frame } = pageWords[language]
  const { title, how } = {
    invite: { title: words.inviteReady, how: words.inviteHow(organization[language]) },
    remind: { title: words.remindReady, how: words.remindHow },
    data: { title: badgeActs.dataReady, how: badgeActs.dataHow(organization[language]) },
    stop: { title: badgeActs.stopReady, how: badgeActs.stopHow(issuer[language]) },
  }[made.kind]
  const until = made.expiresAt === undefined ? undefined : formatNearMoment(made.expiresAt, now, language)
  return html`<section class="made-link">
    <h3 class="section-title">${title}</h3>
    <label class="spoken" for="link">${title}</label>
    <input type="text" id="link" class="mono" readonly autofocus value="${made.url}" />
    ${until !== undefined && html`<p class="hint">${words.inviteUntil(until)}</p>`}
    <p>${how}</p>
    <div class="buttons">
      <button type="button" class="button filled" data-copy="${made.url}" data-copied="${frame.copied}" hidden>
        ${words.copy}
      </button>
    </div>
  </section>`
}
