import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initStation, type Station } from '@liangpai/mediation'
import { signFile } from '@liangpai/server'
import { makeSigningKey } from '../../../packages/server/src/testing/signingKey.ts'
import { startPostgres } from '../../../scripts/postgres.mjs'
import { type Database, type Row, timeEach } from '../reads.ts'
import { appointPeople, fillStation } from './fill.ts'

/** Days after which the limits of all cases are over. */
const LONG = 120

/** A station of so many cases on one database: each reader's list, and what clocks cost. */
export async function measureStation(
  database: Database,
  { cases, rounds }: { cases: number; rounds: number },
): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'bench-station-'))
  const server = database === 'PostgreSQL' ? await startPostgres({ durable: true }) : null
  const clock = { now: Date.UTC(2026, 10, 24, 8) / 1000 }
  const station = await open(data, server?.url, clock)
  try {
    return await measure(station, { cases, rounds, clock })
  } finally {
    await station.close()
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function open(data: string, databaseUrl: string | undefined, clock: { now: number }): Promise<Station> {
  const key = await makeSigningKey()
  const organizations = await signFile(key, 'liangpai-organizations+jwt', {
    issuer: 'https://badge.example',
    date: '2026-11-24',
    organizations: [{ id: 'office', kind: 'committee', name: '云汀市网商党委', period: { from: '2011-06' } }],
    names: {},
  })
  const station = await initStation(
    {
      data,
      origin: 'http://station.localhost:8788',
      now: () => clock.now,
      ...(databaseUrl !== undefined && { databaseUrl }),
    },
    {
      name: '云汀市网络消费者维权服务站',
      association: '云汀市电子商务协会',
      contact: '0579-80000001',
      organizations,
      thumbprint: key.thumbprint,
      ledBy: 'office',
      secretary: { id: 'qiao', name: '乔一舟', until: '2029-11-23' },
    },
  )
  await appointPeople(station)
  return station
}

type Course = { cases: number; rounds: number; clock: { now: number } }

async function measure(station: Station, { cases, rounds, clock }: Course): Promise<Row[]> {
  const { one, buyer, merchant } = await fillStation(station, cases)
  const reads: Readonly<Record<string, () => Promise<unknown>>> = {
    'case handler: what waits': () => station.listWork({ as: 'lin' }),
    'case handler: open': () => station.list({ as: 'lin' }),
    'case handler: ended': () => station.list({ as: 'lin' }, { isOpen: false }),
    'case handler: handed over': () => station.listHandOvers({ as: 'lin' }),
    'case handler: figures': () => station.listMonths({ as: 'lin' }),
    'case handler: trail': () => station.listTrail({ as: 'lin' }),
    'case handler: a case': () => station.viewCase({ as: 'lin' }, one.case),
    'mediator: what waits': () => station.listWork({ as: 'he' }),
    'mediator: ended': () => station.list({ as: 'he' }, { isOpen: false }),
    'mediator: a case': () => station.viewCase({ as: 'he' }, one.case),
    'partner: handed over': () => station.listHandOvers({ as: 'fang' }),
    'buyer: the case': () => station.viewByLink(buyer),
    'merchant: the case': () => station.viewByLink(merchant),
    'clocks: nothing is due': () => station.elapseDue(),
    'deletion: nothing is due': () => station.forgetExpired(),
  }
  const rows = await timeEach(reads, rounds)
  clock.now += LONG * 86_400
  const start = performance.now()
  const ended = await station.elapseDue()
  if (ended.length < cases / 4) throw new Error('time has ended too few cases')
  return [...rows, { what: 'clocks: a case that time ends', took: (performance.now() - start) / ended.length }]
}
