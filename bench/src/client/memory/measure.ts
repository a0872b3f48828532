import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { drawBadgeNo } from '@liangpai/core/issue'
import { runAudit } from '../audit/command.ts'
import { bundleOf, issueMany, openRegistry, type Registry } from '../audit/registry.ts'
import { runOwnProcess } from '../process.ts'

/** A small heap for each thread: what is not yet collected must not hide what stays. */
export const HEAP_MEGABYTES = 64
const FLAGS = [`--max-old-space-size=${HEAP_MEGABYTES}`, '--max-semi-space-size=4']
const GENUINE = 300

/** The most memory that a program used for some number of rows; bytes, seconds. */
export type MemoryPeak = { what: string; rows: number; peak: number; seconds: number }

/** Peak memory for a tenth of the rows and for all of them; one row in fifty is a genuine badge, the others are cheap. */
export async function measureMemory({ rows, threads }: { rows: number; threads: number }): Promise<MemoryPeak[]> {
  const registry = await openRegistry(5)
  const folder = mkdtempSync(join(tmpdir(), 'memory-'))
  try {
    const shops = await issueMany(registry, GENUINE)
    const bundles = shops.map((issued) => ({ bundle: bundleOf(issued), page: issued.page }))
    const file = join(folder, 'bundles.json')
    writeFileSync(file, JSON.stringify(bundles))
    const peaks: MemoryPeak[] = []
    for (const count of [Math.ceil(rows / 10), rows]) {
      for (const workers of [1, threads]) peaks.push(await manyRows(registry, { file, rows: count, threads: workers }))
      peaks.push(await auditRows(registry, { folder: join(folder, String(count)), rows: count, threads }))
    }
    return peaks.toSorted((a, b) => a.what.localeCompare(b.what))
  } finally {
    registry.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Size = { rows: number; threads: number }

async function manyRows({ branches }: Registry, { file, rows, threads }: Size & { file: string }): Promise<MemoryPeak> {
  const args = [file, branches.registry, branches.anchors[0] ?? '', String(branches.now), String(rows), String(threads)]
  const { peak, output } = await runOwnProcess<{ judge: number; states: { [state: string]: number } }>(
    'manyRows',
    args,
    FLAGS,
  )
  if (output.states['verified'] !== Math.ceil(rows / 50)) throw new Error(JSON.stringify(output.states))
  return {
    what: threads > 1 ? `verifyMany, ${threads} threads` : 'verifyMany, one thread',
    rows,
    peak,
    seconds: output.judge,
  }
}

/** Rows of which each has a result of its own in the audit's folder; most name badges that nobody issued. */
async function auditRows(
  { branches, badges }: Registry,
  { folder, rows, threads }: Size & { folder: string },
): Promise<MemoryPeak> {
  const shops = [...badges.values()]
  const unknown = Array.from({ length: GENUINE }, () => drawBadgeNo())
  const rowOf = (row: number) =>
    `${row % 50 === 0 ? shops[(row / 50) % shops.length]?.badgeNo : unknown[row % GENUINE]},https://shop${row}.example/\n`
  function* pieces() {
    yield 'code,page\n'
    for (let row = 0; row < rows; row += 1000)
      yield Array.from({ length: Math.min(1000, rows - row) }, (_, at) => rowOf(row + at)).join('')
  }
  const file = `${folder}.csv`
  await pipeline(Readable.from(pieces()), createWriteStream(file))
  const { peak, seconds, stderr } = await runAudit(branches, { folder, file, threads, flags: FLAGS })
  if (!stderr.startsWith(`${rows} rows;`)) throw new Error(stderr)
  return { what: 'audit', rows, peak, seconds }
}
