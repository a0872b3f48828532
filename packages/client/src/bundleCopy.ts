/** One statement more than a chain may have (PROFILE 1): more are not read. */
const TOO_MANY = 9

/**
 * A bundle with the members that this object has now: it may answer otherwise the next time. `undefined` for one that
 * cannot be read, which the judge calls malformed.
 */
export function copyOfBundle(input: object): object | undefined {
  try {
    const { v, badge, chain, status } = input as { [name: string]: unknown }
    return {
      v,
      badge,
      ...(chain !== undefined && { chain: copyOfList(chain) }),
      ...(status !== undefined && { status }),
    }
  } catch {
    return undefined
  }
}

/** By index: the iterator of a list might not end. */
const copyOfList = (list: unknown): unknown =>
  Array.isArray(list) ? Array.from({ length: Math.min(list.length, TOO_MANY) }, (_, at): unknown => list[at]) : list
