import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a package.json says, as far as the checks read it. */
export type Manifest = {
  name: string
  private?: boolean
  bin?: { [name: string]: string }
  exports?: { [entry: string]: string | { [condition: string]: string } }
}
/** One door of a package: its source and its built types, as paths from the root; `name` is `core` or `core.issue`. */
export type Door = { name: string; package: string; source: string; types: string }

const readManifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest

/** The folders below `packages` that are published. */
const publicPackages = (root: string): string[] =>
  readdirSync(join(root, 'packages')).filter((name) => !readManifest(join(root, 'packages', name)).private)

/** The doors of all published packages: each entry of `exports` that is a module. */
export function readDoors(root: string): Door[] {
  return publicPackages(root).flatMap((name) => {
    const folder = `packages/${name}`
    return Object.entries(readManifest(join(root, folder)).exports ?? {}).flatMap(([entry, targets]) => {
      if (typeof targets === 'string' || !targets['types']) return [] // a file, or a door within the workspace
      const { '@liangpai/source': source = '', types } = targets
      const door = entry === '.' ? name : `${name}.${entry.slice(2).replaceAll('/', '.')}`
      return [{ name: door, package: name, source: join(folder, source), types: join(folder, types) }]
    })
  })
}
