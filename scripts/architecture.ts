// `pnpm architecture` draws the picture in docs/architecture.md from the imports of the code. With `--check` it writes
// nothing: it fails for a picture that is not up to date, for an import against the direction of the packages, and for
// an arrow that runs up between the folders of one.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { folderFaults } from './architecture/folders.ts'
import { readModules } from './architecture/modules.ts'
import { packageFaults } from './architecture/packages.ts'
import { drawPicture } from './architecture/picture.ts'

const [START, END] = ['<!-- drawn by `pnpm architecture` -->', '<!-- end of what is drawn -->']

/** Cells as the formatter pads them, so that drawing and formatting agree. */
const withoutPadding = (text: string) => text.replaceAll(/ +\|/g, ' |').replaceAll(/\| -+/g, '| -')

/** The page with its picture drawn again; the same text where nothing has changed. */
export function redraw(page: string, picture: string): string {
  const [before, drawn, after] = page.split(new RegExp(`(?<=${START})|(?=${END})`))
  if (drawn === undefined || after === undefined) throw new Error(`docs/architecture.md needs ${START} and ${END}`)
  return withoutPadding(drawn.trim()) === withoutPadding(picture) ? page : `${before}\n\n${picture}\n\n${after}`
}

function main(check: boolean): number {
  const root = join(import.meta.dirname, '..')
  const file = join(root, 'docs/architecture.md')
  const modules = readModules(root)
  const page = readFileSync(file, 'utf8')
  const next = redraw(page, drawPicture(modules))
  if (!check) {
    writeFileSync(file, next)
    return 0
  }
  const faults = [...packageFaults(modules), ...folderFaults(modules)]
  if (next !== page) faults.push('docs/architecture.md: the picture is not up to date; run `pnpm architecture`')
  for (const fault of faults) console.error(fault)
  console.error(`architecture: ${modules.length} files, ${faults.length} faults`)
  return faults.length === 0 ? 0 : 1
}

if (import.meta.main) process.exit(main(process.argv.includes('--check')))
