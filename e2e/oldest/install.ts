import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'

// Builds of Chromium that old are gone from every other public place; these packages of the npm registry keep theirs.
const PACKAGES = { 66: 'chrome-aws-lambda@66.0.3347', 80: 'chrome-aws-lambda@2.1.1', 88: 'chrome-aws-lambda@5.5.0' }
const DRIVER = 'puppeteer-core@2.1.1'

export type OldVersion = keyof typeof PACKAGES

/** A program, and the environment that finds its libraries. */
export type OldChromium = { path: string; env: NodeJS.ProcessEnv }

/** Installs a package outside of the project, once, without its scripts; its folder, or undefined where npm cannot. */
function fromNpm(name: string): string | undefined {
  const folder = join(homedir(), '.cache', 'liangpai-chromium', name.replace(/[^\w.]+/g, '-'))
  const installed = join(folder, 'node_modules', name.replace(/@[^@]*$/, ''))
  if (existsSync(join(installed, 'package.json'))) return installed
  console.error(`fetching ${name} from the npm registry ...`)
  mkdirSync(folder, { recursive: true })
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps', '--loglevel=error']
  const { status } = spawnSync('npm', ['install', '--prefix', folder, ...options, name], {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
  })
  return status === 0 ? installed : undefined
}

/** Decompresses a file, unless that was done; a run that is stopped halfway leaves nothing under the name. */
function decompressed(file: string, to: string, mode: number): string {
  if (existsSync(to)) return to
  const partial = `${to}.${process.pid}`
  writeFileSync(partial, brotliDecompressSync(readFileSync(file)), { mode })
  renameSync(partial, to)
  return to
}

/** An old Chromium, or undefined where it cannot be had: npm does not answer, or no Linux on x64. */
export function installOldChromium(version: OldVersion): OldChromium | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const folder = fromNpm(PACKAGES[version])
  if (!folder) return undefined
  const path = decompressed(join(folder, 'bin/chromium.br'), join(folder, 'chromium'), 0o755)
  const libraries = join(folder, 'bin/aws.tar.br')
  if (!existsSync(libraries)) return { path, env: process.env }
  const archive = decompressed(libraries, join(folder, 'aws.tar'), 0o644)
  const { status } = spawnSync('tar', ['-xf', archive, '-C', folder])
  return status === 0 ? { path, env: { ...process.env, LD_LIBRARY_PATH: join(folder, 'lib') } } : undefined
}

/** The file of the driver that is as old as these engines. */
export const installDriver = (): string | undefined => {
  const folder = fromNpm(DRIVER)
  return folder && join(folder, 'index.js')
}
