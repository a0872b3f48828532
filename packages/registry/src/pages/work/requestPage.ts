import {
  type Content,
  decisionWords,
  formatDate,
  formatNearMoment,
  html,
  type Markup,
  pageWords,
} from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import type { Inbox } from '../../office/inbox/matter.ts'
import type { RequestView } from '../../office/inbox/requestView.ts'
import { unclaimedChip, verifiedChip } from '../previews.ts'
import { attestForm } from './attestForm.ts'
import { isFolded } from './badgeForms.ts'
import { badgePart } from './badgePart.ts'
import { decisionForm } from './decisionForm.ts'
import { endForm } from './endForm.ts'
import { actForm, buttonLink, submit } from './form.ts'
import { madeLink } from './madeLink.ts'
import { inboxLists } from './matterRows.ts'
import { refusedStep } from './refusedBox.ts'
import type { RequestContext } from './requestContext.ts'
import { requestFacts, signedSentence } from './requestFacts.ts'
import { shopPart } from './shopPart.ts'
import { stepBoxes } from './stepBoxes.ts'
import { areaPage, workAreas, workLink } from './workContext.ts'

/** The list of what waits, and one request or badge beside it; on narrow screens the one alone. */
export function requestPage(context: RequestContext, inbox: Inbox, view: RequestView, kind = 'shows-thing'): Markup {
  const words = pageWords[context.language].inbox
  const main = html`<div class="columns">
    ${inboxLists(context, inbox, context.path)}
    <div class="column-thing">
      <p class="back"><a href="${workLink(context, workAreas.inbox)}">${words.back}</a></p>
      ${context.done !== undefined && html`<p class="done" id="done" role="status">${context.done}</p>`}
      <article class="work-card" aria-labelledby="name">${thing(context, view)}</article>
    </div>
  </div>`
  return areaPage(context, { area: 'inbox', title: words.title, main, hasQuietTitle: true, kind })
}

function thing(context: RequestContext, view: RequestView): Markup {
  const { form } = context
  if (form === 'end' && view.acts.end) return endForm(context, view)
  if ((form === 'return' || form === 'refuse') && view.acts[form] && !view.acts[form].refusal)
    return decisionForm(context, view, form)
  return html`${head(context, view)} ${madeLink(context, view)} ${stepBoxes(context, view)}
  ${requestFacts(context, view)} ${signedSentence(context, view)}
  ${!isFolded(context.typed) && faultOf('form', context.faults[''])} ${wayOn(context, view)} ${shopPart(context, view)}
  ${badgePart(context, view)}`
}

function head(context: RequestContext, view: RequestView): Markup {
  const { language, now, done } = context
  const words = pageWords[language].inbox
  const { name, shop, kind, since, state, badge } = view
  const { membership = 'full' } = view
  const chip =
    badge === undefined || badge.state === 'active'
      ? verifiedChip(membership, language)
      : unclaimedChip(badge.state === 'paused' ? 'inactive' : 'expired', language)
  const described = done !== undefined && html`aria-describedby="done"`
  return html`<header class="thing-head">
    <div>
      <h2 class="thing-name" id="name" tabindex="-1" ${described}><bdi>${name}</bdi></h2>
      <p class="thing-more">
        <bdi>${shop.name}</bdi><i class="dot">·</i>${badge ? words.badgeStates[badge.state] : words.kinds[kind]}<i
          class="dot"
          >·</i
        >${badge ? formatDate(since, language) : formatNearMoment(since, now, language)}
      </p>
      ${!badge && state !== 'requested' && state !== 'attested' && html`<p class="thing-state">${words.states[state]}</p>`}
    </div>
    <div class="preview-chip">
      <p>${badge ? words.shownNow : words.previewLabel}</p>
      ${chip}
    </div>
  </header>`
}

/** What the request waits for, if it is for whoever reads. */
function wayOn(context: RequestContext, view: RequestView): Content {
  const { acts, decision, state, isConfirmed } = view
  const { language, path } = context
  const words = pageWords[language].inbox
  if (decision && (state === 'returned' || state === 'refused' || state === 'requested')) {
    const reads = html`<section class="field">
      <h3 class="section-title">${state === 'requested' ? words.wasMissing : words.memberReads}</h3>
      <div class="quiet-box">${decisionWords(decision, language).map((words) => html`<p>${words}</p>`)}</div>
    </section>`
    const again =
      acts.resubmit && actForm(context, path, 'resubmit', html`<div class="buttons">${submit(words.resubmit)}</div>`)
    if (state !== 'requested') return [reads, again]
    return [reads, step(context, view)]
  }
  if (acts.offer && state === 'reviewed' && !context.madeLink) return offerForm(context, view, true)
  if (acts.offer && state === 'offered' && !context.madeLink) return offerForm(context, view, false)
  return step(context, view, isConfirmed)
}

function step(context: RequestContext, view: RequestView, isConfirmed = view.isConfirmed): Content {
  const { acts } = view
  const words = pageWords[context.language].inbox
  if (acts.attest?.refusal) return refusedStep(context, view, 'attest')
  const withWays = { ...context, otherWays: otherWays(context, view) }
  if (acts.attest) return attestForm(withWays, view)
  if (acts.review?.refusal && acts.review.refusal !== 'shopNotProven') return refusedStep(context, view, 'review')
  if (!acts.review) return undefined
  const isProven = view.proofs.every((proof) => proof.isProven)
  const approval = isProven ? words.approve : words.approveUnproven
  const approve = submit(isConfirmed ? words.approveAndSign : approval, true)
  const content = html`<div class="buttons">${approve} ${withWays.otherWays}</div>
    ${!isConfirmed && !isProven && html`<p class="hint">${words.invitedOnceProven}</p>`}`
  return actForm(context, context.path, 'review', content)
}

function otherWays(context: RequestContext, { acts, state }: RequestView): Markup {
  const words = pageWords[context.language].inbox
  const link = (form: string) => workLink(context, `${context.path}#name`, { form })
  return html`${acts.return && !acts.return.refusal && buttonLink(link('return'), words.return)}
  ${acts.refuse && !acts.refuse.refusal && buttonLink(link('refuse'), state === 'requested' ? words.refuseAttest : words.refuse)}`
}

/** Makes the link that the branch hands to the member. Where the shop is not proven yet, that comes first. */
function offerForm(context: RequestContext, { acts }: RequestView, isFirst: boolean): Content {
  if (acts.offer?.refusal) return undefined
  const words = pageWords[context.language].inbox
  const content = html`<div class="buttons">${submit(isFirst ? words.invite : words.inviteAnew, isFirst)}</div>
    ${!isFirst && html`<p class="hint">${words.inviteEnds}</p>`}`
  return actForm(context, context.path, 'offer', content)
}
