import { type Content, html, type Markup, placeWords } from '@liangpai/presentation'
import { actForm, folded, formFor, textField, type Typed, workLink } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { MOST_DEDUCTIONS } from '../../tenancy/settling.ts'
import type { IncubatorTenancy, Settlement } from '../../tenancy/tenancy.ts'
import { amountText } from '../tenancy/amountText.ts'
import { ways } from './tenantWays.ts'

/** How many deductions a form has room for at first. */
const FIRST_ROWS = 4

/** What the button below the deductions does with the form: one row more. Undefined where the form is sent. */
export function withDeductionRow(typed: Typed): Typed | undefined {
  if (typed['do']?.[0] !== 'add-deduction') return undefined
  return { ...typed, rows: [String(rowsIn(typed['rows']?.[0]) + 1)] }
}

const rowsIn = (sent = ''): number => Math.min(Math.max(Number(sent) || 0, FIRST_ROWS), MOST_DEDUCTIONS)

/** One person writes what is taken off, another one checks it; both read what was written. */
export function settleForms(context: FormContext, id: string, tenancy: IncubatorTenancy): Content {
  const { settlement, state, lastDay = '' } = tenancy
  if (state === 'settling') return false
  if (lastDay > context.today) return false
  const isWritten = settlement !== undefined && settlement.checked === undefined
  return html`${isWritten && check(context, id, settlement)} ${settle(context, id)}`
}

function settle(context: FormContext, id: string): Markup {
  const words = placeWords[context.language].letting
  const form = formFor(context, 'settle')
  const count = rowsIn(form.value('rows'))
  const rows = Array.from({ length: count }, (_none, at) => {
    const number = String(at + 1)
    return html`<div class="pair-of-fields">
      ${textField(form, `reason-${at}`, `${words.deductionReason} ${number}`)}
      ${textField(form, `amount-${at}`, words.deductionAmount)}
    </div>`
  })
  const content = html`<p class="hint">${words.settleWhy}</p>
    <input type="hidden" name="rows" value="${count}" />
    ${rows} ${count < MOST_DEDUCTIONS && addRow(context, count)} ${ways(context, id, words.settleYes)}`
  return folded(form, words.settle, actForm(context, form, content))
}

/** Sends the form and gets it back, so that it does without script; what was typed stays, and the new row is in view. */
const addRow = (context: FormContext, next: number): Markup =>
  html`<div class="buttons">
    <button
      class="button"
      name="do"
      value="add-deduction"
      formaction="${workLink(context, `${context.path}#settle-reason-${next}`)}"
    >
      ${placeWords[context.language].letting.addDeduction}
    </button>
  </div>`

function check(context: FormContext, id: string, { version, deductions, by }: Settlement): Markup {
  const words = placeWords[context.language].letting
  const { tenancy: tenant } = placeWords[context.language]
  const form = formFor(context, 'check')
  const read = html`<p><b>${words.settlement}${tenant.comma}${words.version(String(version))}</b></p>
    <ul class="written">
      ${
        deductions.length === 0
          ? html`<li>${tenant.noDeduction}</li>`
          : deductions.map(
              ({ fen, reason }) => html`<li>${tenant.deducted(amountText(fen, context.language), reason)}</li>`,
            )
      }
    </ul>`
  if (by.person === context.worker.person)
    return html`${read}
      <p class="hint">${words.checkOwn}</p>`
  const content = html`<input type="hidden" name="version" value="${version}" />
    <p>${words.checkSure}</p>
    ${ways(context, id, words.checkYes)}`
  return html`${read} ${folded(form, words.check, actForm(context, form, content))}`
}
