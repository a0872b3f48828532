// Walks the files of the project as somebody who clones it would see them.
import { readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'data', '.git', '__screenshots__', '.vitest-attachments'])

/**
 * Paths below `root` with forward slashes, sorted.
 * @returns {string[]}
 */
export function filesOf(root, folder = root) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !NOT_OURS.has(name) && !name.startsWith('.dist-'), // a build at work
  )
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesOf(root, path) : [relative(root, path).split(sep).join('/')]
    })
    .sort()
}

/** Prints what a scan found and ends the process: 1 where it found something. */
export function report(name, faults, looked) {
  for (const { file, line, what } of faults) console.error(`${file}${line ? `:${line}` : ''}: ${what}`)
  console.error(`${name}: ${looked} files, ${faults.length} found`)
  process.exit(faults.length === 0 ? 0 : 1)
}
