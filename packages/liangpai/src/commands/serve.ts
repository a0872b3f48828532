import { configFromEnvironment, installedBadgeFiles, openRegistry, serve } from '@liangpai/registry'
import { Refusal } from '@liangpai/server'
import type { Command } from 'commander'
import { pino } from 'pino'

/** `liangpai serve …`: each service is a process with its own origin, database and keys. */
export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('start a service')
    .command('registry')
    .description('serve the registry, and sign what is due')
    .option('--port <port>', 'port to listen on', process.env['PORT'] ?? '8787')
    .option('--bind <address>', 'address to listen on', '127.0.0.1')
    .option('--proxies <n>', 'number of trusted proxies in front', '0')
    .action(serveRegistry)
}

async function serveRegistry({ port, bind, proxies }: { port: string; bind: string; proxies: string }): Promise<void> {
  const config = configFromEnvironment(process.env)
  const log = pino({ name: 'liangpai' }, pino.destination(2))
  const registry = await openRegistry(config)
  try {
    if (registry.anchors.length === 0) throw new Refusal('rootMissing')
    const badgeFiles = installedBadgeFiles(config.data, { replace: registry.allowLocalhost })
    const place = { port: Number(port), hostname: bind, proxies: Number(proxies) }
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
