// `pnpm bench verify|badge|client|hostile|journal|organization|services|station|writes [--json]`: builds what is measured, then measures it beside its peers.
import './node-version.mjs'
import { buildQuickly, runUntilStopped } from './run.mjs'

buildQuickly(
  ['core', 'presentation', 'badge', 'client', 'server', 'registry', 'mediation', 'services'].flatMap((name) => [
    '--filter',
    `@liangpai/${name}`,
  ]),
)
runUntilStopped(['bench/src/main.ts', ...process.argv.slice(2)])
