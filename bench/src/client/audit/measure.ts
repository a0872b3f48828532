import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAudit } from './command.ts'
import { issueMany, openRegistry } from './registry.ts'

/** One night of the audit; seconds of the whole command, bytes. */
export type AuditFigures = { night: string; rows: number; seconds: number; requests: number; peak: number }

type AuditSize = { rows: number; issuers: number; threads: number }

const NIGHTS = ['first, nothing at hand', 'second, nothing changed']

/** Two nights over the same shops, each with a badge of its own, at a registry over loopback HTTP. */
export async function measureAudit({ rows, issuers, threads }: AuditSize): Promise<AuditFigures[]> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'))
  const registry = await openRegistry(issuers)
  try {
    const shops = await issueMany(registry, rows)
    const file = join(folder, 'shops.csv')
    writeFileSync(file, ['code,page', ...shops.map(({ badgeNo, page }) => `${badgeNo},${page}`)].join('\n'))
    const nights: AuditFigures[] = []
    for (const night of NIGHTS) {
      const before = registry.requests()
      const { seconds, peak, stderr } = await runAudit(registry.branches, { folder, file, threads })
      if (!stderr.includes(`verified ${rows};`)) throw new Error(`not all are verified: ${stderr}`)
      nights.push({ night, rows, seconds, requests: registry.requests() - before, peak })
    }
    return nights
  } finally {
    registry.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
