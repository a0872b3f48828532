import { printable } from '@liangpai/presentation'
import type { AuditResult } from '../state/results.ts'
import { fieldsOf } from './fields.ts'

/** One JSON object a line; absent fields are left out. */
export function* jsonLinesOf(results: Iterable<AuditResult>): Generator<string, void, undefined> {
  for (const result of results) {
    const present = Object.entries(fieldsOf(result)).filter(([, text]) => text !== '')
    // Escapes for what a terminal obeys are the same JSON.
    yield `${printable(JSON.stringify({ ...Object.fromEntries(present), line: result.line }))}\n`
  }
}
