import type { Language } from '../language.ts'

/** A text in each of the three languages. */
export type Words = Readonly<Record<Language, string>>

/** What is made of the words of each language, such as a text. */
export const inEachLanguage = <T = string>(of: (language: Language) => T): Readonly<Record<Language, T>> => ({
  'zh-Hans': of('zh-Hans'),
  'zh-Hant': of('zh-Hant'),
  en: of('en'),
})

/** What people are told about a refusal, and the HTTP status it is answered with. */
export type RefusalEntry = {
  readonly status: RefusalStatus
  /** What is the case, in one sentence. */
  readonly sentence: Words
  /** What to do next. */
  readonly next: Words
}

/** The statuses in use; a problem answer has a title for each. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 409 | 410 | 413 | 415 | 422 | 429 | 500 | 503 | 507

/** Types the entries of a noun. Its type names the codes alone, and an unused table is dropped from a bundle. */
export const refusalTable = <Code extends string>(entries: Readonly<Record<Code, RefusalEntry>>) => entries
