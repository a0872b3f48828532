import { isObject } from './json.ts'
import { Fault, must } from './reason.ts'
import { TOKENS } from './token.ts'

const LARGEST = 65_536

/** What a registry serves for a badge (PROFILE 3): unsigned, since each part is signed. */
export type Bundle = { v: 1; badge: string; chain?: string[]; status?: string }

/** The parts of a bundle as given; a chain of impossible length is not copied, its length alone is. */
export type BundleParts = { badge: string; chain: string[]; chainLength: number; status: string | undefined }

/** Reads a bundle, text or object, without trusting it: each member is read once, a throwing getter is a malformed bundle. */
export function readBundle(input: unknown): BundleParts {
  const { v, badge, chain, status } = typeof input === 'string' ? parse(input) : members(input)
  must(v === 1, 'BUNDLE_VERSION')
  must(typeof badge === 'string', 'BADGE_NOT_TEXT')
  must(chain === undefined || Array.isArray(chain), 'CHAIN_NOT_LIST')
  must(status === undefined || typeof status === 'string', 'STATUS_NOT_TEXT')
  const chainLength = chain?.length ?? 0
  const statements = chainLength > 8 ? [] : copy(chain ?? [])
  must([badge, status ?? '', ...statements].reduce((sum, part) => sum + byteLength(part), 0) <= LARGEST, 'BUNDLE_TOO_LARGE')
  must(byteLength(badge) <= TOKENS.badge.size, 'BADGE_TOO_LARGE')
  must(statements.every((s) => byteLength(s) <= TOKENS.subordinateStatement.size), 'STATEMENT_TOO_LARGE')
  return { badge, chain: statements, chainLength, status }
}

function parse(text: string) {
  must(text.length <= LARGEST && byteLength(text) <= LARGEST, 'BUNDLE_TOO_LARGE')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Fault('BUNDLE_MALFORMED')
  }
  return members(value)
}

function members(value: unknown): { v: unknown; badge: unknown; chain: unknown; status: unknown } {
  try {
    must(isObject(value), 'BUNDLE_MALFORMED')
    const { v, badge, chain, status } = value
    return { v, badge, chain, status }
  } catch {
    throw new Fault('BUNDLE_MALFORMED')
  }
}

function copy(chain: readonly unknown[]): string[] {
  let list: unknown[]
  try {
    list = Array.from(chain)
  } catch {
    throw new Fault('BUNDLE_MALFORMED')
  }
  must(list.every((statement) => typeof statement === 'string'), 'STATEMENT_NOT_TEXT')
  return list as string[]
}

/** UTF-8 length; text far beyond every limit is not encoded to find out. */
function byteLength(text: string): number {
  return text.length > LARGEST ? text.length : new TextEncoder().encode(text).length
}
