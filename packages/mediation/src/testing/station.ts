import { type BranchConfig, MEMBER, type OrganizationsFile, signFile } from '@liangpai/server'
import { answersChecked, type DatabaseFixture, makeSigningKey, onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, beforeEach } from 'vitest'
import { stationVerbs } from '../office/verbs.ts'
import { initStation, openStation, type Station } from '../openStation.ts'

/** 24 November 2026, 16:05 in Shanghai. */
const FOUR = Date.UTC(2026, 10, 24, 8, 5) / 1000

/** Whoever acts by a private link. */
export const side = { as: MEMBER }

/** What the buyer's form sends in the report's case. */
export const typedComplaint = {
  shop: { name: '溪上电器', address: 'xishang.example', badgeNo: '7K3M-9QXW-2BHK' },
  respondent: 'shop@xishang.example',
  issues: ['qualityFault' as const, 'attitude' as const],
  facts: '吹风机用了三天不出热风，客服说不管。',
  wish: ['returnGoods' as const],
  basis: 'qualityFault' as const,
  orderNo: '2611-8830-27',
  complainant: { name: '顾小满', contact: '13900000000' },
}

/** A station whose clock tests set. */
export type StationFixture = {
  database: DatabaseFixture
  station: Station
  config: BranchConfig
  clock: { now: number }
  /** Sets the clock to four in the afternoon of a day. */
  on(day: string): void
  /** Files the report's complaint, and makes the merchant's link. */
  file(): Promise<{ number: string; buyer: string; merchant: string }>
}

/** Runs the same tests on each database, each with a station of its own: a case handler, three mediators, a partner. */
export function onEveryStation(title: string, tests: (fixture: StationFixture) => void): void {
  onEveryDatabase(title, (makeDatabase) => {
    const fixture = {} as StationFixture // filled before each test
    beforeEach(async () => void Object.assign(fixture, await makeStation(await makeDatabase())))
    afterEach(async () => {
      await fixture.station.close()
      await fixture.database.remove()
    })
    tests(fixture)
  })
}

/** The key of the registry whose organisations the station has. */
const registryKey = await makeSigningKey()

/** The registry's file of organisations, as of a day. */
export const organizations = (
  more: OrganizationsFile['organizations'] = [],
  { date = '2026-11-24', issuer = 'https://badge.example', key = registryKey } = {},
): Promise<string> =>
  signFile(key, 'liangpai-organizations+jwt', {
    issuer,
    date,
    organizations: [
      { id: 'office', kind: 'committee', name: '云汀市网商党委', period: { from: '2011-06' } },
      {
        id: 'association',
        kind: 'branch',
        name: '云汀市电子商务协会党支部',
        parent: 'office',
        host: { kind: 'ecommerceAssociation', name: '云汀市电子商务协会' },
        period: { from: '2012-03' },
      },
      ...more,
    ],
    names: { office: { en: 'Yunting Online Merchants Party Committee' } },
  } satisfies OrganizationsFile)

/** A station with its people, on a database; at the origin of its tests unless another is named. */
export async function makeStation(
  database: DatabaseFixture,
  { origin = 'http://station.localhost:8788' } = {},
): Promise<StationFixture> {
  const clock = { now: FOUR }
  const { data, databaseUrl } = database
  const config: BranchConfig = {
    data,
    origin,
    ...(databaseUrl !== undefined && { databaseUrl }),
    now: () => clock.now,
  }
  const opened = await initStation(config, {
    name: '云汀市网络消费者维权服务站',
    association: '云汀市电子商务协会',
    contact: 'https://station.example/',
    organizations: await organizations(),
    thumbprint: registryKey.thumbprint,
    ledBy: 'association',
    secretary: { id: 'qiao', name: '乔一舟', until: '2029-11-23' },
  })
  const station = { ...opened, verbs: answersChecked(opened.verbs, stationVerbs) }
  const { verbs } = station
  await verbs['appoint-handler']({ as: 'qiao' }, { person: { id: 'lin', name: '林若溪' } })
  for (const [id, name] of [
    ['he', '贺知远'],
    ['su', '苏念'],
    ['jiang', '江见川'],
  ] as const)
    await verbs['appoint-mediator']({ as: 'qiao' }, { person: { id, name } })
  await verbs['add-partner'](
    { as: 'qiao' },
    { partner: 'regulator', name: '云汀市市场监督管理局', person: { id: 'fang', name: '方晚晴' } },
  )
  return {
    database,
    station,
    config,
    clock,
    on: (day) => void (clock.now = Date.parse(`${day}T08:05:00Z`) / 1000),
    async file() {
      const { number, token: buyer } = await verbs.file(side, typedComplaint)
      const { token: merchant } = await verbs['case-link']({ as: 'lin' }, { case: number, party: 'merchant' })
      return { number, buyer, merchant }
    },
  }
}

/** Opens the same station once more, as another process does. */
export const reopen = (config: BranchConfig): Promise<Station> => openStation(config)

const lin = { as: 'lin' }

/** As far as both have said that they take part. */
export async function begin(fixture: StationFixture) {
  const { station, on, file } = fixture
  const { verbs } = station
  const links = await file()
  const one = { case: links.number }
  on('2026-11-26')
  await verbs.accept(lin, one)
  await verbs['declare-interest'](
    { as: 'he' },
    {
      ...one,
      interests: [{ kind: 'sameAssociation', party: 'merchant', name: '云汀市电子商务协会' }],
    },
  )
  await verbs['declare-interest']({ as: 'su' }, one)
  await verbs.assign(lin, { ...one, mediators: ['he', 'su'] })
  await verbs['ask-consent'](lin, one)
  on('2026-11-27')
  await verbs.consent(side, { token: links.buyer, agrees: true })
  await verbs.consent(side, { token: links.merchant, agrees: true })
  return { ...links, one }
}
