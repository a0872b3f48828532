// `pnpm dev`: see playground/src/dev.ts. The demo's shops load the badge as it was built; a first time builds it.
import './node-version.mjs'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildQuickly, runUntilStopped } from './run.mjs'

if (!existsSync(join(import.meta.dirname, '../packages/badge/dist/badge.iife.js'))) buildQuickly()
runUntilStopped(['playground/src/dev.ts'])
