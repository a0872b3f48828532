import type { Signed } from '../piece.ts'

/** Reads each token once: most of them come again and again. What is read depends on `local`, too. */
export function readOnce<T>(read: (signed: Signed, local: boolean) => T): (signed: Signed, local: boolean) => T {
  const readings = [new WeakMap<Signed, { value: T }>(), new WeakMap<Signed, { value: T }>()] as const
  return (signed, local) => {
    const known = readings[local ? 1 : 0]
    let found = known.get(signed)
    if (!found) known.set(signed, (found = { value: read(signed, local) }))
    return found.value
  }
}
