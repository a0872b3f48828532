// `pnpm dev`: see playground/src/dev.ts. The demo's shops load the badge as it was built; a first time builds it.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`Node ${process.version} is too old (22.18 or newer), and the pinned one is not installed.`)
  process.exit(1)
}

const root = join(import.meta.dirname, '..')
if (!existsSync(join(root, 'packages/badge/dist/badge.iife.js'))) {
  const env = { ...process.env, NO_DTS: '1' }
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0) process.exit(status ?? 1)
}
const child = spawn(process.execPath, [join(root, 'playground/src/dev.ts')], { stdio: 'inherit' })
// Ctrl-C reaches the whole group; a signal sent to this process alone is passed on.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.once('exit', (code) => process.exit(code ?? 1))
