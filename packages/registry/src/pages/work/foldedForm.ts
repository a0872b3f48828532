import { html, type Markup } from '@liangpai/presentation'
import { actForm, submit } from './form.ts'
import type { FormContext } from './workContext.ts'

/** A form behind its button; open where something of it was refused. It alone knows what was typed into it. */
export function foldedForm(
  context: FormContext,
  act: string,
  label: string,
  form: (own: FormContext) => Markup,
): Markup {
  const isOwn = context.typed.act === act
  const own = { ...context, idPrefix: `${act}-`, ...(!isOwn && { typed: {}, faults: {} }) }
  return html`<details class="act" ${isOwn && html`open`}>
    <summary class="button">${label}</summary>
    ${actForm(
      context,
      context.path,
      act,
      html`${form(own)}
        <div class="buttons">${submit(label, true)}</div>`,
    )}
  </details>`
}
