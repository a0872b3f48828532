import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MEMBER, openSession, PERSON, signFile } from '@liangpai/server'
import { sessionCookie } from '@liangpai/server/http'
import { initServices, type Services } from '@liangpai/services'
import { createServicesApp } from '../../../packages/services/src/http/app.ts'
import { makeSigningKey } from '../../../packages/server/src/testing/signingKey.ts'
import { startPostgres } from '../../../scripts/postgres.mjs'
import { type Database, type Row, timeEach } from '../reads.ts'
import { fillCalendar } from './fillCalendar.ts'
import { fillHelp } from './fillHelp.ts'
import { fillPlace } from './fillPlace.ts'

/** How large the services are that are measured. */
export type Size = { merchants: number; rounds: number }

/** Services of so many merchants on one database: each list as a page, and what jobs cost that find nothing to do. */
export async function measureServices(database: Database, { merchants, rounds }: Size): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'bench-services-'))
  const server = database === 'PostgreSQL' ? await startPostgres({ durable: true }) : null
  const services = await open(data, server?.url)
  try {
    return await measure(services, { merchants, rounds })
  } finally {
    await services.close()
    await server?.stop()
    rmSync(data, { recursive: true, force: true })
  }
}

async function open(data: string, databaseUrl: string | undefined): Promise<Services> {
  const key = await makeSigningKey()
  const branch = (id: string, name: string) => ({
    id,
    kind: 'branch' as const,
    name,
    parent: 'office',
    host: { kind: 'ecommerceAssociation' as const, name: `${name}的协会` },
    period: { from: '2012-03' },
  })
  const organizations = await signFile(key, 'liangpai-organizations+jwt', {
    issuer: 'https://badge.example',
    date: '2026-11-24',
    organizations: [
      { id: 'office', kind: 'committee', name: '云汀市网商党委', period: { from: '2011-06' } },
      branch('liutang', '柳塘网商党支部'),
      branch('association', '云汀市电子商务协会党支部'),
    ],
    names: {},
  })
  const now = () => Date.UTC(2026, 10, 24, 8) / 1000
  const config = {
    data,
    origin: 'http://services.localhost:8790',
    now,
    ...(databaseUrl !== undefined && { databaseUrl }),
  }
  const until = '2029-11-23'
  const services = await initServices(config, {
    name: '柳塘网商服务中心',
    address: '柳塘街道8号',
    hours: '周一至周五 9:00–17:00',
    contact: '000-0000 0000',
    organizations,
    thumbprint: key.thumbprint,
    ledBy: 'liutang',
    secretary: { id: 'fang', name: '方既白', until },
  })
  const person = { id: 'lu', name: '陆闻溪' }
  await services.verbs['appoint-leader']({ as: 'fang' }, { person, role: 'deputySecretary', until })
  return services
}

async function measure(services: Services, { merchants, rounds }: Size): Promise<Row[]> {
  const part = Math.ceil(merchants / 10)
  const request = await fillHelp(services, part)
  const { plan, past, next, sheet } = await fillCalendar(services, { merchants, sessions: part })
  await fillPlace(services, { bookings: part, tenancies: Math.ceil(merchants / 75) })
  const asks = await asking(services)
  const acts: Readonly<Record<string, () => Promise<unknown>>> = {
    'secretary: the day': () => asks.get('/work'),
    'secretary: requests': () => asks.get('/work/help'),
    'secretary: mentors': () => asks.get('/work/help/mentors'),
    'secretary: plans': () => asks.get('/work/calendar'),
    'secretary: a year’s plan': () => asks.get(`/work/calendar/plans/${plan}`),
    'secretary: a year in print': () => asks.get('/work/calendar/print/2026'),
    'secretary: attendance': () => asks.get(`/work/calendar/sessions/${next}`),
    'secretary: hours of a session': () => asks.get(`/work/calendar/hours/${past}`),
    'secretary: tenants': () => asks.get('/work/place/tenants'),
    'secretary: diary of a week': () => asks.get('/work/place/bookings'),
    'secretary: trail': () => asks.get('/work/trail'),
    'everybody: sessions by month': () => asks.get('/calendar'),
    'everybody: the feed': () => asks.get('/calendar/sessions.ics'),
    'everybody: venues': () => asks.get('/place'),
    'requester: the request': () => asks.post('/help/link', request),
    'merchant: the sheet': () => asks.post('/signup/link', sheet),
    'jobs: what time ends': () => services.elapseDue(),
    'jobs: what has had its day': () => services.forgetExpired(),
  }
  await services.elapseDue()
  return timeEach(acts, rounds)
}

/** A browser in which the secretary is signed in; an answer other than a page is a fault of the bench. */
async function asking(services: Services) {
  const app = createServicesApp(services, { proxies: 0 })
  const { context } = services
  const session = { purpose: PERSON, subject: 'fang', level: PERSON, openedBy: 'passkey' } as const
  const secret = await context.transact(MEMBER, ({ tx, at }) => openSession({ tx, at }, session))
  const headers = { cookie: `${sessionCookie(context.origin).name}=${secret}`, 'accept-language': 'zh-CN' }
  const read = async (path: string, answer: Response) => {
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
    await answer.text()
  }
  return {
    get: async (path: string) => read(path, await app.request(path, { headers })),
    post: async (path: string, token: string) =>
      read(path, await app.request(path, { method: 'POST', body: new URLSearchParams({ token, lang: 'zh-Hans' }) })),
  }
}
