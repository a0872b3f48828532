import { defineVerbFor, type Verb } from '@liangpai/server'
import type * as z from 'zod'
import type { Context, Reading, Work } from '../context.ts'

/** Defines a verb of the registry; see `Verb` in the server package. */
export const defineVerb = defineVerbFor<Context, Work, Reading>()

/** Any verb of the registry. */
export type RegistryVerb = Verb<Context, Work, Reading, z.ZodType, unknown, unknown, unknown, unknown>
