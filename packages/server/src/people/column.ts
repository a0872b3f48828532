import { parse } from '@liangpai/core/organization/schema'
import type * as z from 'zod'
import { Refusal } from '../refusal.ts'

/** A column of JSON, as its schema describes it; throws `rowDamaged`. */
export function readColumn<Value>(schema: z.ZodType<Value>, text: string, column: string): Value {
  const read = parse(schema, jsonOf(text))
  if (read.ok) return read.value
  throw new Refusal('rowDamaged', `${column} ${read.path.join('.')}: ${read.code}`)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
