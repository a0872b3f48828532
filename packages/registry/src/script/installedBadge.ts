import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { addBadgeFile, type BadgeFiles, readBadgeFiles, TEST_FILE } from './badgeFiles.ts'

/**
 * The badge files to serve. That of the installed version is added to the earlier ones in the data folder, which pages
 * have pinned and which stay for ever. Only on localhost may a rebuilt file `replace` that of the same version. The file of
 * test badges lies beside them and is served only on localhost.
 */
export function installedBadgeFiles(data: string, { replace }: { replace: boolean }): BadgeFiles {
  const require = createRequire(import.meta.url)
  const { version } = require('@liangpai/badge/package.json') as { version: string }
  const folder = join(data, 'badge-files')
  addBadgeFile(folder, version, readFileSync(require.resolve('@liangpai/badge/badge.iife.js')), { replace })
  addBadgeFile(folder, TEST_FILE, readFileSync(require.resolve('@liangpai/badge/test.iife.js')))
  return readBadgeFiles(folder)
}
