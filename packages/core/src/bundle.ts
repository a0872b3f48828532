import { attempt, must } from './fault.ts'
import { isObject, parseJson } from './token/json.ts'
import { BADGE, isWithin, SUBORDINATE_STATEMENT } from './tokenTypes.ts'

/** The longest bundle, in bytes (PROFILE 1). */
const LARGEST = 65_536
/** One statement more than a chain may have. */
const TOO_MANY = 9

const { hasOwnProperty } = Object.prototype

/** What a registry serves for a badge (PROFILE 3). Unsigned, since each part is signed. */
export type Bundle = { v: 1; badge: string; chain?: string[]; status?: string }

/** The parts of a bundle, each within its size limit. */
export type BundleParts = { badge: string; chain: string[]; status: string | undefined }

/** Reads a bundle from text or an object of the caller. Each member is read once; one that throws is malformed. */
export function readBundle(input: unknown): BundleParts {
  must(typeof input !== 'string' || isWithin(input, LARGEST), 'BUNDLE_TOO_LARGE')
  const { v, badge, chain, status } = attempt(() => readMembers(input), 'BUNDLE_MALFORMED')
  must(v === 1, 'BUNDLE_VERSION')
  must(isText(badge), 'BADGE_NOT_TEXT')
  must(chain, 'CHAIN_NOT_LIST')
  must(chain.every(isText), 'STATEMENT_NOT_TEXT')
  must(status === undefined || isText(status), 'STATUS_NOT_TEXT')
  let whole = badge + (status ?? '')
  for (const statement of chain) whole += statement
  must(isWithin(whole, LARGEST), 'BUNDLE_TOO_LARGE')
  must(isWithin(badge, BADGE.size), 'BADGE_TOO_LARGE')
  must(
    chain.every((statement) => isWithin(statement, SUBORDINATE_STATEMENT.size)),
    'STATEMENT_TOO_LARGE',
  )
  return { badge, chain, status }
}

const isText = (value: unknown): value is string => typeof value === 'string'

function readMembers(input: unknown) {
  const value: unknown = typeof input === 'string' ? parseJson(input) : input
  must(isObject(value), 'BUNDLE_MALFORMED')
  // Not a copy of all its members: the page's own object may have more, which are ignored, and are not read.
  const own = (name: string) => (hasOwnProperty.call(value, name) ? value[name] : undefined)
  const [v, badge, chain = [], status] = ['v', 'badge', 'chain', 'status'].map(own)
  return { v, badge, status, chain: copyList(chain) }
}

/** Copies a list by index: its own iterator might not end. A list that is too long is not read. */
function copyList(list: unknown): unknown[] | undefined {
  if (!Array.isArray(list)) return undefined
  const length = Math.min(list.length, TOO_MANY)
  const copy: unknown[] = []
  for (let at = 0; at < length; at++) copy[at] = length < TOO_MANY ? list[at] : ''
  return copy
}
