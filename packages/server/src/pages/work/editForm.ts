import { html, type Language, type Markup, pageWords } from '@liangpai/presentation'
import { formFor, type WorkForm } from './formParts.ts'
import type { WorkFormContext } from './workForm.ts'

/** What a form changes: what stands in each of its fields, and in which version. */
export type Edited = {
  version: string
  fields: Readonly<Record<string, string | readonly string[] | undefined>>
}

/**
 * A form that begins with what stands there, and says from which version it was made. Where somebody has changed that meanwhile, what
 * stands now is said beside each field that differs, and what was typed stays: sent once more, it was made from what stands now.
 */
export function editFormFor(context: WorkFormContext, act: string, { version, fields }: Edited): WorkForm {
  const sent = formFor(context, act)
  const isSent = sent.values('act').length > 0
  const isOutdated = isSent && context.refused?.isOutdated === true
  const current = (name: string): readonly string[] => [fields[name] ?? []].flat().filter((text) => text !== '')
  return {
    ...sent,
    value: (name) => sent.value(name) ?? current(name)[0],
    values: (name) => (isSent ? sent.values(name) : current(name)),
    madeFrom: (isOutdated ? undefined : sent.value('madeFrom')) ?? version,
    standsNow: (name, label) =>
      isOutdated && name in fields && differs(sent.values(name), current(name))
        ? standing(context.language, { id: sent.id(name), texts: current(name).map((text) => label?.(text) ?? text) })
        : undefined,
  }
}

function differs(typed: readonly string[], current: readonly string[]): boolean {
  const texts = (all: readonly string[]) =>
    all.map((text) => text.trim().replaceAll('\r\n', '\n')).filter((text) => text !== '')
  const [one, other] = [texts(typed), texts(current)]
  return one.length !== other.length || one.some((text) => !other.includes(text))
}

function standing(language: Language, { id, texts }: { id: string; texts: readonly string[] }): Markup {
  const { now, nowEmpty } = pageWords[language].workForm
  return html`<p class="hint now" id="${id}-now">
    ${texts.length === 0 ? nowEmpty : html`${now} ${texts.map((text) => html`<b><bdi>${text}</bdi></b> `)}`}
  </p>`
}
