import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** Builds all packages, or those of `filter`, without .d.ts files; ends the process where that fails. */
export function buildQuickly(filter = []) {
  const { status } = spawnSync('pnpm', [...filter, 'run', 'build'], {
    cwd: root,
    env: { ...process.env, NO_DTS: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** Runs a program of Node until it ends or is stopped, and ends as it does. */
export function runUntilStopped(args) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' })
  // Ctrl-C reaches the whole group; a signal sent to this process alone is passed on.
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  child.once('exit', (code) => process.exit(code ?? 1))
}
