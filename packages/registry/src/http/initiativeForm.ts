import { type InitiativeLanguage, initiativeLanguages } from '@liangpai/core/organization'
import type { FormFields } from '@liangpai/server/http'
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

/** Beside which fields of a draft it stands what was refused: of each language by itself. */
export const draftFields: FormFields = {
  fields: { initiativeOver: 'until', initiativeOrganizer: 'slug' },
  members: [
    ...initiativeLanguages.map(
      (language) => [new RegExp(`\\b(title|text|pledge)\\.${language}\\b`), `$1${FIELD_SUFFIX[language]}`] as const,
    ),
    [/\buntil\b/, 'until'],
    [/\binitiative\b/, 'slug'],
  ],
}
