import { type InitiativeLanguage, initiativeLanguages } from '@liangpai/core/organization'
import type { Refusal } from '@liangpai/server'
import { FIELD_SUFFIX } from '../pages/work/initiative/draftForm.ts'
import type { Typed } from '../pages/work/workContext.ts'

/** What the fields of the form say; a language of which all are empty is not written. */
export function draftOf(typed: Typed, organization: string, initiative: string): object {
  const part = (name: 'title' | 'text' | 'pledge', language: InitiativeLanguage) =>
    typed[`${name}${FIELD_SUFFIX[language]}`]?.trim() ?? ''
  const written = (name: 'title' | 'pledge') => valuesOf((language) => part(name, language) || undefined)
  const text = valuesOf((language) => {
    const paragraphs = part('text', language)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
    return paragraphs.length > 0 ? paragraphs : undefined
  })
  const pledge = written('pledge')
  return {
    initiative,
    organization,
    title: { 'zh-Hans': '', ...written('title') },
    text: { 'zh-Hans': [''], ...text },
    ...(Object.keys(pledge).length > 0 && { pledge }),
    ...(typed.until && { until: typed.until }),
  }
}

const valuesOf = <Value>(of: (language: InitiativeLanguage) => Value | undefined): Record<string, Value> =>
  Object.fromEntries(
    initiativeLanguages.flatMap((language) => {
      const value = of(language)
      return value === undefined ? [] : [[language, value] as const]
    }),
  )

/** The field of what was refused: the member's path stands in the detail, `title.zh-Hans` for instance. */
export function fieldOfDraft({ code, message }: Refusal): string | undefined {
  if (code === 'initiativeOver') return 'until'
  if (code === 'initiativeOrganizer') return 'slug'
  const [, name, language] = /\b(title|text|pledge)\.(zh-Hans|zh-Hant|en)\b/.exec(message) ?? []
  if (name !== undefined) return `${name}${FIELD_SUFFIX[language as InitiativeLanguage]}`
  return /\binitiative\b/.test(message) ? 'slug' : undefined
}
