import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MEMBER } from '@liangpai/server'
import { type DatabaseFixture, type MakeDatabase, onEveryDatabase } from '@liangpai/server/testing'
import { afterEach, beforeEach } from 'vitest'
import { initStation, type Station } from '../../../mediation/src/openStation.ts'
import { appoint, makeOffice, NOON, type Office } from '../../../registry/src/testing/office.ts'

/** The name of the station, as its files have it. */
export const STATION = '云汀市网络消费者维权服务站'
/** Whoever acts by a private link; the station's two case handlers; two of the office. */
export const side = { as: MEMBER }
export const hu = { as: 'hu' }
export const lan = { as: 'lan' }
export const chu = { as: 'chu' }
export const wen = { as: 'wen' }

/** A registry and a station beside it, each with a database of its own, and the clock of the station. */
export type BothServices = {
  office: Office & { database: DatabaseFixture }
  station: Station
  stationDatabase: DatabaseFixture
  clock: { now: number }
  /** Writes a file as the one side does, and reads it as the other. */
  carry(name: string, content: string): string
}

/** The registry's file of organisations, carried over, and the thumbprint of its key. */
export async function carriedOrganizations({ office, carry }: Pick<BothServices, 'office' | 'carry'>) {
  const { file, thumbprint } = await office.registry.verbs['export-organizations']({ as: 'qiao' }, {})
  return { organizations: carry('organizations.jws', file), thumbprint }
}

/** Runs the same tests on each database: a committee's office, and a station that its branch leads. */
export function onBothServices(title: string, tests: (services: BothServices) => void): void {
  onEveryDatabase(title, (makeDatabase) => {
    const services = {} as BothServices // filled before each test
    beforeEach(async () => void Object.assign(services, await open(makeDatabase)))
    afterEach(async () => {
      await services.station.close()
      await services.office.registry.close()
      await services.stationDatabase.remove()
      await services.office.database.remove()
    })
    tests(services)
  })
}

async function open(makeDatabase: MakeDatabase): Promise<BothServices> {
  const office = await makeOffice(await makeDatabase())
  await appoint(office.registry.verbs, 'office', 'wen', 'deputySecretary', { approvedAbove: true })
  const stationDatabase = await makeDatabase()
  const carried = join(office.database.data, 'carried')
  mkdirSync(carried)
  const carry = (name: string, content: string): string => {
    writeFileSync(join(carried, name), content)
    return readFileSync(join(carried, name), 'utf8')
  }
  const clock = { now: NOON }
  const station = await openStationOf(stationDatabase, { clock, file: await carriedOrganizations({ office, carry }) })
  return { office, station, stationDatabase, clock, carry }
}

async function openStationOf(
  { data, databaseUrl }: DatabaseFixture,
  { clock, file }: { clock: { now: number }; file: { organizations: string; thumbprint: string } },
): Promise<Station> {
  const station = await initStation(
    {
      data,
      origin: 'http://station.localhost:8788',
      now: () => clock.now,
      ...(databaseUrl !== undefined && { databaseUrl }),
    },
    {
      name: STATION,
      association: '云汀市电子商务协会',
      contact: '0579-80000001',
      ...file,
      ledBy: 'liutang',
      secretary: { id: 'hua', name: '华知秋', until: '2029-11-23' },
    },
  )
  await appointPeople(station)
  return station
}

async function appointPeople({ verbs }: Station): Promise<void> {
  const hua = { as: 'hua' }
  for (const [id, name] of [
    ['hu', '胡照野'],
    ['lan', '蓝若水'],
  ] as const)
    await verbs['appoint-handler'](hua, { person: { id, name } })
  for (const id of ['su', 'he']) await verbs['appoint-mediator'](hua, { person: { id, name: `调解员${id}` } })
  const person = { id: 'fang', name: '方晚晴' }
  await verbs['add-partner'](hua, { partner: 'regulator', name: '云汀市市场监督管理局', person })
}
