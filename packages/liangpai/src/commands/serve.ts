import type { Language } from '@liangpai/presentation'
import { configFromEnvironment, installedBadgeFiles, openRegistry, repairFindings, serve } from '@liangpai/registry'
import { Refusal } from '@liangpai/server'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { noteTo, openLog, reportTo } from '../serviceLog.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** `liangpai serve …`: each service is a process with its own origin, database and keys. */
export function serveCommand(program: Command, terminal: Terminal): void {
  program
    .command('serve')
    .description('start a service')
    .command('registry')
    .description('serve the registry, and sign what is due')
    .addOption(new Option('--port <port>', 'port to listen on').env('PORT').default(8787).argParser(upTo(65_535)))
    .option('--bind <address>', 'address to listen on', '127.0.0.1')
    .option('--proxies <n>', 'number of trusted proxies in front', upTo(16), 0)
    .action((options: ServeOptions) => serveRegistry(terminal.language, options))
}

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
    process.stdout.write(`${registry.origin} on port ${served.port}\n`)
    await untilStopped()
    await served.close()
  } finally {
    await registry.close()
  }
}

const untilStopped = () =>
  new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
