import { type BranchConfig, MEMBER, type OrganizationsFile, signFile } from '@liangpai/server'
import { answersChecked, type DatabaseFixture, makeSigningKey, onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, beforeEach } from 'vitest'
import { officeVerbs } from '../office/verbs.ts'
import { initServices, openServices, type Services } from '../openServices.ts'

/** 24 November 2026, 16:05 in Shanghai. */
const FOUR = Date.UTC(2026, 10, 24, 8, 5) / 1000

/** Whoever acts by a form or a private link. */
export const member = { as: MEMBER }
/** The secretary of the branch that runs the services. */
export const secretary = { as: 'fang' }
/** The secretary of another branch, who hosts together with it or alone. */
export const otherSecretary = { as: 'tang' }
/** The secretary of a third branch, who has no part in any of it unless a test says so. */
export const stranger = { as: 'bai' }

/** Services whose clock tests set. */
export type ServicesFixture = {
  database: DatabaseFixture
  services: Services
  config: BranchConfig
  clock: { now: number }
  /** Sets the clock to four in the afternoon of a day, or to another hour in Shanghai: `'2026-12-05', '13:59'`. */
  on(day: string, time?: string): void
}

/** Runs the same tests on each database, each with services of its own: a branch with its secretary, and two other branches. */
export function onEveryServices(title: string, tests: (fixture: ServicesFixture) => void): void {
  onEveryDatabase(title, (makeDatabase) => {
    const fixture = {} as ServicesFixture // filled before each test
    beforeEach(async () => void Object.assign(fixture, await makeServices(await makeDatabase())))
    afterEach(async () => {
      await fixture.services.close()
      await fixture.database.remove()
    })
    tests(fixture)
  })
}

/** The key of the registry whose organisations the services have. */
const registryKey = await makeSigningKey()

const branch = (id: string, name: string, kind: 'ecommerceAssociation' | 'village', host: string) => ({
  id,
  kind: 'branch' as const,
  name,
  parent: 'office',
  host: { kind, name: host },
  period: { from: '2012-03' },
})

/** The registry's file of organisations: a committee with the branches of Liutang, of an association and of a park. */
export const organizations = (
  more: OrganizationsFile['organizations'] = [],
  { date = '2026-11-24', issuer = 'https://badge.example', key = registryKey } = {},
): Promise<string> =>
  signFile(key, 'liangpai-organizations+jwt', {
    issuer,
    date,
    organizations: [
      { id: 'office', kind: 'committee', name: '云汀市网商党委', period: { from: '2011-06' } },
      branch('liutang', '柳塘网商党支部', 'ecommerceAssociation', '柳塘网商协会'),
      branch('association', '云汀市电子商务协会党支部', 'ecommerceAssociation', '云汀市电子商务协会'),
      branch('park', '云汀电商园党支部', 'ecommerceAssociation', '云汀电商园企业协会'),
      ...more,
    ],
    names: { liutang: { en: 'Liutang Online Merchants Branch' } },
  } satisfies OrganizationsFile)

/** Services with their people, on a database; at the origin of its tests unless another is named. */
export async function makeServices(
  database: DatabaseFixture,
  { origin = 'http://services.localhost:8790' } = {},
): Promise<ServicesFixture> {
  const clock = { now: FOUR }
  const { data, databaseUrl } = database
  const config: BranchConfig = {
    data,
    origin,
    ...(databaseUrl !== undefined && { databaseUrl }),
    now: () => clock.now,
  }
  const opened = await initServices(config, {
    name: '柳塘网商服务中心',
    english: {
      name: 'Liutang Merchant Service Center',
      address: '8 Liutang Road',
      hours: 'Mon–Fri, 9:00–17:00',
      station: 'Yunting Online Consumer Rights Service Station',
    },
    address: '柳塘街道8号',
    hours: '周一至周五 9:00–17:00',
    contact: '000-0000 0000',
    station: { name: '云汀市网络消费者维权服务站', url: 'https://station.example/' },
    organizations: await organizations(),
    thumbprint: registryKey.thumbprint,
    ledBy: 'liutang',
    secretary: { id: 'fang', name: '方既白', until: '2029-11-23' },
  })
  const services = { ...opened, verbs: answersChecked(opened.verbs, officeVerbs) }
  for (const [organization, id, name] of [
    ['association', 'tang', '唐既明'],
    ['park', 'bai', '白露'],
  ] as const)
    await services.verbs['appoint-leader'](secretary, { organization, person: { id, name }, until: '2029-11-23' })
  return {
    database,
    services,
    config,
    clock,
    on: (day, time = '16:05') => void (clock.now = Date.parse(`${day}T${time}:00+08:00`) / 1000),
  }
}

/** Opens the same services once more, as another process does. */
export const reopen = (config: BranchConfig): Promise<Services> => openServices(config)
