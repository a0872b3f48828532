import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OpenRegistry } from '@liangpai/registry'
import { openSession, PERSON } from '@liangpai/server'
import { sessionCookie } from '@liangpai/server/http'
import pg from 'pg'
import { createApp } from '../../../packages/registry/src/http/app.ts'
import { setUp } from '../../../e2e/drill/office.ts'
import { startPostgres } from '../../../scripts/postgres.mjs'
import { type Database, type Row, timeEach } from '../reads.ts'
import { charterBranches, type Filled, fillOffice } from './fill.ts'

/** How large the registry is that is measured. */
export type Size = { badges: number; branches: number; rounds: number }

/** A registry of so many badges on one database: each list, page and look-up, by who reads it. */
export async function measureOffice(database: Database, size: Size): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'bench-office-'))
  const server = database === 'PostgreSQL' ? await startPostgres({ durable: true }) : null
  const url = server && { databaseUrl: server.url }
  const registry = await setUp({ data, ...url, origin: 'http://localhost:8787', listSize: 8192 })
  try {
    const branches = await charterBranches(registry, size.branches)
    const filled = await fillOffice(registry, { badges: size.badges, branches })
    // As the server does by itself, within a minute after so much was written.
    if (server) await analyze(server.url)
    return await measure(registry, filled, size.rounds)
  } finally {
    await registry.close()
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function analyze(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('analyze')
  await client.end()
}

async function measure(registry: OpenRegistry, filled: Filled, rounds: number): Promise<Row[]> {
  const { verbs } = registry
  const office = await asking(registry, 'qiao')
  const reviewer = await asking(registry, 'chu')
  const village = await asking(registry, 'lin')
  const branch = await asking(registry, 'of-branch-7')
  const find = (typed: string) => `/office/look-up?q=${encodeURIComponent(typed)}`
  return timeEach(
    {
      'office: what waits': () => office.get('/office/inbox'),
      'reviewer: what waits': () => reviewer.get('/office/inbox'),
      'village’s branch: what waits': () => village.get('/office/inbox'),
      'another branch: what waits': () => branch.get('/office/inbox'),
      'office: organisations': () => office.get('/office/organizations'),
      'office: organisations of last year': () =>
        office.get(`/office/organizations?on=${new Date().getFullYear() - 1}-06-30`),
      'office: people': () => office.get('/office/people'),
      'office: trail': () => office.get('/office/trail'),
      'office: by number': () => office.found(find(filled.badgeNo)),
      'office: by address': () => office.found(find(filled.address)),
      'office: by request': () => office.found(find(filled.request)),
      'office: not there': () => office.missing(find('https://nobody.example/')),
      'office: a badge': () => office.get(`/office/badges/${filled.request}`),
      'office: list badges': () => verbs.list({ as: 'qiao' }, { what: 'badges' }),
      'office: list badges due': () => verbs.list({ as: 'qiao' }, { what: 'badges', due: true }),
      'office: list requests': () => verbs.list({ as: 'qiao' }, { what: 'requests' }),
      'office: list organisations': () => verbs.list({ as: 'qiao' }, { what: 'organizations' }),
      'office: list people': () => verbs.list({ as: 'qiao' }, { what: 'people' }),
      'office: figures': () => office.get('/office/figures'),
      'office: figures of last year': () => office.get(`/office/figures?day=${new Date().getFullYear() - 1}-06-30`),
      'office: figures as text': () => office.get('/office/figures/text'),
      'office: figures as CSV': () => office.get('/office/figures/csv'),
      'village’s branch: list badges': () => verbs.list({ as: 'lin' }, { what: 'badges' }),
      'village’s branch: list requests': () => verbs.list({ as: 'lin' }, { what: 'requests' }),
      'another branch: list badges': () => verbs.list({ as: 'of-branch-7' }, { what: 'badges' }),
    },
    rounds,
  )
}

/** A browser in which somebody is signed in; an answer other than the one expected is a fault of the bench. */
async function asking(registry: OpenRegistry, as: string) {
  const app = createApp(registry, { badgeFiles: { latest: '1.0.0-3f9a1c2b', files: new Map() }, proxies: 0 })
  const session = { purpose: PERSON, subject: as, level: PERSON, openedBy: 'passkey' } as const
  const secret = await registry.context.transact(as, ({ tx, at }) => openSession({ tx, at }, session))
  const headers = { cookie: `${sessionCookie(registry.origin).name}=${secret}`, 'accept-language': 'zh-CN' }
  const answered = (status: number) => async (path: string) => {
    const answer = await app.request(path, { headers })
    if (answer.status !== status) throw new Error(`${path} answered ${answer.status}`)
    await answer.text()
  }
  return { get: answered(200), found: answered(303), missing: answered(404) }
}
