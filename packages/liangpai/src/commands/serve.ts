import type { Language } from '@liangpai/presentation'
import { openStation, serveStation, stationConfigFrom } from '@liangpai/mediation'
import { configFromEnvironment, installedBadgeFiles, openRegistry, repairFindings, serve } from '@liangpai/registry'
import { Refusal } from '@liangpai/server'
import { openServices, serveServices, servicesConfigFrom } from '@liangpai/services'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { noteTo, openLog, reportTo } from '../serviceLog.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai serve …`: each service is a process with its own origin, database and keys. */
export function serveCommand(program: Command, { language }: Terminal): void {
  const services = program.command('serve').description('start a service')
  addService(services, 8787, 'registry', 'serve the registry, and sign what is due').action((options: ServeOptions) =>
    serveRegistry(language, options),
  )
  addService(services, 8788, 'station', 'serve the station, and end and delete what is due').action(
    (options: ServeOptions) => serveOneStation(language, options),
  )
  addService(services, 8790, 'services', 'serve help, calendar and place, and end and delete what is due').action(
    (options: ServeOptions) => serveServicesOfBranch(language, options),
  )
}

const addService = (services: Command, port: number, name: string, description: string): Command =>
  services
    .command(name)
    .description(description)
    .addOption(new Option('--port <port>', 'port to listen on').env('PORT').default(port).argParser(upTo(65_535)))
    .option('--bind <address>', 'address to listen on', '127.0.0.1')
    .option('--proxies <n>', 'number of trusted proxies in front', upTo(16), 0)

/** Reads a whole number. A typing error in the number of proxies would count all callers as one address. */
const upTo =
  (most: number) =>
  (text: string): number => {
    if (!/^\d{1,5}$/.test(text) || Number(text) > most) throw new InvalidArgumentError(`0–${most}`)
    return Number(text)
  }

type ServeOptions = { port: number; bind: string; proxies: number }

async function serveRegistry(language: Language, { port, bind, proxies }: ServeOptions): Promise<void> {
  const config = configFromEnvironment(process.env)
  const log = openLog(process.stderr)
  const [report, note] = [reportTo(log, language), noteTo(log, language)]
  const registry = await openRegistry(config)
  try {
    for (const finding of repairFindings(registry.replayed)) note(finding)
    if (registry.anchors.length === 0) throw new Refusal('rootMissing')
    const badgeFiles = await installedBadgeFiles(registry)
    for (const name of badgeFiles.damaged) note({ what: 'badgeFileDamaged', urgency: 'now', detail: name })
    const place = { port, hostname: bind, proxies }
    const served = await serve(registry, { ...place, badgeFiles, report, note })
    await untilStopped(registry.origin, served)
  } finally {
    await registry.close()
  }
}

async function serveOneStation(language: Language, { port, bind, proxies }: ServeOptions): Promise<void> {
  const report = reportTo(openLog(process.stderr), language)
  const station = await openStation(stationConfigFrom(process.env))
  try {
    const served = await serveStation(station, { port, hostname: bind, proxies, report })
    await untilStopped(station.context.origin, served)
  } finally {
    await station.close()
  }
}

async function serveServicesOfBranch(language: Language, { port, bind, proxies }: ServeOptions): Promise<void> {
  const report = reportTo(openLog(process.stderr), language)
  const services = await openServices(servicesConfigFrom(process.env))
  try {
    const served = await serveServices(services, { port, hostname: bind, proxies, report })
    await untilStopped(services.context.origin, served)
  } finally {
    await services.close()
  }
}

/** Says where a service listens, and closes it when the process is told to stop. */
async function untilStopped(origin: string, served: { port: number; close(): Promise<void> }): Promise<void> {
  process.stdout.write(`${origin} on port ${served.port}\n`)
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  await served.close()
}
