import * as z from 'zod'
import type { SchemaRefusal } from './refusal.ts'

/** A value that is what the schema describes, or why it is not, and where in it. */
export type ParseOutcome<Value> =
  | { ok: true; value: Value }
  | { ok: false; code: SchemaRefusal; path: readonly (string | number)[] }

/**
 * Reads what came from outside. `path` leads to the first fault: `['changes', 0, 'from']`. Nothing that JSON can say makes
 * it throw.
 */
export function parse<Value>(schema: z.ZodType<Value>, input: unknown): ParseOutcome<Value> {
  const result = schema.safeParse(input)
  if (result.success) return { ok: true, value: result.data }
  const issue = result.error.issues[0]
  return { ok: false, ...(issue ? faultOf(issue, input) : { code: 'typeInvalid', path: [] }) }
}

type Fault = { code: SchemaRefusal; path: readonly (string | number)[] }

function faultOf(issue: z.core.$ZodIssue, input: unknown): Fault {
  const path = issue.path.filter((step) => typeof step !== 'symbol')
  const missing = valueAt(input, path) === undefined ? 'propertyMissing' : undefined
  switch (issue.code) {
    case 'custom':
      return { code: (issue.params?.['code'] as SchemaRefusal | undefined) ?? 'typeInvalid', path }
    case 'unrecognized_keys':
      return { code: 'propertyUnknown', path: [...path, issue.keys[0] ?? ''] }
    case 'invalid_value':
      return { code: missing ?? 'valueUnknown', path }
    case 'invalid_union':
      return unionFault(issue, path, input)
    case 'too_small':
    case 'too_big':
    case 'not_multiple_of':
      return { code: 'numberInvalid', path }
    default:
      return { code: missing ?? 'typeInvalid', path }
  }
}

/** Of a union with a discriminator, the path of the issue leads to it; of another one, to the value itself. */
function unionFault(issue: z.core.$ZodIssueInvalidUnion, path: Fault['path'], input: unknown): Fault {
  const value = valueAt(input, path)
  if (value === undefined) return { code: 'propertyMissing', path }
  return { code: issue.discriminator === undefined ? 'typeInvalid' : 'valueUnknown', path }
}

/** The value that a path leads to, as far as it goes. */
function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string | number, unknown>)[step]
        : undefined,
    input,
  )
}
