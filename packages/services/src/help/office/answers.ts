import * as z from 'zod'
import { requestStates } from '../request/helpRequest.ts'

/** Where a request is after a step. */
export const requestAnswer = z.strictObject({ state: z.enum(requestStates) })
