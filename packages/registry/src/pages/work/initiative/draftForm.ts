import type { InitiativeContent, InitiativeLanguage } from '@liangpai/core/organization'
import { html, type Markup, pageWords } from '@liangpai/presentation'
import { faultOf } from '@liangpai/server/pages'
import { actForm, submit } from '../form.ts'
import { typedArea, typedField } from '../typedField.ts'
import { type FormContext } from '../workContext.ts'

/** How the fields of a language are called: `titleHans`. */
export const FIELD_SUFFIX: Readonly<Record<InitiativeLanguage, 'Hans' | 'Hant' | 'En'>> = {
  'zh-Hans': 'Hans',
  'zh-Hant': 'Hant',
  en: 'En',
}

/** The form in which an initiative is written; `content` is what it begins with, and then its short name stays. */
export function draftForm(context: FormContext, content?: InitiativeContent, isOpen = false): Markup {
  const { language, faults } = context
  const { work: words } = pageWords[language].initiative
  const others = (['zh-Hant', 'en'] as const).map((one) => languageFields(context, one, content))
  const hasOthers = content?.title['zh-Hant'] !== undefined || content?.title.en !== undefined
  const wasRefused = Object.keys(faults).some((name) => /Hant$|En$/.test(name))
  return actForm(
    context,
    context.path,
    'draft',
    html`${content === undefined && typedField(context, { name: 'slug', label: words.slug })}
      ${languageFields(context, 'zh-Hans', content)}
      ${typedField(context, { name: 'until', label: words.fields.until, type: 'date', value: content?.until })}
      <details class="act other-languages" ${(hasOthers || wasRefused) && html`open`}>
        <summary class="button">${words.otherLanguages}</summary>
        <p class="hint">${words.otherLanguagesHow}</p>
        ${others}
      </details>
      <p class="hint before-deed">${isOpen ? words.saveNextHow : words.saveHow}</p>
      ${faultOf('draft', context.typed.act === 'draft' ? faults[''] : undefined)}
      <div class="buttons">${submit(words.save, content === undefined)}</div>`,
  )
}

function languageFields(context: FormContext, one: InitiativeLanguage, content: InitiativeContent | undefined): Markup {
  const { fields } = pageWords[context.language].initiative.work
  const suffix = FIELD_SUFFIX[one]
  const text = content?.text[one]?.join('\n')
  return html`${typedField(context, { name: `title${suffix}`, label: fields[`title${suffix}`], value: content?.title[one] })}
  ${typedArea(context, { name: `text${suffix}`, label: fields[`text${suffix}`], value: text }, 6)}
  ${typedArea(context, { name: `pledge${suffix}`, label: fields[`pledge${suffix}`], value: content?.pledge?.[one] }, 2)}`
}
