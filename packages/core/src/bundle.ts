import { isObject } from './token/json.ts'
import { attempt, must } from './fault.ts'
import { isWithin, TOKENS } from './tokenTypes.ts'

const LARGEST = 65_536
const LONGEST = 8

/** What a registry serves for a badge (PROFILE 3): unsigned, since each part is signed. */
export type Bundle = { v: 1; badge: string; chain?: string[]; status?: string }

/** The parts of a bundle as given; a chain of impossible length is not copied, its length alone is. */
export type BundleParts = { badge: string; chain: string[]; chainLength: number; status: string | undefined }

/** Reads a bundle, text or object, without trusting it: a member is read once, and one that throws is malformed. */
export function readBundle(input: unknown): BundleParts {
  must(typeof input !== 'string' || isWithin(input, LARGEST), 'BUNDLE_TOO_LARGE')
  const { v, badge, chain, chainLength, status } = attempt(() => readMembers(input), 'BUNDLE_MALFORMED')
  must(v === 1, 'BUNDLE_VERSION')
  must(isText(badge), 'BADGE_NOT_TEXT')
  must(chain, 'CHAIN_NOT_LIST')
  must(chain.every(isText), 'STATEMENT_NOT_TEXT')
  must(status === undefined || isText(status), 'STATUS_NOT_TEXT')
  const whole = chain.reduce((text, statement) => text + statement, badge + (status ?? ''))
  must(isWithin(whole, LARGEST), 'BUNDLE_TOO_LARGE')
  must(isWithin(badge, TOKENS.badge.size), 'BADGE_TOO_LARGE')
  must(chain.every(isStatementSized), 'STATEMENT_TOO_LARGE')
  return { badge, chain, chainLength, status }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isStatementSized = (statement: string): boolean => isWithin(statement, TOKENS.subordinateStatement.size)

function readMembers(input: unknown) {
  const value: unknown = typeof input === 'string' ? JSON.parse(input) : input
  must(isObject(value), 'BUNDLE_MALFORMED')
  const { v, badge, chain = [], status } = value
  return { v, badge, status, ...copyList(chain) }
}

/** A list by its indices, never by an iterator of its own, which need not end. */
function copyList(list: unknown): { chain?: unknown[]; chainLength: number } {
  if (!Array.isArray(list)) return { chainLength: 0 }
  const chainLength = Number(list.length)
  const chain: unknown[] = []
  if (chainLength <= LONGEST) for (let at = 0; at < chainLength; at++) chain.push(list[at])
  return { chain, chainLength }
}
