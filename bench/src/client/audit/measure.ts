import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAudit } from './command.ts'
import { issueMany, openRegistry } from './registry.ts'

/** What a night came to; seconds of the whole command, bytes. */
export type NightFigures = { night: string; rows: number; seconds: number; requests: number; peak: number }

const NIGHTS = ['first, nothing at hand', 'second, nothing changed']

/** Two nights over as many shops, each with a badge of its own, at a registry over loopback HTTP. */
export async function measureAudit({ rows, issuers, threads }: { rows: number; issuers: number; threads: number }) {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'))
  const registry = await openRegistry(issuers)
  try {
    const shops = await issueMany(registry, rows)
    const file = join(folder, 'shops.csv')
    writeFileSync(file, ['code,page', ...shops.map(({ badgeNo, page }) => `${badgeNo},${page}`)].join('\n'))
    const nights: NightFigures[] = []
    for (const night of NIGHTS) {
      const before = registry.asked()
      const { seconds, peak, words } = await runAudit(registry.city, { folder, file, threads })
      if (!words.includes(`verified ${rows};`)) throw new Error(`not all are verified: ${words}`)
      nights.push({ night, rows, seconds, requests: registry.asked() - before, peak })
    }
    return nights
  } finally {
    registry.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
