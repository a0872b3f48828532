#!/usr/bin/env node
import { runProgram } from './cli/program.ts'

// node:sqlite is still marked as an experiment in the oldest Node that we support.
process.removeAllListeners('warning')
await runProgram(process.argv.slice(2))
