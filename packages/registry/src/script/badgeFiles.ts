import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The script-tag files of the badge by version. Old ones never change a byte: pages pin them by hash. */
export type BadgeFiles = { latest: string; files: Map<string, Uint8Array<ArrayBuffer>> }

const VERSION = /^(\d+)\.(\d+)\.(\d+)$/
/** The name of the file of test badges, which is served only on localhost and is no version. */
export const TEST_FILE = 'test'

/** Reads a folder of `{version}.js`; the highest version is the latest. */
export function readBadgeFiles(folder: string): BadgeFiles {
  const names = readdirSync(folder).map((name) => name.replace(/\.js$/, ''))
  const versions = names.filter((name) => VERSION.test(name)).sort(byVersion)
  const latest = versions.at(-1)
  if (latest === undefined) throw new Error(`No badge file {version}.js in ${folder}`)
  const served = names.includes(TEST_FILE) ? [...versions, TEST_FILE] : versions
  return {
    latest,
    files: new Map(served.map((name) => [name, new Uint8Array(readFileSync(join(folder, `${name}.js`)))])),
  }
}

/** Adds a version to the folder. Throws if that version is there with other bytes, unless `replace` is set. */
export function addBadgeFile(folder: string, version: string, bytes: Uint8Array, { replace = false } = {}): void {
  if (!VERSION.test(version) && version !== TEST_FILE) throw new Error(`Not a version of the badge file: ${version}`)
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${version}.js`)
  const existing = readIfThere(file)
  if (existing && Buffer.compare(existing, bytes) === 0) return
  if (existing && !replace && version !== TEST_FILE)
    throw new Error(`Version ${version} of the badge file is published with other bytes; pages pin those`)
  writeFileSync(file, bytes)
}

/** The `integrity` of a script tag, by which a page pins the file. */
export const integrityOf = (bytes: Uint8Array): string =>
  `sha384-${createHash('sha384').update(bytes).digest('base64')}`

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function byVersion(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (let i = 0; i < 3; i++) {
    const difference = (left?.[i] ?? 0) - (right?.[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}
