import type { Module } from './modules.ts'
import { arrowsByFolder } from './folders.ts'
import { isException } from './packages.ts'

type Graph = Map<string, Set<string>>

const ownPackage = (specifier: string): string | undefined =>
  specifier === 'liangpai' ? specifier : /^@liangpai\/([^/]+)/.exec(specifier)?.[1]

/** Which package imports which, by the doors it comes through; tests and exceptions are left out. */
function doorsByPackage(modules: readonly Module[]): Map<string, Map<string, Set<string>>> {
  const packages = new Map<string, Map<string, Set<string>>>()
  for (const module of modules.filter(({ isTest }) => !isTest)) {
    const doors = packages.get(module.package) ?? new Map<string, Set<string>>()
    packages.set(module.package, doors)
    for (const { specifier } of module.imports) {
      const to = isException(module, specifier) ? undefined : ownPackage(specifier)
      if (to) doors.set(to, (doors.get(to) ?? new Set()).add(specifier.replace(/^@liangpai\//, '')))
    }
  }
  return packages
}

/** How far above the ground each node stands: one more than the highest it points to. Circles end at the ground. */
function floors(graph: Graph): Map<string, number> {
  const heights = new Map<string, number>()
  const heightOf = (node: string, path: readonly string[]): number => {
    if (path.includes(node)) return 0
    const height = Math.max(0, ...[...(graph.get(node) ?? [])].map((to) => heightOf(to, [...path, node]) + 1))
    if (path.length === 0) heights.set(node, height)
    return height
  }
  for (const node of graph.keys()) heightOf(node, [])
  return heights
}

/** Arrows that no longer way through others says already. */
function reduced(graph: Graph): [from: string, to: string][] {
  const reaches = (from: string, to: string): boolean =>
    [...(graph.get(from) ?? [])].some((next) => next === to || reaches(next, to))
  return [...graph].flatMap(([from, targets]) =>
    [...targets]
      .filter((to) => ![...targets].some((other) => other !== to && reaches(other, to)))
      .map((to): [string, string] => [from, to]),
  )
}

/** The folders of one package from the top floor to the ground; files between them only carry arrows on. */
function foldersOf(name: string, modules: readonly Module[]): string {
  const source = `packages/${name}/src`
  const graph: Graph = new Map()
  for (const { file, isTest } of modules)
    if (!isTest && file.startsWith(`${source}/`))
      graph.set(file.slice(source.length + 1).split('/')[0] ?? '', new Set())
  for (const { from, to } of arrowsByFolder(modules).get(source) ?? []) graph.get(from)?.add(to)
  const heights = floors(graph)
  const folders = [...graph.keys()].filter((entry) => !/\.tsx?$/.test(entry))
  const levels = [...new Set(heights.values())].sort((a, b) => b - a)
  const rows = levels
    .map((level) => folders.filter((folder) => heights.get(folder) === level).sort())
    .filter((row) => row.length > 0)
    .map((row) => row.map((folder) => `\`${folder}\``).join(' '))
  return rows.join(' → ') || 'flat'
}

/** The picture of the packages, and a table of their doors and folders, as Markdown. */
export function drawPicture(modules: readonly Module[]): string {
  const packages = doorsByPackage(modules)
  const graph: Graph = new Map([...packages].map(([name, doors]) => [name, new Set(doors.keys())]))
  const heights = floors(graph)
  const names = [...packages.keys()].sort((a, b) => (heights.get(b) ?? 0) - (heights.get(a) ?? 0) || (a < b ? -1 : 1))
  const arrows = reduced(graph).map(([from, to]) => `  ${from} --> ${to}`)
  const rows = names.map((name) => {
    const doors = [...(packages.get(name)?.values() ?? [])].flatMap((set) => [...set]).sort()
    return `| \`${name}\` | ${doors.map((door) => `\`${door}\``).join(', ') || 'nothing'} | ${foldersOf(name, modules)} |`
  })
  return [
    '```mermaid',
    'flowchart TD',
    ...arrows.sort(),
    '```',
    '',
    '| Package | imports | its folders, from the top down |',
    '| ------- | ------- | ------------------------------ |',
    ...rows,
  ].join('\n')
}
