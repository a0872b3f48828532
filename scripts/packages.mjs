// Packs each public package as it would be published and looks at the tarball: its manifest, publint, attw.
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = join(import.meta.dirname, '..')
const bin = (name) => join(root, 'node_modules/.bin', name)

/** The script-tag file and data are no modules, and have no types. */
const NOT_MODULES = ['badge.iife.js', 'test.iife.js', 'custom-elements.json', 'package.json']

/** What npm shows of a package or goes by; `publishConfig` makes a scoped package public. */
const SHOWN = 'name version description license keywords homepage bugs repository engines publishConfig'.split(' ')

/** What must not stand in a published manifest, or is missing there. */
export function faultsOf(manifest) {
  const text = JSON.stringify(manifest)
  const faults = []
  if (text.includes('@liangpai/source')) faults.push('the private condition @liangpai/source')
  if (text.includes('workspace:')) faults.push('a workspace: dependency')
  if (manifest.imports) faults.push('imports of source files')
  if (manifest.private) faults.push('private')
  for (const field of SHOWN)
    if (!manifest[field]?.length && !Object.keys(manifest[field] ?? {}).length) faults.push(`no ${field}`)
  if (manifest.repository && !manifest.repository.directory) faults.push('no directory in repository')
  // attw says nothing of a package that has no types at all
  for (const [entry, door] of Object.entries(manifest.exports ?? {}))
    if (typeof door === 'object' && !door.types) faults.push(`no types for ${entry}`)
  return faults
}

function publicPackages() {
  const names = process.argv.slice(2)
  return readdirSync(join(root, 'packages')).filter((name) => {
    const { private: hidden } = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
    return !hidden && (names.length === 0 || names.includes(name))
  })
}

async function inspect(name, folder) {
  await run('pnpm', ['pack', '--pack-destination', folder], { cwd: join(root, 'packages', name) })
  const tarball = join(folder, readdirSync(folder).find((file) => file.endsWith('.tgz')) ?? 'nothing.tgz')
  const { stdout } = await run('tar', ['-xzOf', tarball, 'package/package.json'])
  const manifest = JSON.parse(stdout)
  const faults = faultsOf(manifest)
  if (faults.length > 0) throw new Error(`published manifest: ${faults.join(', ')}`)
  const entries = Object.keys(manifest.exports ?? {}).map((entry) => entry.replace(/^\.\//, ''))
  const excluded = NOT_MODULES.filter((entry) => entries.includes(entry))
  const attw = [tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii']
  await run(bin('publint'), [tarball, '--strict'])
  await run(bin('attw'), excluded.length > 0 ? [...attw, '--exclude-entrypoints', ...excluded] : attw)
}

async function check(name) {
  const folder = mkdtempSync(join(tmpdir(), `pack-${name}-`))
  try {
    await inspect(name, folder)
    console.error(`${name}: packed, publint and attw content`)
    return true
  } catch (error) {
    console.error(`${name}: ${error.message}\n${error.stdout ?? ''}${error.stderr ?? ''}`)
    return false
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const results = []
  for (const name of publicPackages()) results.push(await check(name))
  process.exit(results.length > 0 && results.every(Boolean) ? 0 : 1)
}
