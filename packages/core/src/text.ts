import { must, passes } from './fault.ts'

/** Characters that are invisible, change how others look, or look as each system likes (PROFILE 1, text shown to people). */
const FORBIDDEN =
  /[\0-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}\u{f0000}-\u{10ffff}]/u

/** Reads text shown to people: NFC, 1 to `limit` code points, not blank, nothing hidden. */
export function readText(value: unknown, limit: number): string {
  must(typeof value === 'string', 'TEXT_NOT_STRING')
  must(value !== '', 'TEXT_EMPTY')
  must(value.length <= 2 * limit && [...value].length <= limit, 'TEXT_TOO_LONG')
  must(!FORBIDDEN.test(value), 'TEXT_FORBIDDEN_CHARACTER')
  must(value.normalize() === value, 'TEXT_NOT_NFC')
  must(value.trim() !== '', 'TEXT_BLANK')
  return value
}

/** Reads text shown to people that may be absent. */
export function readOptionalText(value: unknown, limit: number): string | undefined {
  return value === undefined ? undefined : readText(value, limit)
}

/** Whether a text may be shown to people: NFC, 1 to `limit` code points, not blank, nothing hidden (PROFILE 1). */
export const isText = (value: unknown, limit: number): value is string => passes(() => readText(value, limit))
