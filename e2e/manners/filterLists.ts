import { execFileSync } from 'node:child_process'
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** A list of a content blocker, as its authors publish it. */
export type FilterList = { name: string; text: string }

/** Debian's package: EasyList, EasyPrivacy, uBlock's own lists. Unpacked only: installed, Chromium would load it. */
const DEBIAN = 'webext-ublock-origin-chromium'
const NPM = '@adguard/dnr-rulesets@3.3.20260320140136'
/** AdGuard's base, tracking, social, cookie, pop-up, annoyance, widget and Chinese (EasyList China within) lists. */
const ADGUARD = [2, 3, 4, 18, 19, 21, 22, 224]

/** The lists that can be had here now; none without a network. AdGuard's, which take a minute, only where asked for. */
export function fetchFilterLists(withAdguard: boolean): FilterList[] {
  const folder = mkdtempSync(join(tmpdir(), 'liangpai-lists-'))
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, { cwd: folder, stdio: 'pipe', timeout: 60_000 })
  try {
    return [
      ...(fetched(run, 'apt-get', 'download', DEBIAN) ? debianLists(folder, run) : []),
      ...(withAdguard && fetched(run, 'npm', 'pack', NPM) ? adguardLists(folder, run) : []),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Run = (command: string, ...args: string[]) => unknown

/** Whether a package can be had here now. What is wrong with one that was had is an error. */
function fetched(run: Run, command: string, ...args: string[]): boolean {
  try {
    run(command, ...args)
    return true
  } catch {
    return false
  }
}

function debianLists(folder: string, run: Run): FilterList[] {
  run('dpkg', '-x', ...globSync(`${DEBIAN}*.deb`, { cwd: folder }), '.')
  return globSync('usr/share/chromium/extensions/ublock-origin/assets/**/*.txt', { cwd: folder })
    .map((path) => ({ name: basename(path), text: readFileSync(join(folder, path), 'utf8') }))
    .filter(({ name }) => name !== 'badlists.txt') // names of lists, no rules
}

type Ruleset = [{ metadata: { rawFilterList: string } }]

function adguardLists(folder: string, run: Run): FilterList[] {
  const paths = ADGUARD.map((id) => `package/dist/filters/declarative/ruleset_${id}/ruleset_${id}.json`)
  run('tar', '-xzf', ...globSync('*.tgz', { cwd: folder }), ...paths)
  return paths.map((path) => {
    const [{ metadata }] = JSON.parse(readFileSync(join(folder, path), 'utf8')) as Ruleset
    return { name: `AdGuard ${basename(path)}`, text: metadata.rawFilterList }
  })
}
