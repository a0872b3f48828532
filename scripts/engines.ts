// Looks up everything that the built script takes from its engine in MDN's compatibility data, and writes the table of
// docs/engines.md; with --check it only says whether all is well. What is newer than an engine that is promised is a
// fault, unless it is known to be guarded.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as compat from './engines/compat.ts'
import { type Names, namesOf } from './engines/names.ts'
import { wordsByPackage } from './engines/places.ts'
import { ABSENT, GUARDED, OWN } from './engines/reviewed.ts'
import { engineTable } from './engineTable.mjs'
import { markdownTable } from './table.mjs'

const root = join(import.meta.dirname, '..')
const DIST = 'packages/badge/dist'
const SCRIPTS = ['badge.iife.js', 'test.iife.js'] as const
const PAGE = 'docs/engines.md'
const RUNS = 'docs/engines.json'
const MARK = '<!-- written by pnpm engines:apis -->\n'

/** How the names of each kind are looked up, and the heading of their table. */
const KINDS: [kind: keyof Names, heading: string, lookUp: (name: string) => compat.Feature[]][] = [
  ['globals', 'Globals', compat.globalsNamed],
  ['members', 'Members', (name) => compat.membersNamed(name.replace('()', ''))],
  ['options', 'Options of calls', compat.optionsNamed],
  ['events', 'Events', compat.eventsNamed],
  ['html', 'Elements and attributes', compat.htmlNamed],
  ['css', 'Style sheet', compat.cssNamed],
]

/** `isOnly`: the name stands for one thing alone. */
type Row = compat.Feature & { guard: string | undefined; isOnly: boolean; places: string }

/** Entries of the reviewed tables that were needed. */
const needed = new Set<string>()
const need = (entry: string): true => !!needed.add(entry)

/** Whether a name can stand for this; what every promised engine has needs no review. */
const isMeant = (name: string, feature: compat.Feature): boolean => {
  if (compat.missingIn(feature).length === 0) return true
  const owner = /^\w+/.exec(feature.name)?.[0] ?? ''
  return !(ABSENT.includes(owner) && need(owner)) && !(OWN[name] !== undefined && need(name))
}

const words = wordsByPackage(join(root, 'packages/badge'), 'dist/metafile-iife.json', 'badge.iife.js')

/** The packages whose sources have the name. */
function placesOf(name: string): string {
  const word = name.replace(/^new |\(\)$|^\{ | \}$/g, '')
  const places = [...words].filter(([, own]) => own.has(word)).map(([place]) => place)
  return places.sort().join(', ') || 'badge'
}

/** What a name may stand for, as one row: since when each engine has all of it. */
function rowOf(name: string, found: readonly compat.Feature[]): Row[] {
  const meant = found.filter((feature) => isMeant(name, feature))
  const [only] = meant
  if (!only) return []
  const latest = compat.ENGINES.map((engine) => [engine, Math.max(...meant.map(({ versions }) => versions[engine]))])
  const newer = meant.filter((feature) => compat.missingIn(feature).length > 0)
  const isGuarded = newer.length > 0 && newer.every((feature) => GUARDED[feature.name] && need(feature.name))
  return [
    {
      name: meant.length === 1 ? only.name : name,
      versions: Object.fromEntries(latest) as compat.Versions,
      guard: isGuarded ? GUARDED[newer[0]?.name ?? ''] : undefined,
      isOnly: meant.length === 1,
      places: placesOf(name),
    },
  ]
}

/** What a script uses and a promised engine may lack. */
function newerIn(script: string, rows: readonly Row[]): string[] {
  const newer = rows.filter((row) => compat.missingIn(row).length > 0 && !row.guard)
  const engines = (row: Row) => compat.missingIn(row).map((engine) => `${engine} ${compat.FLOORS[engine]}`)
  return newer.map((row) => `${script} uses ${row.name}, which is not in ${engines(row).join(', ')}`)
}

/** Entries of the reviewed tables that no name needs any more. */
const unneeded = (): string[] =>
  [...ABSENT, ...Object.keys(OWN), ...Object.keys(GUARDED)]
    .filter((entry) => !needed.has(entry))
    .map((entry) => `scripts/engines/reviewed.ts: nothing needs ${entry}`)

const versionText = (version: number): string => (Number.isFinite(version) ? String(version) : '–')

function cellsOf({ name, versions, places, guard = '' }: Row): string[] {
  const { chrome, safari, safari_ios: iOS, firefox } = versions
  const apple = safari === iOS ? versionText(safari) : `${versionText(safari)}, iOS ${versionText(iOS)}`
  return [`\`${name}\``, versionText(chrome), apple, versionText(firefox), places, guard]
}

const HEAD = ['Name', 'Chrome', 'Safari', 'Firefox', 'Used in', 'Where it is missing']

const tableOf = (rows: readonly Row[]): string => markdownTable([HEAD, ...rows.map(cellsOf)])

/** The last whole run of each engine, as `pnpm engines` wrote it. */
const runsTable = (): string => engineTable(JSON.parse(readFileSync(join(root, RUNS), 'utf8')) as EngineRun[])

/** What no engine has that is older than those that are promised. */
const decides = ({ versions, guard, isOnly }: Row): boolean =>
  isOnly && !guard && compat.ENGINES.some((engine) => versions[engine] === Number(compat.FLOORS[engine]))

type EngineRun = { engine: string; version: string; files: { file: string; passed: number; skips: string[] }[] }
type Section = { heading: string; rows: Row[] }

function pageOf(sections: readonly Section[]): string {
  const rows = sections.flatMap((section) => section.rows)
  const parts = sections.map((section) => `## ${section.heading}\n\n${tableOf(section.rows)}`)
  return [
    `## What was run\n\n${runsTable()}`,
    `## What the script uses\n\n${rows.length} names, ${rows.filter(({ guard }) => guard).length} of them guarded.`,
    `## What decides the oldest versions\n\n${tableOf(rows.filter(decides))}`,
    ...parts,
  ].join('\n\n')
}

function sectionsOf(script: string): Section[] {
  const names = namesOf(readFileSync(join(root, DIST, script), 'utf8'))
  return KINDS.map(([kind, heading, lookUp]) => {
    return { heading, rows: [...names[kind]].sort().flatMap((name) => rowOf(name, lookUp(name))) }
  })
}

function main(isCheck: boolean): number {
  const [sections = [], ...others] = SCRIPTS.map(sectionsOf)
  const newer = [sections, ...others].flatMap((own, at) =>
    newerIn(
      SCRIPTS[at] ?? '',
      own.flatMap(({ rows }) => rows),
    ),
  )
  const faults = [...newer, ...unneeded()]
  const written = readFileSync(join(root, PAGE), 'utf8')
  const page = `${written.split(MARK)[0]}${MARK}\n${pageOf(sections)}\n`
  if (!isCheck) writeFileSync(join(root, PAGE), page)
  else if (page !== written) faults.push(`${PAGE} is not up to date: pnpm engines:apis`)
  for (const fault of faults) console.error(fault)
  console.error(`engines: ${sections.flatMap(({ rows }) => rows).length} names, ${faults.length} faults`)
  return faults.length === 0 ? 0 : 1
}

if (import.meta.main) process.exit(main(process.argv.includes('--check')))
