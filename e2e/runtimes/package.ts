import { cpSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { hooks } from '../../.pnpmfile.mjs'

const packages = join(import.meta.dirname, '../../packages')

type Manifest = {
  name: string
  dependencies?: { [name: string]: string }
  devDependencies?: object
  imports?: object
}

/** The packages that a runtime imports. */
const NAMES = ['core', 'presentation', 'client']

function link(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  symlinkSync(realpathSync(from), to, 'dir')
}

/** Installs a package as it would be published, its manifest included; what it depends on is linked beside it. */
function install(name: string, modules: string): void {
  const from = join(packages, name)
  const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Manifest
  const to = join(modules, manifest.name)
  mkdirSync(to, { recursive: true })
  writeFileSync(
    join(to, 'package.json'),
    JSON.stringify(hooks.beforePacking({ imports: {}, devDependencies: {}, ...manifest })),
  )
  cpSync(join(from, 'dist'), join(to, 'dist'), { recursive: true, filter: (file) => !file.endsWith('.map') })
  for (const dependency of Object.keys(manifest.dependencies ?? {}))
    if (!dependency.startsWith('@liangpai/') && !readdirSync(modules).includes(dependency))
      link(join(from, 'node_modules', dependency), join(modules, dependency))
}

/** Lays out a folder whose code imports our packages as a user's does. */
export function installPackages(folder: string): void {
  const modules = join(folder, 'node_modules')
  mkdirSync(modules, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }))
  for (const name of NAMES) install(name, modules)
}
