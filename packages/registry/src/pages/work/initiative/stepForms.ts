import { formatNearMoment, html, type Markup, pageWords, roundBox } from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import type { InitiativeStep } from '../../../store/initiativeRow.ts'
import type { InitiativeView } from '../../../office/initiative/viewInitiative.ts'
import { actForm, submit } from '../form.ts'
import { type FormContext } from '../workContext.ts'

/**
 * Opening, closing and throwing away: whoever leads the organisation proposes, another leader of it or of one above confirms. The
 * fingerprint of what they read goes with the form, so that nobody confirms another text.
 */
export function stepForms(context: FormContext, view: InitiativeView): Markup {
  const { language, now, faults, typed } = context
  const { work: words } = pageWords[language].initiative
  const { waits, fingerprint, state } = view
  const fault = typed.act === 'draft' ? undefined : faults['']
  return html`${waits && html`<p class="hint">${words.waits[waits.step](waits.by, formatNearMoment(waits.at, now, language))}</p>`}
  ${faultOf('step', fault)} ${fingerprint !== undefined && openForm(context, view, fingerprint)}
  ${state === 'open' && closeForm(context, view)}
  ${!view.isOwn && !waits && state !== 'closed' && roundBox(words.ownFirst, [])}`
}

/** Whether whoever reads confirms a step that waits, proposes it, or neither. */
function roleIn({ waits, isOwn }: InitiativeView, step: InitiativeStep): 'confirms' | 'proposes' | undefined {
  if (waits?.step === step) return waits.isOwn ? undefined : 'confirms'
  return isOwn ? 'proposes' : undefined
}

function openForm(context: FormContext, view: InitiativeView, fingerprint: string): Markup | undefined {
  const { work: words } = pageWords[context.language].initiative
  const role = roleIn(view, 'open')
  if (!role) return undefined
  const label = role === 'confirms' ? words.confirmOpen : view.state === 'draft' ? words.open : words.openNext
  return actForm(
    context,
    context.path,
    'open',
    html`<input type="hidden" name="fingerprint" value="${fingerprint}" />
      ${role === 'proposes' && html`<p class="hint before-deed">${words.openHow}</p>`}
      <div class="buttons">${submit(label, true)}</div>`,
  )
}

function closeForm(context: FormContext, view: InitiativeView): Markup | undefined {
  const { work: words } = pageWords[context.language].initiative
  const role = roleIn(view, 'close')
  if (!role) return undefined
  return actForm(
    context,
    context.path,
    'close',
    html`<p class="hint before-deed">${words.closeHow}</p>
      <div class="buttons">
        ${submit(role === 'confirms' ? words.confirmClose : words.close, role === 'confirms')}
      </div>`,
  )
}

/** Throws a draft away, or the new text of what is open. */
export function discardForm(context: FormContext, { isOwn, state, next }: InitiativeView): Markup | undefined {
  if (!isOwn || (state !== 'draft' && !next)) return undefined
  const { work: words } = pageWords[context.language].initiative
  const label = state === 'draft' ? words.discard : words.discardNext
  return actForm(context, context.path, 'discard', submit(label))
}
