import * as z from 'zod'
import { participationEvent, transferEvent } from './affiliation.ts'
import { plainDate } from './date.ts'
import { memberEvent } from './member.ts'
import { id, text } from './text.ts'

/** Anything that a branch records of a person. */
const anyEvent = z.discriminatedUnion('type', [memberEvent, transferEvent, participationEvent])

/** An event, its day, and the version of the rules that it was judged by. */
export const recordedEvent = z.strictObject({ date: plainDate, event: anyEvent, rules: text(64) })

/** What is stored of a person. `replay` judges whether it could have happened so. */
export const memberRecord = z.strictObject({ person: id, events: z.array(recordedEvent) })
