import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { servedFile } from '@liangpai/badge/file'
import type { Registry } from '../registry.ts'
import { type BadgeFiles, readBadgeFiles, storeBadgeFile, type StoredBadgeFiles } from './badgeFiles.ts'

/** The name of the file of test badges, which is served only on localhost and is no version. */
export const TEST_FILE = 'test'

/** A package of the badge: its version, and the released script-tag file in it. */
export type BadgePackage = { version: string; released: string }

/** The package that is installed beside the registry. */
export const installedBadgePackage = (): BadgePackage => readBadgePackage(join(resolve('package.json'), '..'))

/** Reads a package of the badge from its folder. */
export function readBadgePackage(folder: string): BadgePackage {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  return { version, released: readFileSync(join(folder, 'dist/badge.iife.js'), 'latin1') }
}

/**
 * The badge files to serve. The newest is the installed released file with the registry's origin and the roots that it
 * trusts now; it is added to the earlier ones in the data folder, which pages have pinned and which stay for ever. The
 * file of test badges, which is served only on localhost, is that of the installed package.
 */
export function installedBadgeFiles(
  data: string,
  registry: Pick<Registry, 'origin' | 'anchors'>,
): BadgeFiles & StoredBadgeFiles {
  const { version, released } = installedBadgePackage()
  const folder = join(data, 'badge-files')
  const served = servedFile(released, { registry: registry.origin, anchors: registry.anchors })
  const latest = storeBadgeFile(folder, version, Buffer.from(served, 'latin1'))
  const { files, damaged } = readBadgeFiles(folder)
  const test = new Uint8Array(readFileSync(resolve('test.iife.js')))
  return { latest, files: new Map([...files, [TEST_FILE, test]]), damaged }
}

const resolve = (file: string): string => createRequire(import.meta.url).resolve(`@liangpai/badge/${file}`)
