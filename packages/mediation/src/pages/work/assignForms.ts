import { html, type Markup, stationWords } from '@liangpai/presentation'
import { actForm, boxes, formFor, submit, type WorkBox } from '@liangpai/server/pages'
import { type Candidate, mayBeAssigned } from '../../office/case/candidates.ts'
import type { CaseOfHandler } from '../../office/case/viewCase.ts'
import { isActive } from '../../mediation/mediator.ts'
import { isUnanswered } from '../../mediation/objection.ts'
import type { CaseContext } from './caseContext.ts'
import { dayWords } from './dates.ts'
import { tiesWords } from './mediatorsPart.ts'

type HandlerContext = CaseContext & { shown: CaseOfHandler }

/** Whom a case handler assigns, in whose place, and whom they ask to declare. Who may not be assigned stands there with the reason. */
export function assignPart(context: HandlerContext): Markup | undefined {
  const { view } = context.shown
  const isOpen = ['accepted', 'consentPending', 'mediating', 'paused'].includes(view.state)
  if (!isOpen) return undefined
  const waiting = view.objections.find(isUnanswered)
  const active = view.mediators.filter(isActive)
  if (waiting) return replacePart(context, waiting.mediator)
  if (view.state === 'accepted') return html`${choicePart(context)} ${active.length > 0 && consentForm(context)}`
  return silentPart(context)
}

function replacePart(context: HandlerContext, mediator: string): Markup {
  const { language, shown } = context
  const words = stationWords[language].deeds
  const form = formFor(context, 'replace')
  const name = shown.names[mediator] ?? mediator
  const content = html`<input type="hidden" name="mediator" value="${mediator}" />
    ${candidateBoxes(context, form, 'replacement', words.whoReplaces(name), 'radio')}
    <p class="hint">${words.replacedIsTold}</p>
    <div class="buttons">
      ${canBeChosen(shown.candidates) && submit(words.replace, true)} ${declarationButton(context)}
    </div>`
  return html`<section class="part">${actForm(context, form, content)} ${declarationForm(context)}</section>`
}

function choicePart(context: HandlerContext): Markup {
  const { language, shown } = context
  const words = stationWords[language].deeds
  const form = formFor(context, 'assign')
  const isFirst = !shown.view.mediators.some(isActive)
  const content = html`${candidateBoxes(context, form, 'mediators', words.whoMediates, 'checkbox')}
    <p class="hint">${words.assignIsTold}</p>
    <div class="buttons">
      ${canBeChosen(shown.candidates) && submit(words.assign, isFirst)} ${declarationButton(context)}
    </div>`
  return html`<section class="part">${actForm(context, form, content)} ${declarationForm(context)}</section>`
}

const canBeChosen = (candidates: readonly Candidate[]): boolean => candidates.some(mayBeAssigned)

function candidateBoxes(
  context: HandlerContext,
  form: ReturnType<typeof formFor>,
  name: string,
  legend: string,
  type: 'radio' | 'checkbox',
): Markup {
  const { candidates } = context.shown
  const none = stationWords[context.language].deeds.noCandidate
  if (candidates.length === 0)
    return html`<h3 class="section-title">${legend}</h3>
      <p>${none}</p>`
  const all = candidates.map((one): WorkBox => ({
    value: one.person,
    label: one.name,
    note: candidateWords(context, one),
    isDisabled: !mayBeAssigned(one),
  }))
  return html`${boxes(form, name, html`<span class="section-title">${legend}</span>`, all, { type })}
  ${!canBeChosen(candidates) && html`<p class="hint">${none}</p>`}`
}

function candidateWords(context: HandlerContext, { standing, isAsked, declared, interests }: Candidate): string {
  const { candidate, none } = stationWords[context.language].deeds
  const ties = tiesWords(context, interests)
  switch (standing) {
    case 'undeclared':
      return isAsked ? candidate.requested : candidate.undeclared
    case 'interested':
      return candidate.interested(ties)
    case 'waived':
      return candidate.waived(ties)
    case 'objected':
      return candidate.objected
    case 'independent':
      return candidate.declaredOn(dayWords(context, declared ?? ''), interests.length === 0 ? none : ties)
  }
}

const ASKING = 'asking'

const toBeAsked = ({ shown }: HandlerContext): Candidate[] =>
  shown.candidates.filter(({ standing, isAsked }) => standing === 'undeclared' && !isAsked)

/** Where one alone has yet to be asked, the button stands beside that of the form before it. */
function declarationButton(context: HandlerContext): Markup | undefined {
  const [first, ...others] = toBeAsked(context)
  if (!first || others.length > 0) return undefined
  const words = stationWords[context.language].deeds
  return html`<button class="button" form="${ASKING}">${words.askToDeclare(first.name)}</button>`
}

/** Asks those to declare who have not, and were not asked yet. */
function declarationForm(context: HandlerContext): Markup | undefined {
  const words = stationWords[context.language].deeds
  const unasked = toBeAsked(context)
  const form = formFor(context, 'ask-declaration')
  const [first, ...others] = unasked
  if (!first) return undefined
  if (others.length === 0)
    return actForm(context, form, html`<input type="hidden" name="mediators" value="${first.person}" />`, ASKING)
  const all = unasked.map(({ person, name }): WorkBox => ({ value: person, label: name }))
  return html`<details class="act" ${form.fault('mediators') && html`open`}>
    <summary class="button">${words.askSeveral}</summary>
    ${actForm(
      context,
      form,
      html`${boxes(form, 'mediators', words.askSeveral, all, { type: 'checkbox' })}
        <div class="buttons">${submit(words.askDeclaration)}</div>`,
    )}
  </details>`
}

function consentForm(context: HandlerContext): Markup {
  const words = stationWords[context.language].deeds
  const form = formFor(context, 'ask-consent')
  const content = html`<p class="hint">${words.askConsentMeans}</p>
    <div class="buttons">${submit(words.askConsent, true)}</div>`
  return html`<section class="part">${actForm(context, form, content)}</section>`
}

/** Mediators who do not answer are replaced without an objection; both sides have been offered it by then. */
function silentPart(context: HandlerContext): Markup | undefined {
  const { language, shown } = context
  if (!shown.offers.includes('anotherMediator')) return undefined
  const words = stationWords[language].deeds
  const parts = shown.view.mediators.filter(isActive).map(({ person }) => {
    const form = formFor(context, 'replace')
    return html`<details class="act">
      <summary class="button">${words.whoReplaces(shown.names[person] ?? person)}</summary>
      ${actForm(
        context,
        form,
        html`<input type="hidden" name="mediator" value="${person}" />
          ${candidateBoxes(context, form, 'replacement', words.whoReplaces(shown.names[person] ?? person), 'radio')}
          <div class="buttons">${canBeChosen(shown.candidates) && submit(words.replace)}</div>`,
      )}
    </details>`
  })
  return html`<section class="part">${parts} ${declarationForm(context)}</section>`
}
