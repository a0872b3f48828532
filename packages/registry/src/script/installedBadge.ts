import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { servedFile } from '@liangpai/badge/file'
import type { Context } from '../context.ts'
import {
  type BadgeFiles,
  readBadgeFile,
  readBadgeFiles,
  storeBadgeFile,
  type StoredBadgeFiles,
  watchWithdrawn,
} from './badgeFiles.ts'

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

/** The registry that serves them: an open one. */
type Installed = { origin: string; anchors: string[]; context: Pick<Context, 'store' | 'now'> }

/**
 * The badge files to serve. The newest is the installed released file with the registry's origin and the roots that it
 * trusts now; it is added to the earlier ones in the database, which pages have pinned and which stay for ever. The file of
 * test badges, which is served only on localhost, is that of the installed package.
 */
export async function installedBadgeFiles({
  origin,
  anchors,
  context,
}: Installed): Promise<BadgeFiles & StoredBadgeFiles> {
  const { version, released } = installedBadgePackage()
  const served = servedFile(released, { registry: origin, anchors })
  const latest = await storeBadgeFile(context, version, Buffer.from(served, 'latin1'))
  const { db } = context.store
  const { files, damaged } = await readBadgeFiles(db)
  const test = new Uint8Array(readFileSync(resolve('test.iife.js')))
  return {
    latest,
    files: new Map([...files, [TEST_FILE, test]]),
    damaged,
    find: (name) => readBadgeFile(db, name),
    isWithdrawn: watchWithdrawn(db),
  }
}

const resolve = (file: string): string => createRequire(import.meta.url).resolve(`@liangpai/badge/${file}`)
