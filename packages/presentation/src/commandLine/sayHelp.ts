import type { Language } from '../language.ts'
import { figuresHelp } from './figuresHelp.ts'
import { initiativeHelp } from './initiativeHelp.ts'
import { inputHelp } from './inputHelp.ts'
import { programHelp } from './programHelp.ts'
import { servicesHelp } from './servicesHelp.ts'
import { verbHelp } from './verbHelp.ts'

const tables = [verbHelp, initiativeHelp, figuresHelp, inputHelp, programHelp, servicesHelp]

/** What the help says in a language; a text that has no translation stays English. */
export const sayHelp = (english: string, language: Language): string =>
  language === 'en'
    ? english
    : (tables.find((table) => Object.hasOwn(table, english))?.[english]?.[language] ?? english)
