import { runCommand } from './program.ts'

/** Runs this process as `liangpai-audit`; SIGINT and SIGTERM interrupt an audit, which can be resumed. */
export async function main(): Promise<void> {
  // node:sqlite still warns that it is experimental in the oldest Node that we support.
  process.removeAllListeners('warning')
  const interruption = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => interruption.abort(new Error(`interrupted by ${signal}; run it again to go on`)))
  process.exitCode = await runCommand(process.argv.slice(2), interruption.signal)
}
