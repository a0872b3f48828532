import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { drawBadgeNo } from '@liangpai/core/issue'
import { runAudit } from '../audit/command.ts'
import { issueMany, openRegistry, type Registry } from '../audit/registry.ts'
import { runOwn } from '../child.ts'

/** A small heap for each thread, so that what is kept cannot hide behind what is not yet collected. Megabytes. */
const HEAP = 64
const FLAGS = [`--max-old-space-size=${HEAP}`, '--max-semi-space-size=4']
const GENUINE = 300

/** The most memory that a program held for fewer and for ten times as many rows; bytes, seconds. */
export type Flatness = { what: string; rows: number; peak: number; seconds: number }

export const HEAP_MEGABYTES = HEAP

/** Whether memory grows with the number of rows: rows of a cheap kind, one in fifty a genuine badge. */
export async function measureMemory({ rows, threads }: { rows: number; threads: number }): Promise<Flatness[]> {
  const registry = await openRegistry(5)
  const folder = mkdtempSync(join(tmpdir(), 'memory-'))
  try {
    const shops = await issueMany(registry, GENUINE)
    const bundles = shops.map(({ badge, page, issuer: { chain, status } }) => ({
      bundle: { v: 1, badge, chain, status },
      page,
    }))
    const file = join(folder, 'bundles.json')
    writeFileSync(file, JSON.stringify(bundles))
    const found: Flatness[] = []
    for (const count of [Math.ceil(rows / 10), rows]) {
      for (const workers of [1, threads]) found.push(await manyRows(registry, { file, rows: count, threads: workers }))
      found.push(await auditRows(registry, { folder: join(folder, String(count)), rows: count, threads }))
    }
    return found.toSorted((a, b) => a.what.localeCompare(b.what))
  } finally {
    registry.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Course = { rows: number; threads: number }

async function manyRows({ city }: Registry, { file, rows, threads }: Course & { file: string }): Promise<Flatness> {
  const args = [file, city.registry, city.anchors[0] ?? '', String(city.now), String(rows), String(threads)]
  const { peak, told } = await runOwn<{ judge: number; states: { [state: string]: number } }>('manyRows', args, FLAGS)
  if (told.states['verified'] !== Math.ceil(rows / 50)) throw new Error(JSON.stringify(told.states))
  return {
    what: threads > 1 ? `verifyMany, ${threads} threads` : 'verifyMany, one thread',
    rows,
    peak,
    seconds: told.judge,
  }
}

/** Rows of which every one is an answer of its own in the audit's folder; most name badges that nobody has issued. */
async function auditRows(
  { city, badges }: Registry,
  { folder, rows, threads }: Course & { folder: string },
): Promise<Flatness> {
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
  const { peak, seconds, words } = await runAudit(city, { folder, file, threads, flags: FLAGS })
  if (!words.startsWith(`${rows} rows;`)) throw new Error(words)
  return { what: 'audit', rows, peak, seconds }
}
