import * as z from 'zod'
import { isDayOrMonth, isPeriod, isPlainDate } from '../date.ts'
import { refusedAs } from './refusal.ts'

/** A calendar day: `2026-11-24`. */
export const plainDate = z.string().refine(isPlainDate, refusedAs('dateInvalid')).meta({ format: 'date' })

/** A day, or a month that stands for all of its days: `2013-07`. */
export const dayOrMonth = z
  .string()
  .refine(isDayOrMonth, refusedAs('dateInvalid'))
  .meta({ pattern: '^\\d{4}-\\d{2}(-\\d{2})?$' })

/** From when until when something holds. */
export const period = z
  .strictObject({ from: dayOrMonth, until: dayOrMonth.exactOptional() })
  .refine(isPeriod, refusedAs('periodInvalid'))
