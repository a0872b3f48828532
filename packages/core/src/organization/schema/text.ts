import * as z from 'zod'
import { isText } from '../../text.ts'
import { isId } from '../id.ts'
import { refusedAs } from './refusal.ts'

/** Text that people are shown, of 1 to `limit` characters (PROFILE 1). */
export const text = (limit: number) =>
  z
    .string()
    .refine((value) => isText(value, limit), refusedAs('textInvalid'))
    // Characters, as JSON Schema counts them; zod's own limits count UTF-16 units.
    .meta({ minLength: 1, maxLength: limit })

/** The id of an organisation or person, or another text by which things are told apart, such as the number of a letter. */
export const id = text(64).refine(isId, refusedAs('textInvalid'))

/** A word of an open union: those with words of their own, or another text. */
export const openTerm = <Term extends string>() => text(64) as unknown as z.ZodType<Term, Term>
