import type { TestName } from './tests.ts'

/** What shows that a sentence is true; `ask` for one that promises nothing but tells a member what to do or what they did. */
export type Shown = readonly TestName[] | 'ask'
