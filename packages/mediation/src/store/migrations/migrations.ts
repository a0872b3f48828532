import { cases } from './m0001-cases.ts'
import { figures } from './m0002-figures.ts'

/** The station's own migrations, run in the order of their names. A released one is never edited. */
export const migrations = { '0001-cases': cases, '0002-figures': figures }
