#!/usr/bin/env node
import { runAudit } from './cli/program.ts'

// node:sqlite is still marked as an experiment in the oldest Node that we support.
process.removeAllListeners('warning')
const stopped = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => stopped.abort(new Error(`broken off by ${signal}; called again, it goes on`)))
process.exitCode = await runAudit(process.argv.slice(2), stopped.signal)
