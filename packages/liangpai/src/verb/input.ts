/** Builds an input from its values by path. A value that is absent leaves no member behind, nor its parent. */
export function nest(values: readonly (readonly [path: string, value: unknown])[]): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [path, value] of values) if (value !== undefined) put(input, path.split('.'), value)
  return input
}

function put(parent: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void {
  if (rest.length === 0) parent[name] = value
  else put(membersOf(parent, name), rest, value)
}

function membersOf(parent: Record<string, unknown>, name: string): Record<string, unknown> {
  const existing = parent[name]
  const members = isRecord(existing) ? existing : {}
  parent[name] = members
  return members
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
