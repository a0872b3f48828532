import { printableLines } from '@liangpai/presentation'
import { configFromEnvironment, installedBadgeFiles, openRegistry, serve } from '@liangpai/registry'
import { Refusal } from '@liangpai/server'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { pino } from 'pino'

/** `liangpai serve …`: each service is a process with its own origin, database and keys. */
export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('start a service')
    .command('registry')
    .description('serve the registry, and sign what is due')
    .addOption(new Option('--port <port>', 'port to listen on').env('PORT').default(8787).argParser(upTo(65_535)))
    .option('--bind <address>', 'address to listen on', '127.0.0.1')
    .option('--proxies <n>', 'number of trusted proxies in front', upTo(16), 0)
    .action(serveRegistry)
}

/** Reads a whole number. A typing error in the number of proxies would count all callers as one address. */
const upTo =
  (most: number) =>
  (text: string): number => {
    if (!/^\d{1,5}$/.test(text) || Number(text) > most)
      throw new InvalidArgumentError(`Not a number from 0 to ${most}.`)
    return Number(text)
  }

type ServeOptions = { port: number; bind: string; proxies: number }

async function serveRegistry({ port, bind, proxies }: ServeOptions): Promise<void> {
  const config = configFromEnvironment(process.env)
  const log = pino({ name: 'liangpai' }, { write: (line) => process.stderr.write(printableLines(line)) })
  const registry = await openRegistry(config)
  try {
    const { stopped, filled } = registry.replayed
    if (stopped > 0) log.warn({ stopped }, 'the journal knew endings that the database did not; the badges are stopped')
    if (filled > 0) log.warn({ lines: filled }, 'the journal lacked lines; they were filled up from the database')
    if (registry.anchors.length === 0) throw new Refusal('rootMissing')
    const badgeFiles = await installedBadgeFiles(registry)
    for (const name of badgeFiles.damaged) log.error({ name }, 'a badge file is damaged and is not served')
    const place = { port, hostname: bind, proxies }
    const report = (error: unknown) => log.error({ err: error })
    const served = await serve(registry, { ...place, badgeFiles, report })
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
