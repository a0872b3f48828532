/**
 * A deep copy whose objects have no prototype: what is absent is absent, whatever a page added to every object. A verdict
 * is drawn from such a copy, or `Object.prototype.name` would be shown as a consented name.
 */
export function ownCopy<T>(value: T): T {
  if (!value || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((member: unknown) => ownCopy(member)) as T
  const copy: { [name: string]: unknown } = { __proto__: null, ...value }
  for (const name of Object.keys(copy)) copy[name] = ownCopy(copy[name])
  return copy as T
}
