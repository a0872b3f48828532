import { defineVerbFor, type Verb } from '@liangpai/server'
import type * as z from 'zod'
import type { Context, Work } from '../context.ts'

/** Defines a verb of the registry; see `Verb` in the server package. */
export const defineVerb = defineVerbFor<Context, Work>()

/** Any verb of the registry. */
export type RegistryVerb = Verb<Context, Work, z.ZodType, unknown, unknown, unknown>
