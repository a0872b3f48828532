// `pnpm api` writes the public API of each door to api/<package>[.<door>].api.md, from the built types; a reviewer sees
// what a change does to it. With `--check` it writes nothing and fails where a file differs.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'
import { type Door, readDoors } from './doors.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, 'api')

const compilerOptions = {
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'Bundler',
  strict: true,
  skipLibCheck: true,
  types: ['node'],
}

const silent = { default: { logLevel: ExtractorLogLevel.None } }

function configOf(door: Door, scratch: string): ExtractorConfig {
  const reportFileName = `${door.name}.api.md`
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: join(root, door.types),
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions, files: [join(root, door.types)] } },
      apiReport: { enabled: true, reportFolder: join(scratch, 'reports'), reportFileName, reportTempFolder: scratch },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: { compilerMessageReporting: silent, extractorMessageReporting: silent, tsdocMessageReporting: silent },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, 'packages', door.package, 'package.json'),
  })
}

const LITERAL = String.raw`"[^"\n]*"`
const unions = new RegExp(`${LITERAL}(?: \\| ${LITERAL})+`, 'g')
const enumMembers = /(?:^ *['\w-]+: "[^"\n]*";\n)+/gm

/** The compiler orders what a union is made of by what it read first, which differs from build to build. */
export function inOrder(report: string): string {
  return report
    .replace(unions, (union) => union.split(' | ').toSorted().join(' | '))
    .replace(enumMembers, (lines) => lines.trimEnd().split('\n').toSorted().join('\n') + '\n')
}

/** Whether the door's file says what the door is; when writing, it does afterwards. */
function isReviewed(door: Door, scratch: string, check: boolean): boolean {
  Extractor.invoke(configOf(door, scratch), {
    localBuild: true,
    messageCallback: (message) => void (message.handled = true),
  })
  const name = `${door.name}.api.md`
  const report = inOrder(readFileSync(join(scratch, 'reports', name), 'utf8'))
  const reviewed = join(folder, name)
  if (!check) writeFileSync(reviewed, report)
  return !check || (existsSync(reviewed) && readFileSync(reviewed, 'utf8') === report)
}

/** `names` leaves out all other doors. */
function main(check: boolean, names: readonly string[]): number {
  const all = readDoors(root)
  const doors = all.filter(({ name }) => names.length === 0 || names.includes(name))
  const unbuilt = doors.filter(({ types }) => !existsSync(join(root, types)))
  if (unbuilt.length > 0) {
    console.error(`No types at ${unbuilt.map(({ types }) => types).join(', ')}: run \`pnpm build\` first.`)
    return 1
  }
  const scratch = mkdtempSync(join(tmpdir(), 'api-'))
  mkdirSync(folder, { recursive: true })
  mkdirSync(join(scratch, 'reports'))
  const changed = doors.filter((door) => !isReviewed(door, scratch, check)).map(({ name }) => `${name}.api.md`)
  rmSync(scratch, { recursive: true })
  const stale = readdirSync(folder).filter((file) => !all.some(({ name }) => file === `${name}.api.md`))
  if (!check) for (const file of stale) rmSync(join(folder, file))
  const faults = check ? [...changed, ...stale] : []
  for (const file of faults)
    console.error(`api/${file}: the door has changed; run \`pnpm api\` and review the difference`)
  console.error(`api: ${doors.length} doors, ${faults.length} differ`)
  return faults.length === 0 ? 0 : 1
}

if (import.meta.main)
  process.exit(
    main(
      process.argv.includes('--check'),
      process.argv.slice(2).filter((name) => name !== '--check'),
    ),
  )
