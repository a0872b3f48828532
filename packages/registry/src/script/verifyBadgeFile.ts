import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readServedFile } from '@liangpai/badge/file'
import { faultWords, isSystemFault, Refusal } from '@liangpai/server'
import { badgeFileName, integrityOf } from './badgeFiles.ts'
import { installedBadgePackage, readBadgePackage } from './installedBadge.ts'

/** What a served badge file is: a release, and in it the settings of one registry and nothing else. */
export type BadgeFileReport = {
  /** The version of `@liangpai/badge` whose released file it is. */
  release: string
  /** The origin of the registry, and the thumbprints of the roots that count for its bundles. */
  registry: string
  anchors: string[]
  /** The name under which that registry serves these bytes. */
  name: string
  /** SHA-256 of the bytes in hexadecimal, and the value of the attribute `integrity`. */
  sha256: string
  integrity: string
}

/**
 * Shows what a badge file is that a registry serves, without asking anybody. It is compared with the package of the
 * badge that is installed, or with the one in the folder `packageFolder`. Throws `badgeFileUnreadable`,
 * `badgeFileForeign` for what no registry serves, `badgeFileChanged` where more than the settings differs, and
 * `badgeFileRenamed` where the name has the hash of other bytes.
 */
export function verifyBadgeFile(path: string, packageFolder?: string): BadgeFileReport {
  const bytes = readOrRefuse(() => readFileSync(path))
  const badge = readOrRefuse(() =>
    packageFolder === undefined ? installedBadgePackage() : readBadgePackage(packageFolder),
  )
  const text = bytes.toString('latin1')
  if (text === badge.released) throw new Refusal('badgeFileForeign', badge.version)
  const served = readServedFile(text)
  if (!served) throw new Refusal('badgeFileForeign')
  const { registry, anchors, released } = served
  if (released !== badge.released) throw new Refusal('badgeFileChanged', badge.version)
  const name = `${badgeFileName(badge.version, bytes)}.js`
  const found = basename(path)
  if (/-[\da-f]{8}\.js$/.test(found) && found !== name) throw new Refusal('badgeFileRenamed', `${found} → ${name}`)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { release: badge.version, registry, anchors, name, sha256, integrity: integrityOf(bytes) }
}

function readOrRefuse<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Refusal('badgeFileUnreadable', isSystemFault(error) ? faultWords(error) : undefined)
  }
}
