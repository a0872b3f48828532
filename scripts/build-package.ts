// `node ../../scripts/build-package.ts` in the folder of a package: builds beside `dist`, then brings `dist` up to
// date file by file. Whoever reads `dist` meanwhile (lint, a running demo) never meets an empty folder or half a file.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Paths of all files below a folder, relative to it. */
function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
}

const sameBytes = (one: string, other: string) => readFileSync(one).equals(readFileSync(other))

/**
 * Moves what differs from `built` to `dist` and deletes what is no longer built: first the files that are new, then
 * those that refer to them, last the stale ones. `keep` exempts files from deletion.
 */
export function replaceFiles(built: string, dist: string, keep: (file: string) => boolean = () => false): void {
  const [next, current] = [filesBelow(built), new Set(filesBelow(dist))]
  const changed = next.filter((file) => current.has(file) && !sameBytes(join(built, file), join(dist, file)))
  for (const file of [...next.filter((path) => !current.has(path)), ...changed]) {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    renameSync(join(built, file), join(dist, file))
  }
  const stale = [...current].filter((file) => !next.includes(file) && !keep(file))
  for (const file of stale) rmSync(join(dist, file), { force: true })
}

function build(folder: string): number {
  const aside = join(folder, `.dist-${process.pid}`) // as deep as dist, since source maps name relative paths
  const tsup = fileURLToPath(import.meta.resolve('tsup')).replace(/index\.js$/, 'cli-default.js')
  try {
    const env = { ...process.env, BUILD_DIR: aside }
    const { status } = spawnSync(process.execPath, [tsup], { cwd: folder, env, stdio: 'inherit' })
    if (status !== 0) return status ?? 1
    // Built without types (NO_DTS), the types of an earlier build stay.
    replaceFiles(aside, join(folder, 'dist'), (file) => Boolean(process.env['NO_DTS']) && file.endsWith('.d.ts'))
    return 0
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

if (import.meta.main) process.exit(build(process.cwd()))
