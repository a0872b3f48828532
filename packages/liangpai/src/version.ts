import { readFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'

/** The version of this program, as its package.json has it. */
export function ownVersion(): string {
  const path = findPackageJSON(import.meta.url)
  const { version } = JSON.parse(readFileSync(path ?? '', 'utf8')) as { version: string }
  return version
}
