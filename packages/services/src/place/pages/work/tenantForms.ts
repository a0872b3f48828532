import { type Content, html, type Markup, placeWords } from '@liangpai/presentation'
import { actForm, boxes, folded, formFor, submit, textArea, textField } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { isOwed, toRefund } from '../../deposit/deposit.ts'
import type { TenancyView } from '../../office/tenancy/viewTenancy.ts'
import { depositOf, type IncubatorTenancy, type ParkTenancy } from '../../tenancy/tenancy.ts'
import { amountText } from '../tenancy/amountText.ts'
import { settleForms } from './settleForms.ts'
import { ways } from './tenantWays.ts'

/** Everything that can be done with a tenancy on its page, as its forms name it. */
export const tenantActs = [
  'review',
  'approve',
  'decline',
  'payment',
  'admit',
  'extend',
  'cooperate',
  'settle',
  'check',
  'refund',
  'contact',
  'link',
] as const
/** One of `tenantActs`. */
export type TenantAct = (typeof tenantActs)[number]

type Shown = { view: TenancyView }

/** What can be done now by whoever reads: what takes two is offered to the other one. */
export function answersTo(context: FormContext, { view }: Shown): Content {
  const { tenancy } = view
  const words = placeWords[context.language].letting
  switch (tenancy.state) {
    case 'submitted':
      return html`<p class="hint">${words.byTwo}</p>
        ${plainForm(context, 'review', words.review)}`
    case 'reviewed':
      return tenancy.review?.by === context.worker.person
        ? html`<p class="hint">${words.ownReview}</p>`
        : decisions(context, view)
    case 'approved':
      return tenancy.profile === 'park' ? parkForms(context, view, tenancy) : payment(context, view)
    case 'depositPaid':
      return plainForm(context, 'admit', words.admit)
    case 'admitted':
      return html`${extension(context, view)} ${tenancy.profile === 'park' && cooperation(context, view, tenancy)}`
    case 'leaving':
    case 'objected':
    case 'settling':
      return (
        tenancy.profile === 'incubator' &&
        html`${settleForms(context, view.id, tenancy)} ${refundWhenDue(context, view, tenancy)}`
      )
    default:
      return isOwed(depositOf(tenancy)) ? refund(context, view) : latePayment(context, view)
  }
}

/** Money that arrives once the approval has ended: it is recorded, and goes back. */
function latePayment(context: FormContext, view: TenancyView): Content {
  const deposit = depositOf(view.tenancy)
  if (!deposit || deposit.received) return false
  return html`<p class="hint">${placeWords[context.language].letting.paymentLate}</p>
    ${payment(context, view)}`
}

/** A button that is a form of its own: what it does can be seen at once, and binds nobody else. */
const plainForm = (context: FormContext, act: TenantAct, label: string): Markup =>
  actForm(context, formFor(context, act), html`<div class="buttons">${submit(label, true)}</div>`)

/** Yes and no, of one weight. */
function decisions(context: FormContext, { id, letting, tenancy }: TenancyView): Markup {
  const words = placeWords[context.language].letting
  const [approve, decline] = [formFor(context, 'approve'), formFor(context, 'decline')]
  const isUnset = tenancy.profile === 'incubator' && letting.depositFen === undefined
  const yes = html`<p>${words.approveSure}</p>
    ${textField(approve, 'from', words.from, 'date')} ${ways(context, id, words.approveYes)}`
  const no = html`${textArea(decline, 'reason', words.declineWhy, { rows: 3 })} ${ways(context, id, words.declineYes)}`
  return html`${isUnset && html`<p class="hint">${words.depositMissing}</p>`}
    <div class="answers">
      ${folded(approve, words.approve, actForm(context, approve, yes))}
      ${folded(decline, words.decline, actForm(context, decline, no))}
    </div>`
}

function payment(context: FormContext, { id, tenancy }: TenancyView): Markup {
  const words = placeWords[context.language].letting
  const form = formFor(context, 'payment')
  const amount = amountText(depositOf(tenancy)?.fen ?? 0, context.language)
  const content = html`${textField(form, 'means', words.means)}
    <p class="hint">${words.meansNote}</p>
    ${ways(context, id, words.paymentYes(amount))}`
  return folded(form, words.payment, actForm(context, form, content))
}

function extension(context: FormContext, { id }: TenancyView): Markup {
  const words = placeWords[context.language].letting
  const form = formFor(context, 'extend')
  const content = html`<p class="hint">${words.extendWhy}</p>
    ${textField(form, 'until', words.extend, 'date')} ${ways(context, id, words.extendYes)}`
  return folded(form, words.extendYes, actForm(context, form, content))
}

const parkForms = (context: FormContext, view: TenancyView, tenancy: ParkTenancy): Markup =>
  html`${plainForm(context, 'admit', placeWords[context.language].letting.admit)} ${cooperation(context, view, tenancy)}`

/** How a park and a shopkeeper sell together, and with which of its suppliers. */
function cooperation(context: FormContext, { id, suppliers }: TenancyView, tenancy: ParkTenancy): Markup {
  const words = placeWords[context.language].letting
  const sent = formFor(context, 'cooperate')
  const form = {
    ...sent,
    value: (name: string) => sent.value(name) ?? tenancy.cooperation,
    values: (name: string) =>
      sent.value('cooperation') === undefined && name === 'suppliers' ? tenancy.suppliers : sent.values(name),
  }
  const all = suppliers.map(({ id: value, name, goods }) => ({ value, label: name, note: goods }))
  const content = html`${textArea(form, 'cooperation', words.cooperation, { rows: 2 })}
  ${all.length > 0 && boxes(form, 'suppliers', words.suppliers, all, { type: 'checkbox', columns: 2 })}
  ${ways(context, id, placeWords[context.language].tenancy.save)}`
  return folded(sent, words.cooperate, actForm(context, form, content))
}

/** Once the tenant agreed, or their time to object is over. */
function refundWhenDue(context: FormContext, view: TenancyView, { settlement, state }: IncubatorTenancy): Content {
  const isOver = view.next !== undefined && view.next.day < context.today
  return state === 'settling' && (settlement?.agreed !== undefined || isOver) && refund(context, view)
}

function refund(context: FormContext, { id, tenancy }: TenancyView): Markup {
  const words = placeWords[context.language].letting
  const form = formFor(context, 'refund')
  const deposit = depositOf(tenancy)
  const amount = amountText(deposit ? toRefund(deposit) : 0, context.language)
  const content = html`${textField(form, 'means', words.refundMeans)}
    <p class="hint">${words.refundMeansNote}</p>
    <p>${words.refundSure}</p>
    ${ways(context, id, words.refundYes(amount))}`
  return folded(form, words.refund, actForm(context, form, content))
}
