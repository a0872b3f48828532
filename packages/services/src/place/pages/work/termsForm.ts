import { formatSpan, html, type Markup, nameIn, placeWords, servicesWords } from '@liangpai/presentation'
import { versionOf } from '@liangpai/server'
import { actForm, editFormFor, folded, submit, textArea, textField, type WorkForm } from '@liangpai/server/pages'
import { type Clocks, clockTable } from '../../../clocks/clocks.ts'
import { notedLabel } from '../../../pages/work/nameFields.ts'
import type { FormContext } from '../../../pages/work/workContext.ts'
import { type Letting, termsOf } from '../../store/lettings.ts'
import type { StoredVenue } from '../../store/venues.ts'
import { type TenancyClocks, tenancyClocks } from '../../tenancy/clock.ts'
import { amountDigits } from '../tenancy/amountText.ts'

/** The clocks that a host sets, in the order in which they come up; a park has no deposit to pay or settle. */
export const clockNames = Object.keys(tenancyClocks) as (keyof TenancyClocks)[]

/** On which terms a venue is let, and the form that changes them. */
export function termsForm(
  context: FormContext,
  { venue, letting, clocks }: { venue: StoredVenue; letting: Letting; clocks: Clocks },
): Markup {
  const words = placeWords[context.language].letting
  const isPark = venue.host.kind === 'operator'
  const form = changeForm(context, `terms-${venue.id}`, letting)
  const names = isPark ? clockNames.slice(0, 1) : clockNames
  const { unlessFilled } = servicesWords[context.language].office
  const clockLabel = (name: keyof TenancyClocks) => {
    const usual = formatSpan(clocks.place[name], clockTable.place[name].unit, context.language)
    return notedLabel(context.language, words.clocks[name], unlessFilled(usual))
  }
  const content = html`${
      !isPark &&
      html`${textField(form, 'deposit', words.depositAmount)} ${textArea(form, 'howToPay', words.howToPay, { rows: 3 })}`
    }
    <p class="field-label">${words.clocksLabel}</p>
    <div class="pair-of-fields">${names.map((name) => textField(form, `clock-${name}`, clockLabel(name)))}</div>
    <div class="buttons">${submit(words.saveTerms)}</div>`
  return html`<section class="work-card venue-card" aria-labelledby="let-${venue.id}">
    <h2 id="let-${venue.id}" class="thing-name"><bdi>${nameIn(venue, context.language)}</bdi></h2>
    ${!isPark && letting.depositFen === undefined && html`<p class="hint">${words.depositMissing}</p>`}
    ${folded(form, words.terms, actForm(context, form, content))}
  </section>`
}

function changeForm(context: FormContext, act: string, letting: Letting): WorkForm {
  const { depositFen, howToPay, ownClocks } = letting
  const fields = {
    deposit: depositFen === undefined ? '' : amountDigits(depositFen),
    howToPay,
    ...Object.fromEntries(clockNames.map((name) => [`clock-${name}`, String(ownClocks[name] ?? '')])),
  }
  return editFormFor(context, act, { version: versionOf(termsOf(letting)), fields })
}
