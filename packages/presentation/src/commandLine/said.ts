import type { Language } from '../language.ts'

/** A text of the help in the languages that are not English. */
export type Said = Readonly<Record<Exclude<Language, 'en'>, string>>

export const said = (hans: string, hant: string): Said => ({ 'zh-Hans': hans, 'zh-Hant': hant })
