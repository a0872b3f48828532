import type { Module } from './modules.ts'

/** An arrow between two neighbours of one folder (files, or folders with all that is in them), and who draws it. */
type Arrow = { from: string; to: string; by: string }

/** For an import from one file to another: the folder that holds both, and its two children on the way to them. */
function arrowOf(from: string, to: string): { folder: string; from: string; to: string } | undefined {
  const [a, b] = [from.split('/'), to.split('/')]
  const depth = a.findIndex((part, index) => part !== b[index])
  if (depth < 0) return undefined
  return { folder: a.slice(0, depth).join('/'), from: a[depth] ?? '', to: b[depth] ?? '' }
}

/** All arrows between neighbours, by the folder they stand in. */
export function arrowsByFolder(modules: readonly Module[]): Map<string, Arrow[]> {
  const folders = new Map<string, Arrow[]>()
  for (const { file, isTest, imports } of modules)
    for (const { to, line } of imports) {
      const arrow = !isTest && to !== undefined ? arrowOf(file, to) : undefined
      if (!arrow) continue
      const arrows = folders.get(arrow.folder) ?? []
      folders.set(arrow.folder, [...arrows, { from: arrow.from, to: arrow.to, by: `${file}:${line}` }])
    }
  return folders
}

/** What can be reached from `start`, itself only by a circle. */
function reachable(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const seen = new Set<string>()
  const open = [start]
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const to of next.get(at) ?? [])
      if (!seen.has(to)) {
        seen.add(to)
        open.push(to)
      }
  return seen
}

const isFolder = (name: string) => !/\.tsx?$/.test(name)

/**
 * Arrows that run up. Within a folder, the neighbours stand on floors: each imports only those below it. An arrow that
 * runs up closes a circle, so of each circle the arrow drawn by the fewest imports is said to be the one that runs up.
 * Circles of single files are `import/no-cycle`'s to find.
 */
export function folderFaults(modules: readonly Module[]): string[] {
  return [...arrowsByFolder(modules)].flatMap(([folder, arrows]) => {
    const next = new Map<string, Set<string>>()
    for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to))
    const circular = arrows.filter(({ from, to }) => reachable(to, next).has(from) && (isFolder(from) || isFolder(to)))
    return lightest(circular).map(({ from, to, by }) => `${by}: ${folder}/${from} → ${to} runs up`)
  })
}

/** Of the arrows of circles, those between two neighbours that go the way fewer imports go. */
function lightest(circular: readonly Arrow[]): Arrow[] {
  const weight = (from: string, to: string) => circular.filter((arrow) => arrow.from === from && arrow.to === to).length
  const paired = circular.filter(({ from, to }) => weight(to, from) > 0)
  const up = paired.filter(({ from, to }) => {
    const [there, back] = [weight(from, to), weight(to, from)]
    return there < back || (there === back && from > to)
  })
  return up.length > 0 ? up : [...circular] // a circle of three or more: all of it is said
}
