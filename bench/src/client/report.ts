import { availableParallelism } from 'node:os'
import { count, megabytes, ratio, seconds } from '../format.ts'
import type { Report } from '../report.ts'
import { type AuditFigures, measureAudit } from './audit/measure.ts'
import { benchCity } from './city/measure.ts'
import { benchBulk } from './bulk/measure.ts'
import { HEAP_MEGABYTES, measureMemory, type MemoryPeak } from './memory/measure.ts'
import { measureSnapshot, type SnapshotFigures } from './snapshot/measure.ts'

export const PARTS = ['bulk', 'city', 'snapshot', 'audit', 'memory'] as const
export type PartName = (typeof PARTS)[number]

/** `count`: badges of the snapshot, and rows of the longer memory run; the other parts stop at 10,000. */
export type ClientOptions = { count: number; rounds: number; turn: number; parts: readonly PartName[] }

type PartOptions = ClientOptions & { threads: number }

const ISSUERS = 50
const MOST = 10_000

const BENCHES: { readonly [part in PartName]: (options: PartOptions) => Promise<Report> } = {
  bulk: ({ count: badges, threads, rounds, turn }) =>
    benchBulk({ badges: Math.min(MOST, badges), threads, rounds, turn }),
  city: ({ rounds }) => benchCity(rounds),
  snapshot: async ({ count: badges, threads }) =>
    snapshotReport(await measureSnapshot({ badges, issuers: ISSUERS, threads })),
  audit: async ({ count: rows, threads }) =>
    auditReport(await measureAudit({ rows: Math.min(MOST, rows), issuers: ISSUERS, threads })),
  memory: async ({ count: rows, threads }) => memoryReport(await measureMemory({ rows, threads })),
}

/** The parts of the client that are named, one after another. */
export async function benchClient(options: ClientOptions): Promise<Report> {
  const threads = availableParallelism()
  const reports: [PartName, Report][] = []
  for (const part of options.parts) reports.push([part, await BENCHES[part]({ ...options, threads })])
  return {
    sections: reports.flatMap(([, { sections }]) => sections),
    data: {
      node: process.versions.node,
      threads,
      ...Object.fromEntries(reports.map(([part, { data }]) => [part, data])),
    },
  }
}

/** Whole programs beside their signatures alone. */
export function snapshotReport(figures: SnapshotFigures): Report {
  const { badges, issuers, bytes, runs } = figures
  const size = `A snapshot of ${count(badges)} badges of ${issuers} issuers: ${megabytes(bytes)}.`
  return {
    data: figures,
    sections: [
      `${size} Each run is a process of its own.`,
      [
        ['Threads', 'Read', 'Judged', 'In all', 'Bare signatures', 'Of bare', 'Peak memory', 'A badge'],
        ...runs.map(({ threads, read, judge, seconds: inAll, bare, peak }) => [
          String(threads),
          seconds(read),
          seconds(judge),
          seconds(inAll),
          seconds(bare),
          ratio(bare / inAll),
          megabytes(peak),
          `${count(Math.round(peak / badges))} B`,
        ]),
      ],
    ],
  }
}

const auditReport = (figures: readonly AuditFigures[]): Report => ({
  data: figures,
  sections: [
    [
      ['Night', 'Rows', 'Requests', 'Time', 'Peak memory'],
      ...figures.map(({ night, rows, requests, seconds: time, peak }) => [
        night,
        count(rows),
        count(requests),
        seconds(time),
        megabytes(peak),
      ]),
    ],
  ],
})

const memoryReport = (peaks: readonly MemoryPeak[]): Report => ({
  data: peaks,
  sections: [
    `Most memory of a process whose threads have heaps of ${HEAP_MEGABYTES} MB; one row in fifty is a genuine badge.`,
    [
      ['What', 'Rows', 'Time', 'Peak memory'],
      ...peaks.map(({ what, rows, seconds: time, peak }) => [what, count(rows), seconds(time), megabytes(peak)]),
    ],
  ],
})
