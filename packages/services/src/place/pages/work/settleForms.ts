import { type Content, html, type Markup, placeWords } from '@liangpai/presentation'
import { actForm, folded, formFor, textField } from '@liangpai/server/pages'
import type { FormContext } from '../../../pages/work/workContext.ts'
import type { IncubatorTenancy, Settlement } from '../../tenancy/tenancy.ts'
import { amountText } from '../tenancy/amountText.ts'
import { ways } from './tenantWays.ts'

/** How many deductions a form has room for; a settlement is written anew for more. */
export const DEDUCTION_ROWS = 4

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
  const rows = Array.from({ length: DEDUCTION_ROWS }, (_none, at) => {
    const number = String(at + 1)
    return html`<div class="pair-of-fields">
      ${textField(form, `reason-${at}`, `${words.deductionReason} ${number}`)}
      ${textField(form, `amount-${at}`, words.deductionAmount)}
    </div>`
  })
  const content = html`<p class="hint">${words.settleWhy}</p>
    ${rows} ${ways(context, id, words.settleYes)}`
  return folded(form, words.settle, actForm(context, form, content))
}

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
