// `pnpm demo [--fresh]`: builds without .d.ts files, then runs the demo until Ctrl-C.
import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`Node ${process.version} is too old (22.18 or newer), and the pinned one is not installed.`)
  process.exit(1)
}

const root = join(import.meta.dirname, '..')
const built = spawnSync('pnpm', ['run', 'build'], {
  cwd: root,
  env: { ...process.env, NO_DTS: '1' },
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
})
if (built.status !== 0) process.exit(built.status ?? 1)

const main = join(root, 'examples/demo/src/main.ts')
const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)], {
  stdio: 'inherit',
})
// Ctrl-C reaches the whole group; a signal sent to this process alone is passed on.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => child.kill('SIGTERM'))
child.once('exit', (code) => process.exit(code ?? 1))
