export { languages } from './language.ts'
export type { Language } from './language.ts'
