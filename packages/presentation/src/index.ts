export { languages } from './language.ts'
export type { Language } from './language.ts'

export { refusals } from './refusals/refusals.ts'
export type { RefusalCode } from './refusals/refusals.ts'
export type { RefusalEntry, RefusalStatus, Words } from './refusals/entry.ts'
