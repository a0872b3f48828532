import { html, type Markup, pageWords, refusals, roundBox, type RefusalCode } from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import type { Official, RequestView } from '../../office/inbox/requestView.ts'
import { actForm, submit } from './form.ts'
import type { RequestContext } from './requestContext.ts'
import { officeOf } from './stepBoxes.ts'

/** Why something cannot be done by whoever reads, in the words of its refusal. */
export const refusedBox = (
  { language }: Pick<RequestContext, 'language'>,
  title: string,
  refusal: RefusalCode,
  sentence = refusals[refusal].sentence[language],
): Markup => roundBox(title, [sentence])

/** The buttons of a step that is not for whoever reads: why, then what they can do now, the quickest first. */
export function refusedStep(context: RequestContext, view: RequestView, step: 'attest' | 'review'): Markup {
  const { language } = context
  const words = pageWords[language].inbox
  const refusal = view.acts[step]?.refusal ?? 'notAllowed'
  const names = refusal === 'reviewerSharesEyes' ? view.sharesEyesWith : undefined
  const sharing = names?.join(language === 'en' ? ', ' : '、')
  const sentence = sharing === undefined ? undefined : words.sharesEyes(sharing)
  return html`${refusedBox(context, words.whyNot[step], refusal, sentence)}
    <section class="field">
      <h3 class="section-title">${words.whatNow}</h3>
      ${handForm(context, view.others)} ${sharing !== undefined && html`<p class="hint">${words.orConfirm}</p>`}
    </section>`
}

function handForm(context: RequestContext, others: readonly Official[]): Markup {
  const { language } = context
  const words = pageWords[language].inbox
  if (others.length === 0) return html`<p>${words.nobodyElse}</p>`
  const options = others.map((one) => html`<option value="${one.id}">${one.name}${officeOf(one, language)}</option>`)
  const content = html`<div class="hand-to">
      <label class="spoken" for="person">${words.handTo}</label>
      <select id="person" name="person">
        ${options}
      </select>
      ${submit(words.handToAnother, true)}
    </div>
    ${faultOf('person', context.faults.person)}`
  return actForm(context, context.path, 'handTo', content)
}
