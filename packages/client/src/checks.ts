import type { Input } from './input.ts'
import type { Page } from './page.ts'

/** A badge to verify, and for what: the address of a page, a listing, or `null` for neither. */
export type Check = { badge: Input; page: Page }

/** The members of a check, of whatever type. */
type ReadCheck = { badge?: unknown; page?: unknown }

/** Reads checks before anything awaits them, which would look for `then`. */
export function readChecks(
  checks: AsyncIterable<unknown> | Iterable<unknown>,
): AsyncIterable<ReadCheck> | Iterable<ReadCheck> {
  return Symbol.asyncIterator in checks ? readEachAsync(checks) : readEach(checks)
}

function* readEach(checks: Iterable<unknown>): Generator<ReadCheck, void, undefined> {
  for (const check of checks) yield readCheck(check)
}

async function* readEachAsync(checks: AsyncIterable<unknown>): AsyncGenerator<ReadCheck, void, undefined> {
  for await (const check of checks) yield readCheck(check)
}

/** The members of a check; none for one that cannot be read. */
function readCheck(check: unknown): ReadCheck {
  try {
    const { badge, page } = check as Check
    return { badge, page }
  } catch {
    return {}
  }
}
