import {
  formatNearDay,
  formatNearMoment,
  html,
  iconImage,
  icons,
  type Markup,
  organizationWords,
  pageWords,
} from '@liangpai/presentation'
import type { Done, Official, RequestView } from '../../office/inbox/requestView.ts'
import type { WorkContext } from './workContext.ts'

/** 一 证明 and 二 审核: who did it, when and how they had signed in, or for whom it waits. */
export function stepBoxes(context: WorkContext, view: RequestView): Markup {
  const { state, organization, issuer } = view
  const { language } = context
  const attest = view.attested
    ? doneBox(context, 'attest', view.attested)
    : openBox(context, view, { step: 'attest', waits: state === 'requested', for: organization[language] })
  const review = view.reviewed
    ? doneBox(context, 'review', view.reviewed)
    : openBox(context, view, { step: 'review', waits: state === 'attested', for: issuer[language] })
  return html`<div class="steps">${attest} ${review}</div>`
}

function doneBox({ language, now }: WorkContext, step: 'attest' | 'review', { by, at, via }: Done): Markup {
  const words = pageWords[language].inbox
  const done = html`<span class="step-done">${iconImage(icons.tick, 14)} ${words.done}</span>`
  return html`<div class="step">
    <p class="step-name"><span>${words.steps[step]}</span> ${done}</p>
    <p>
      <b><bdi>${by.name}</bdi></b
      >${officeOf(by, language)}
    </p>
    <p class="step-how">${words.parts(formatNearMoment(at, now, language), words.signedIn[via ?? 'none'])}</p>
  </div>`
}

/** The role by which somebody acted: `，柳塘网商党支部书记`. */
export function officeOf({ role, organization }: Official, language: WorkContext['language']): string {
  if (!role || !organization) return ''
  const name = organizationWords[language].role[role]
  return language === 'en' ? `, ${name} of ${organization.en}` : `，${organization[language]}${name}`
}

type Step = { step: 'attest' | 'review'; waits: boolean; for: string }

function openBox(
  { language, worker, now }: WorkContext,
  { acts, due, handedTo }: RequestView,
  { step, waits, for: organization }: Step,
): Markup {
  const words = pageWords[language].inbox
  const may = waits ? acts[step] : undefined
  const isRefused = may?.refusal !== undefined && may.refusal !== 'shopNotProven'
  const who = isRefused
    ? html`<b>${words.cannotBeYou[step]}</b>`
    : may && handedTo === undefined
      ? html`<b>${words.waitsForYou}</b>${language === 'en' ? ', ' : '，'}<bdi>${worker.name}</bdi>`
      : html`${words.waitsFor(handedTo ?? organization)}`
  const how = isRefused ? words.needsAnother : waits ? words.by(formatNearDay(due, now, language)) : ''
  return html`<div class="step ${waits ? 'waits' : ''}">
    <p class="step-name">${words.steps[step]}</p>
    <p>${who}</p>
    <p class="step-how">${how}</p>
  </div>`
}
