// Installs Debian packages, as root on Debian alone; elsewhere the caller does without.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const KEEP_SETTINGS = ['-o', 'Dpkg::Options::=--force-confold']

export const hasApt = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const stdio = ['ignore', 'ignore', 'inherit']
  return spawnSync('apt-get', args, { env, stdio, timeout: 300_000 }).status === 0
}

/** Reads the list of packages again. */
export const aptUpdate = () => hasApt() && apt('update')

/** Whether the packages are there afterwards; updates the list of packages only if they are not found without. */
export function aptInstall(...packages) {
  if (!hasApt()) return false
  const install = () => apt('install', '-y', '--no-install-recommends', ...KEEP_SETTINGS, ...packages)
  return install() || (aptUpdate() && install())
}
