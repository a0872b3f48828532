import { availableParallelism } from 'node:os'
import type { Report } from '../report.ts'
import { layOut, tableOf } from '../table.ts'
import { measureAudit, type NightFigures } from './audit/measure.ts'
import { measureBulk } from './bulk/measure.ts'
import { type Flatness, HEAP_MEGABYTES, measureMemory } from './memory/measure.ts'
import { measureSnapshot, type SnapshotReport } from './snapshot/measure.ts'

export const PARTS = ['bulk', 'snapshot', 'audit', 'memory'] as const
export type PartName = (typeof PARTS)[number]

/** `count`: badges of the snapshot, and rows of the longer memory run; the other parts are smaller with it. */
export type ClientCourse = { count: number; rounds: number; turn: number; parts: readonly PartName[] }

/** What was measured of the client; a part that was not asked for is missing. */
export type ClientReport = {
  node: string
  threads: number
  bulk?: Report
  snapshot?: SnapshotReport
  audit?: NightFigures[]
  memory?: Flatness[]
}

const ISSUERS = 50

export async function measureClient({ count, rounds, turn, parts }: ClientCourse): Promise<ClientReport> {
  const threads = availableParallelism()
  const report: ClientReport = { node: process.versions.node, threads }
  const upTo = (most: number) => Math.min(most, count)
  if (parts.includes('bulk')) report.bulk = await measureBulk({ badges: upTo(10_000), threads, rounds, turn })
  if (parts.includes('snapshot')) report.snapshot = await measureSnapshot({ badges: count, issuers: ISSUERS, threads })
  if (parts.includes('audit')) report.audit = await measureAudit({ rows: upTo(10_000), issuers: ISSUERS, threads })
  if (parts.includes('memory')) report.memory = await measureMemory({ rows: count, threads })
  return report
}

const whole = (count: number) => count.toLocaleString('en')
const MB = (bytes: number) => `${(bytes / 1_000_000).toFixed(0)} MB`
const s = (seconds: number) => `${seconds.toFixed(1)} s`

/** The report as tables of Markdown. */
export function clientTable({ bulk, snapshot, audit, memory }: ClientReport): string {
  const parts = [
    bulk && tableOf(bulk),
    snapshot && snapshotTable(snapshot),
    audit && nightsTable(audit),
    memory && memoryTable(memory),
  ]
  return parts.filter((part) => part !== undefined).join('\n\n')
}

function snapshotTable({ badges, issuers, bytes, runs }: SnapshotReport): string {
  return [
    `A snapshot of ${whole(badges)} badges of ${issuers} issuers: ${MB(bytes)}. Each run is a process of its own.`,
    '',
    ...layOut([
      ['Threads', 'Read', 'Judged', 'In all', 'Bare signatures', 'Of bare', 'Peak memory', 'A badge'],
      ...runs.map(({ threads, read, judge, seconds, bare, peak }) => [
        String(threads),
        s(read),
        s(judge),
        s(seconds),
        s(bare),
        (bare / seconds).toFixed(2),
        MB(peak),
        `${whole(Math.round(peak / badges))} B`,
      ]),
    ]),
  ].join('\n')
}

function nightsTable(nights: readonly NightFigures[]): string {
  return layOut([
    ['Night', 'Rows', 'Requests', 'Time', 'Peak memory'],
    ...nights.map(({ night, rows, requests, seconds, peak }) => [
      night,
      whole(rows),
      whole(requests),
      s(seconds),
      MB(peak),
    ]),
  ]).join('\n')
}

function memoryTable(found: readonly Flatness[]): string {
  return [
    `Most memory of a process whose threads have heaps of ${HEAP_MEGABYTES} MB; one row in fifty is a genuine badge.`,
    '',
    ...layOut([
      ['What', 'Rows', 'Time', 'Peak memory'],
      ...found.map(({ what, rows, seconds, peak }) => [what, whole(rows), s(seconds), MB(peak)]),
    ]),
  ].join('\n')
}
