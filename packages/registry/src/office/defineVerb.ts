import { defineVerbFor } from '@liangpai/server'
import type { Context, Work } from '../context.ts'

/** Defines a verb of the registry; see `Verb` in the server package. */
export const defineVerb = defineVerbFor<Context, Work>()
