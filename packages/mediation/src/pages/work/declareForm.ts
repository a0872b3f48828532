import { html, type Markup, stationWords } from '@liangpai/presentation'
import { actForm, boxes, formFor, submit, textField } from '@liangpai/server/pages'
import { interestKinds } from '../../mediation/interest.ts'
import { parties } from '../../party/party.ts'
import type { FormContext } from './workContext.ts'

/** What ties a mediator to either side, or that nothing does: one answer or the other, none preset. */
export function declareForm(context: FormContext): Markup {
  const words = stationWords[context.language].deeds
  const form = formFor(context, 'declare-interest')
  const standing = boxes(
    form,
    'standing',
    words.declareFor,
    [
      { value: 'none', label: words.declareNothing },
      { value: 'ties', label: words.declareTies },
    ],
    { columns: 2 },
  )
  const ties = parties.map((party) => {
    const kinds = interestKinds.map((kind) => ({ value: kind, label: words.tieKinds[kind] }))
    return html`${boxes(form, `ties-${party}`, words.tieTo[party], kinds, { type: 'checkbox' })}
    ${textField(form, `name-${party}`, words.tieName)}`
  })
  const content = html`${standing}
    <div class="ties">${ties}</div>
    <div class="buttons">${submit(words.sendDeclaration, true)}</div>`
  return actForm(context, form, content)
}
