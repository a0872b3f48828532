import type { Command } from 'commander'
import { pino } from 'pino'
import { configFromEnvironment } from '../config.ts'
import { installedBadgeFiles } from '../installedBadge.ts'
import { openRegistry } from '../open.ts'
import { Refusal } from '../verbs/refusal.ts'

type Options = { port: string; bind: string; proxies: string }

/** `liangpai serve` */
export function serveCommand(program: Command): void {
  program
    .command('serve')
    .description('serve the registry, and sign what is due')
    .option('--port <port>', 'port to listen on', process.env['PORT'] ?? '8787')
    .option('--bind <address>', 'address to listen on', '127.0.0.1')
    .option('--proxies <n>', 'how many of our own proxies stand in front', '0')
    .action(run)
}

async function run({ port, bind, proxies }: Options): Promise<void> {
  const { serve } = await import('../serve.ts') // the other commands start faster without it
  const config = configFromEnvironment(process.env)
  const log = pino({ name: 'liangpai' }, pino.destination(2))
  const registry = await openRegistry(config)
  const report = (error: unknown) => log.error({ err: error })
  try {
    if (registry.anchors.length === 0) throw new Refusal('rootMissing', 409, 'the root has not signed yet')
    const badgeFiles = installedBadgeFiles(config.data, { replace: registry.allowLocalhost })
    const numbers = { port: Number(port), proxies: Number(proxies) }
    const served = await serve(registry, { ...numbers, hostname: bind, badgeFiles, report })
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
