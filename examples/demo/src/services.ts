import type { BranchConfig } from '@liangpai/server'
import type { OpenRegistry } from '@liangpai/registry'
import { initServices, moduleVerbsOf, openServices, serveServices } from '@liangpai/services'
import { join } from 'node:path'
import type { City } from './city.ts'
import { secretaryOf } from './people.ts'
import { seedCalendar } from './servicesCalendar.ts'
import { seedHelp } from './servicesHelp.ts'
import { seedPlace } from './servicesPlace.ts'
import { ALONGSIDE, RUN_BY, type ServicesBook } from './servicesPlay.ts'

const DAY = 86_400
/** A folder, an origin and a master key of their own. */
export const servicesConfigOf = (data: string, port: number): BranchConfig & { origin: string } => ({
  data: join(data, 'services'),
  origin: `http://services.localhost:${port}`,
})

/** Opens the seeded services and serves them. */
export async function openDemoServices(config: BranchConfig, port: number) {
  const services = await openServices(config)
  const served = await serveServices(services, { port, report: (fault) => console.error(fault) })
  return {
    services,
    async stop() {
      await served.close()
      await services.close()
    },
  }
}

/** Sets the services up with the organisations of a registry, carried as its signed file, and plays each module through. */
export async function seedServices(
  config: BranchConfig & { origin: string },
  registry: OpenRegistry,
  { city, station }: { city: City; station: string },
): Promise<ServicesBook> {
  const clock = { now: 0 }
  const daysAgo = (days: number) => void (clock.now = Math.floor(Date.now() / 1000) - days * DAY)
  daysAgo(30)
  const { file, thumbprint } = await registry.verbs['export-organizations']({ as: 'clerk' }, {})
  const nameOf = (slug: string) => city.branches.find((branch) => branch.slug === slug)?.secretary ?? slug
  const secretary = { as: secretaryOf(RUN_BY) }
  const alongside = { as: secretaryOf(ALONGSIDE) }
  const until = dayIn(3 * 365 - 60)
  const services = await initServices(
    { ...config, now: () => clock.now },
    {
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
      station: { name: city.station.name, url: `${station}/` },
      organizations: file,
      thumbprint,
      ledBy: RUN_BY,
      secretary: { id: secretary.as, name: nameOf(RUN_BY), until },
    },
  )
  try {
    const person = { id: alongside.as, name: nameOf(ALONGSIDE) }
    await services.verbs['appoint-leader'](secretary, { organization: ALONGSIDE, person, until })
    const link = (path: string, token: string) => `${config.origin}${path}#${token}`
    const play = { services, verbs: moduleVerbsOf(services), secretary, alongside, daysAgo, link }
    const pages = [
      { url: `${config.origin}/`, shows: 'where merchants start: help, learning, places, lost links' },
      ...(await seedHelp(play)),
      ...(await seedCalendar(play)),
      ...(await seedPlace(play)),
    ]
    return { origin: config.origin, pages }
  } finally {
    await services.close()
  }
}

const dayIn = (days: number): string => new Date(Date.now() + days * DAY * 1000).toISOString().slice(0, 10)
