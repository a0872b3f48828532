import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'

/** The ports of a demo. They are part of signed addresses, so they are chosen before seeding and saved with the data. */
export type Ports = { registry: number; second: number; station: number; services: number; shops: number }

const DEFAULTS: Ports = { registry: 8787, second: 8788, station: 8789, services: 8790, shops: 8080 }

const isFree = (port: number) =>
  new Promise<boolean>((ok) => {
    const probe = createServer().once('error', () => ok(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => ok(true)))
  })

const anyFree = () =>
  new Promise<number>((ok, bad) => {
    const probe = createServer().once('error', bad)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? ok(address.port) : bad(new Error('no port'))))
    })
  })

/**
 * The ports saved with the data, or else the default ports where they are free; `anyPorts` for demos that start side by
 * side. Throws if a saved one is taken.
 */
export async function choosePorts(data: string, { anyPorts }: { anyPorts: boolean }): Promise<Ports> {
  const file = join(data, 'ports.json')
  if (existsSync(file)) {
    const saved = JSON.parse(readFileSync(file, 'utf8')) as Ports
    for (const port of Object.values(saved)) if (!(await isFree(port))) throw new PortTaken(port)
    return saved
  }
  const ports = { ...DEFAULTS }
  for (const name of ['registry', 'second', 'station', 'services', 'shops'] as const)
    if (anyPorts || !(await isFree(ports[name]))) ports[name] = await anyFree()
  writeFileSync(file, JSON.stringify(ports))
  return ports
}

/** A port that signed addresses name is in use by another program. */
export class PortTaken extends Error {
  constructor(port: number) {
    super(
      `Port ${port} is taken, and the addresses in the data are signed for it. Free it, or start again with --fresh.`,
    )
  }
}
