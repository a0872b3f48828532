import * as z from 'zod'
import { caseStates } from '../../case/case.ts'

/** Where a case is after a step. */
export const caseAnswer = z.strictObject({ state: z.enum(caseStates) })

/** How a side of a case is called and reached. */
export const contactAnswer = z.strictObject({ name: z.string(), contact: z.string() })
