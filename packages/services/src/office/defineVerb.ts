import { bindAllFor, defineVerbFor } from '@liangpai/server'
import type { Context, Reading, Work } from '../context.ts'

/**
 * Defines a verb that needs no table of a module; see `Verb` in the server package. A module has one of its own:
 * `defineVerbFor<Context<HelpTables>, Work<HelpTables>, Reading<HelpTables>>()`.
 */
export const defineVerb = defineVerbFor<Context, Work, Reading>()

/** Binds all verbs of a table to the context of an open process: `bindAll(service.context, { ask, close })`. */
export const bindAll = bindAllFor<Context, Work, Reading>()
