import { formatBadgeNo } from '@liangpai/core'
import { html, type Markup, pageWords } from '@liangpai/presentation'
import type { RequestView } from '../../office/inbox/requestView.ts'
import { badgeForms, stopLinkWish } from './badgeForms.ts'
import { actForm, buttonLink, submit } from './form.ts'
import type { RequestContext } from './requestContext.ts'
import { workLink } from './workContext.ts'

/** What the issuer and the branch may do with a badge: remind once, pause and resume, end, and what its member asks them for. */
export function badgePart(context: RequestContext, view: RequestView): Markup | undefined {
  const { badge, acts } = view
  if (!badge) return undefined
  const { language, path } = context
  const words = pageWords[language].inbox
  const one = (act: 'remind' | 'pause' | 'resume', label: string, isFilled = false) =>
    acts[act] && actForm(context, path, act, submit(label, isFilled))
  const causes = badge.pausedFor.map((cause) => words.pauseCauses[cause])
  return html`<section class="badge-part">
    <p>${words.number} <span class="mono">${formatBadgeNo(badge.badgeNo)}</span></p>
    ${causes.length > 0 && html`<p>${words.parts(...causes)}</p>`} ${stopLinkWish(context, view)}
    <div class="buttons">
      ${!context.madeLink && one('remind', words.remind, true)} ${one('pause', words.pause)}
      ${one('resume', words.resume)}
      ${acts.end && buttonLink(workLink(context, `${path}#name`, { form: 'end' }), words.end)}
      ${badgeForms(context, view)}
    </div>
  </section>`
}
