import * as z from 'zod'
import { isFigure } from '../figure/figure.ts'
import { refusedAs } from './refusal.ts'

const notNegative = z.number().nonnegative()

/** A number as a source states it. */
export const figure = z
  .strictObject({ min: notNegative, max: notNegative.exactOptional() })
  .refine(isFigure, refusedAs('numberInvalid'))
