/** Every word of a language by its path; a function is called with marks for its values. */
export function leaves(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, String(value('〔1〕', '〔2〕', '〔3〕'))]]
  return Object.entries(value ?? {}).flatMap(([name, part]) => leaves(part, `${path}/${name}`))
}
