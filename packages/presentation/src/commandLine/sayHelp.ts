import type { Language } from '../language.ts'
import { inputHelp } from './inputHelp.ts'
import { programHelp } from './programHelp.ts'
import { servicesHelp } from './servicesHelp.ts'
import { verbHelp } from './verbHelp.ts'

/** What the help says in a language; a text that has no translation stays English. */
export const sayHelp = (english: string, language: Language): string =>
  language === 'en'
    ? english
    : ((verbHelp[english] ?? inputHelp[english] ?? programHelp[english] ?? servicesHelp[english])?.[language] ??
      english)
