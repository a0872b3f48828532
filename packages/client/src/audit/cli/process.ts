import { runCommand } from './program.ts'

/** Runs this process as `liangpai-audit`. SIGINT and SIGTERM interrupt an audit, which can be resumed. */
export async function runProcess(): Promise<void> {
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interruption.abort(new Error(`interrupted by ${signal}; run it again to resume`)))
  process.exitCode = await runCommand(process.argv.slice(2), interruption.signal)
}
