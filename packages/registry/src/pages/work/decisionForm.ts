import { html, type Markup, pageWords, REFUSAL_REASONS, RETURN_REASONS } from '@liangpai/presentation'
import type { RequestView } from '../../office/inbox/requestView.ts'
import { choices } from './choice.ts'
import { actForm, buttonLink, submit } from './form.ts'
import type { RequestContext } from './requestContext.ts'
import { faultOf, faulty, workLink } from './workContext.ts'

/** 退回补充 and 不予通过: three reasons or one sentence, and exactly what the member reads. */
export function decisionForm(context: RequestContext, view: RequestView, form: 'return' | 'refuse'): Markup {
  const { language, typed, faults, path } = context
  const words = pageWords[language].inbox
  const { returned, refused } = pageWords[language].decision
  const reasons =
    form === 'return'
      ? RETURN_REASONS.map((value) => ({ value, ...returned[value] }))
      : REFUSAL_REASONS.map((value) => ({ value, ...refused[value] }))
  const all = reasons.map(({ value, label }) => ({ value, label, isChosen: value === typed.reason }))
  const content = html`<fieldset class="field decision">
      <legend>${form === 'return' ? words.returnWhat : words.refuseWhy}</legend>
      ${choices('reason', all, faulty('reason', faults.reason))} ${faultOf('reason', faults.reason)}
      <div class="reads">
        <p class="field-label">${words.memberReads}</p>
        ${reasons.map(({ value, reads }, at) =>
          value === 'other' ? sentenceField(context) : html`<p class="quiet-box r${at}">${reads}</p>`,
        )}
      </div>
    </fieldset>
    <div class="buttons">
      ${submit(form === 'return' ? words.doReturn : words.doRefuse, true)}
      ${buttonLink(workLink(context, path), words.cancel)}
    </div>`
  return html`<h2 class="thing-name" id="name" tabindex="-1">${form === 'return' ? words.return : words.refuse}</h2>
    <p class="thing-more">${words.parts(view.shop.name, view.name)}</p>
    ${actForm(context, path, form, content)}`
}

function sentenceField({ language, typed, faults }: RequestContext): Markup {
  const { sentence } = faults
  return html`<div class="r3">
    <label class="spoken" for="sentence">${pageWords[language].inbox.ownSentence}</label>
    <input
      type="text"
      id="sentence"
      name="sentence"
      maxlength="120"
      value="${typed.sentence}"
      ${faulty('sentence', sentence)}
    />
    ${faultOf('sentence', sentence)}
  </div>`
}
