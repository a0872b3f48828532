import type { AuditResult } from '../state/results.ts'
import { meaningOf } from './meaning.ts'

/**
 * The columns of a report. Times are ISO 8601 in UTC; `read_as` is the page or listing as it was read, if that is not what
 * the cell says; `was` is the earlier state, if any.
 */
export const COLUMNS = [
  'line',
  'code',
  'page',
  'listing_host',
  'listing_id',
  'read_as',
  'state',
  'reason',
  'meaning',
  'was',
  'valid_until',
  'as_of',
] as const

/** The cells of one result; what is absent is an empty text. */
export function fieldsOf(result: AuditResult): { [column in (typeof COLUMNS)[number]]: string } {
  const { line, code, page, listingHost, listingId, readAs, state, reason, was, validUntil, asOf } = result
  return {
    line: String(line),
    code,
    page,
    listing_host: listingHost,
    listing_id: listingId,
    read_as: readAs,
    state,
    reason,
    meaning: meaningOf(result, page !== '' || listingHost !== ''),
    was: was?.state ?? '',
    valid_until: timeOf(validUntil),
    as_of: timeOf(asOf),
  }
}

function timeOf(seconds: number | undefined): string {
  const date = new Date((seconds ?? NaN) * 1000)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().replace('.000Z', 'Z')
}
