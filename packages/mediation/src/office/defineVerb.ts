import { bindAllFor, defineVerbFor, type Verb } from '@liangpai/server'
import type * as z from 'zod'
import type { Context, Reading, Work } from '../context.ts'

/** Defines a verb of the station; see `Verb` in the server package. */
export const defineVerb = defineVerbFor<Context, Work, Reading>()

/** Any verb of the station. */
export type StationVerb = Verb<Context, Work, Reading, z.ZodType, unknown, unknown, unknown, unknown>

/** Binds all verbs of a table to the context of an open station. */
export const bindAll = bindAllFor<Context, Work, Reading>()
