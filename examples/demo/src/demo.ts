import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openRegistry } from '@liangpai/registry'
import { type Book, bookOf, type Seeding } from './book.ts'
import type { City } from './city.ts'
import { choosePorts, type Ports } from './ports.ts'
import { QINGHE } from './qinghe.ts'
import { configOf, openCity, type RunningCity } from './registry.ts'
import { seedCity } from './seed.ts'
import { aboutOf, frontsOf, openShops, type ShopFront } from './shops.ts'
import { openDemoServices, seedServices, servicesConfigOf } from './services.ts'
import type { ServicesBook } from './servicesPlay.ts'
import { serveSites, type Sites } from './sites.ts'
import { openDemoStation, seedStation, type StationBook, stationConfigOf } from './station.ts'
import { servicesWorkLinks, stationWorkLinks, type WorkLink, workLinks } from './workLinks.ts'
import { YUNTING } from './yunting.ts'

export type Demo = {
  book: Book
  /** The embedded databases, by their paths below the data folder. */
  databaseFiles: string[]
  /** Serves another page or file on a shop's host. */
  add: Sites['add']
  /** New links by which a visitor signs in: as a branch or the office of the first city, and to its station. */
  workLinks(): Promise<WorkLink[]>
  /** What the snippet of a badge of the first city is made from. */
  about(code: string): ReturnType<typeof aboutOf>
  stop(): Promise<void>
}

const CITIES = { yunting: YUNTING, qinghe: QINGHE }
const DEMO_FILES = [
  ...Object.keys(CITIES),
  'station',
  'services',
  'ports.json',
  'demo.json',
  'fronts.json',
  'proofs.json',
]

/** `fresh` deletes the demo's own data first, nothing else; `anyPorts` leaves the default ports to other demos. */
export type DemoOptions = { data: string; fresh?: boolean; anyPorts?: boolean }

/** Starts the demo on its data; seeds it first if there is none. */
export async function startDemo({ data, fresh = false, anyPorts = false }: DemoOptions): Promise<Demo> {
  mkdirSync(data, { recursive: true })
  const complete = existsSync(join(data, 'demo.json'))
  if (fresh || !complete) for (const name of DEMO_FILES) rmSync(join(data, name), { recursive: true, force: true })
  const ports = await choosePorts(data, { anyPorts })
  const sites = await serveSites(ports.shops, join(data, 'proofs.json'))
  const running: RunningCity[] = []
  const stops: (() => Promise<void>)[] = []
  const stop = async () => {
    await sites.close()
    for (const one of stops) await one()
    for (const city of running) await city.stop()
  }
  try {
    if (!existsSync(join(data, 'demo.json'))) await seed(data, ports, sites)
    for (const [name, city] of Object.entries(CITIES))
      running.push(await openCity(configOf(join(data, name), city, portOf(city, ports))))
    const { station, stop: stopStation } = await openDemoStation(stationConfigOf(data, ports.station), ports.station)
    stops.push(stopStation)
    const { services, stop: stopServices } = await openDemoServices(
      servicesConfigOf(data, ports.services),
      ports.services,
    )
    stops.push(stopServices)
    openShops(sites, read<ShopFront[]>(data, 'fronts.json'), running)
    const book = read<Book>(data, 'demo.json')
    const [first] = running
    if (!first) throw new Error('a city')
    const databaseFiles = [...Object.keys(CITIES), 'station', 'services'].map((name) => join(name, 'liangpai.db'))
    return {
      book,
      databaseFiles,
      add: sites.add,
      about: (code) => aboutOf({ code }, first),
      workLinks: async () => [
        ...(await workLinks(first.registry)),
        ...(await stationWorkLinks(station)),
        ...(await servicesWorkLinks(services)),
      ],
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}

const read = <T>(data: string, file: string) => JSON.parse(readFileSync(join(data, file), 'utf8')) as T
const portOf = (city: City, ports: Ports) => (city === YUNTING ? ports.registry : ports.second)

/** Seeds both cities; `demo.json` is written last, so that an interrupted seeding starts over. */
async function seed(data: string, ports: Ports, sites: Sites): Promise<void> {
  const station = stationConfigOf(data, ports.station)
  const seeded: Seeding[] = []
  for (const [name, city] of Object.entries(CITIES)) {
    const config = configOf(join(data, name), city, portOf(city, ports))
    const founded = city === YUNTING ? { ...city, station: { ...city.station, contact: `${station.origin}/` } } : city
    seeded.push({ origin: config.origin, ...(await seedCity(founded, config, { port: ports.shops, sites })) })
  }
  const book = bookOf(seeded, ports.shops, await seedStationOf(data, ports), await seedServicesOf(data, ports))
  const fronts = seeded.flatMap(({ badges }, city) => frontsOf(badges, city))
  writeFileSync(join(data, 'fronts.json'), JSON.stringify(fronts, null, 2))
  writeFileSync(join(data, 'demo.json'), JSON.stringify(book, null, 2))
}

/** The station of the first city: its organisations cross as a file that the registry signs. */
async function seedStationOf(data: string, ports: Ports): Promise<StationBook> {
  const registry = await openRegistry(configOf(join(data, 'yunting'), YUNTING, ports.registry))
  try {
    return await seedStation(stationConfigOf(data, ports.station), registry, YUNTING)
  } finally {
    await registry.close()
  }
}

/** The services of a branch of the first city, in the same way. */
async function seedServicesOf(data: string, ports: Ports): Promise<ServicesBook> {
  const registry = await openRegistry(configOf(join(data, 'yunting'), YUNTING, ports.registry))
  try {
    const station = stationConfigOf(data, ports.station).origin
    return await seedServices(servicesConfigOf(data, ports.services), registry, { city: YUNTING, station })
  } finally {
    await registry.close()
  }
}
