/**
 * A firm that operates a park, or one above it: a group has subsidiaries, and one of these operates a park. None of them is an
 * organisation of the Party, and none can issue anything (SYSTEMS 93–95). Tied to the branch whose people appoint its people.
 */
export type Enterprise = { id: string; name: string; parent?: string; branch: string }

/** A supplier that an enterprise brings its shopkeepers together with. */
export type Supplier = { id: string; enterprise: string; name: string; goods: string }

/** Why an enterprise cannot be entered. */
export type EnterpriseRefusal = 'enterpriseUnknown' | 'enterpriseCycle' | 'enterpriseElsewhere'

/** Why an enterprise cannot stand below its parent, if it cannot: one of the same branch, and not one below itself. */
export function parentFault(
  { id, parent, branch }: Pick<Enterprise, 'id' | 'parent' | 'branch'>,
  all: readonly Enterprise[],
): EnterpriseRefusal | undefined {
  for (let next = parent; next !== undefined;) {
    const above = all.find((one) => one.id === next)
    if (next === id) return 'enterpriseCycle'
    if (!above) return 'enterpriseUnknown'
    if (above.branch !== branch) return 'enterpriseElsewhere'
    next = above.parent
  }
  return undefined
}

/** The enterprises above one, the nearest first. */
export function above(id: string, all: readonly Enterprise[]): Enterprise[] {
  const parent = all.find((one) => one.id === all.find((own) => own.id === id)?.parent)
  return parent ? [parent, ...above(parent.id, all)] : []
}
