import { defineVerbFor } from '@liangpai/server'
import type { HelpContext, HelpReading, HelpWork } from '../store/context.ts'

/** Defines a verb of help. */
export const defineVerb = defineVerbFor<HelpContext, HelpWork, HelpReading>()
