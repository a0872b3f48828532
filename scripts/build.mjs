// Builds the packages in the order of their dependencies.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const { status } = spawnSync('pnpm', ['run', 'build'], {
  cwd: join(import.meta.dirname, '..'),
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
process.exit(status ?? 1)
