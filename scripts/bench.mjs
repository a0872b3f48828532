// `pnpm bench verify|badge|client|hostile [--json]`: builds what is measured as it is published, then measures it beside its peers.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`Node ${process.version} is too old (22.18 or newer), and the pinned one is not installed.`)
  process.exit(1)
}

const root = join(import.meta.dirname, '..')
const packages = ['core', 'badge', 'client'].flatMap((name) => ['--filter', `@liangpai/${name}`])
const built = spawnSync('pnpm', [...packages, 'run', 'build'], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  shell: process.platform === 'win32',
})
if (built.status !== 0) process.exit(built.status ?? 1)

const main = join(root, 'bench/src/main.ts')
const { status } = spawnSync(process.execPath, [main, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
process.exit(status ?? 1)
