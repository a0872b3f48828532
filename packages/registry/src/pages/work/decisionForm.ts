import {
  decisionWords,
  html,
  type Language,
  type Markup,
  pageWords,
  REFUSAL_REASONS,
  RETURN_REASONS,
} from '@liangpai/presentation'
import { faultOf, faulty } from '@liangpai/server/pages'
import type { RequestView } from '../../office/inbox/requestView.ts'
import { choices } from './choice.ts'
import { actForm, buttonLink, submit } from './form.ts'
import type { RequestContext } from './requestContext.ts'
import { workLink } from './workContext.ts'

/** 退回补充 and 不予通过: three reasons or one sentence, and exactly what the member reads. */
export function decisionForm(context: RequestContext, view: RequestView, form: 'return' | 'refuse'): Markup {
  const { language, typed, faults, path } = context
  const words = pageWords[language].inbox
  const refuse = view.state === 'requested' ? words.refuseAttest : words.refuse
  const reasons = reasonsOf(form, language)
  const all = reasons.map(({ value, label }) => ({ value, label, isChosen: value === typed.reason }))
  const content = html`<fieldset class="field decision">
      <legend>${form === 'return' ? words.returnWhat : words.refuseWhy}</legend>
      ${choices('reason', all, faulty('reason', faults.reason))} ${faultOf('reason', faults.reason)}
      <div class="reads">
        <p class="field-label">${words.memberReads}</p>
        ${reasons.map(({ value, reads }, at) =>
          value === 'other'
            ? html`<div class="r3">${sentenceField(context)} ${paragraphs(reads.slice(1))}</div>`
            : html`<div class="quiet-box r${at}">${paragraphs(reads)}</div>`,
        )}
      </div>
    </fieldset>
    <div class="buttons">
      ${submit(form === 'return' ? words.doReturn : refuse, true)} ${buttonLink(workLink(context, path), words.cancel)}
    </div>`
  return html`<h2 class="thing-name" id="name" tabindex="-1">${form === 'return' ? words.return : refuse}</h2>
    <p class="thing-more">${words.parts(view.shop.name, view.name)}</p>
    ${actForm(context, path, form, content)}`
}

/** The reasons as they are chosen, each with what the member reads. */
const reasonsOf = (form: 'return' | 'refuse', language: Language) => {
  const { returned, refused } = pageWords[language].decision
  return form === 'return'
    ? RETURN_REASONS.map((value) => ({
        value,
        label: returned[value].label,
        reads: decisionWords({ decision: 'returned', reason: value }, language),
      }))
    : REFUSAL_REASONS.map((value) => ({
        value,
        label: refused[value].label,
        reads: decisionWords({ decision: 'refused', reason: value }, language),
      }))
}

const paragraphs = (words: readonly string[]): Markup[] => words.map((one) => html`<p>${one}</p>`)

function sentenceField({ language, typed, faults }: RequestContext): Markup {
  const { sentence } = faults
  return html`<label class="spoken" for="sentence">${pageWords[language].inbox.ownSentence}</label>
    <input
      type="text"
      id="sentence"
      name="sentence"
      maxlength="120"
      value="${typed.sentence}"
      ${faulty('sentence', sentence)}
    />
    ${faultOf('sentence', sentence)}`
}
