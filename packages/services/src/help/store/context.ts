import type { Context, Reading, Work } from '../../context.ts'
import type { HelpTables } from './schema.ts'

/** What help works with: its own tables and those of every service. */
export type HelpContext = Context<HelpTables>
/** The same in a verb that writes. */
export type HelpWork = Work<HelpTables>
/** The same while a verb only reads. */
export type HelpReading = Reading<HelpTables>
