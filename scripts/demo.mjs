// `pnpm demo [--fresh]`: builds, then runs the demo until Ctrl-C.
import './node-version.mjs'
import { buildQuickly, runUntilStopped } from './run.mjs'

buildQuickly()
runUntilStopped(['--disable-warning=ExperimentalWarning', 'examples/demo/src/main.ts', ...process.argv.slice(2)])
