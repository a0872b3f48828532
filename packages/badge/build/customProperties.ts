import { shortName } from './classNames.ts'

const DEFINITION = /(--[\w-]+):\s*([^;}]*)/g
const NAME = /--(?!liangpai-)[a-z][\w-]*/g

/** Gives each custom property of a sheet a short name, the most frequent the shortest; `--liangpai-…` are the page's. */
export function shortCustomProperties(css: string): string {
  const counts = new Map<string, number>()
  for (const [name] of css.matchAll(NAME)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b)).map(([name]) => name)
  const defined = new Set([...css.matchAll(DEFINITION)].map(([, name]) => name))
  // A page's own property of the same short name would be inherited.
  const missing = names.filter((name) => !defined.has(name))
  if (missing.length > 0) throw new Error(`no value for ${missing.join(', ')}`)
  return css.replace(NAME, (name) => `--${shortName(names.indexOf(name))}`)
}

/** Shortens the values of custom properties, which esbuild leaves as they are. */
export const shortValues = (css: string): string =>
  css.replace(DEFINITION, (_, name: string, value: string) => {
    const short = value.replace(/,\s+/g, ',').replace(/#(\w)\1(\w)\2(\w)\3$/, '#$1$2$3')
    return `${name}:${short}`
  })
