import { branchHintOf, countingRules, rulesOn } from '@liangpai/core/organization'
import { html, type Markup, organizationWords, pageWords } from '@liangpai/presentation'
import { dayOf } from '@liangpai/server'
import type { OrganizationView } from '../../office/lookUp/organizations.ts'
import { submit } from './form.ts'
import { typedField } from './typedField.ts'
import { type FormContext, workLink } from './workContext.ts'

/**
 * Whether the members of one unit may form a branch of their own: for the secretary alone (SYSTEMS 46), of a number that they type,
 * since no roll is kept here.
 */
export function branchHintPart(context: FormContext, { form }: OrganizationView): Markup {
  const { language, path, hintFor, chosenLanguage } = context
  const words = pageWords[language].badgeFiles
  const own = { ...context, idPrefix: 'hint-', typed: { ...(hintFor !== undefined && { full: hintFor }) }, faults: {} }
  return html`<details class="act" ${hintFor !== undefined && html`open`}>
    <summary class="button">${words.hint}</summary>
    <form method="get" action="${workLink(context, `${path}#hint`)}">
      ${chosenLanguage && html`<input type="hidden" name="lang" value="${chosenLanguage}" />`}
      <p class="hint">${words.hintHow}</p>
      ${typedField(own, { name: 'full', label: words.hintFull, type: 'number' })}
      ${hintFor !== undefined && html`<p class="quiet-box" id="hint" role="status">${sentence(context, hintFor, form)}</p>`}
      <div class="buttons">${submit(words.hintAsk)}</div>
    </form>
  </details>`
}

function sentence({ language, now }: FormContext, typed: string, form: OrganizationView['form']): string {
  const fullMembers = Number(typed.normalize('NFKC').trim() || Number.NaN)
  const hint = branchHintOf({ fullMembers, form }, rulesOn(countingRules, dayOf(now)))
  return hint ? organizationWords[language].branchHint[hint] : pageWords[language].badgeFiles.hintNone
}
