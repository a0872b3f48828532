import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { all, append, type Edit, editJson, replace, write } from './edits.ts'

/** One run of a check: faults that it must see at once, each with what it has to say; `args` narrow the check. */
export type Seed = { check: string; faults: [edit: Edit, expected: RegExp][]; args?: string[] }

/** Seeds that spoil one copy of the project together: no fault of one may hide a fault of another. */
export type Bed = Seed[]

const client = 'packages/client'
const manifest = `${client}/package.json`
const pure = 'packages/presentation/src/seededPure.ts'
const badgeFile = 'packages/badge/dist/badge.iife.js'
const emblem = String.fromCodePoint(0x262d)
const lines = (count: number, line: string) => Array.from({ length: count }, () => line)

const lint: Seed = {
  check: 'lint',
  faults: [
    [write(`${client}/src/seededAny.ts`, "export const seeded = JSON.parse('1') as any"), /no-explicit-any/],
    [write(`${client}/src/seededFetch.ts`, "fetch('https://a.example/')"), /no-floating-promises/],
    [
      all(
        write('examples/seeded/one.ts', "import { two } from './two.ts'", 'export const one = () => two'),
        write('examples/seeded/two.ts', "import { one } from './one.ts'", 'export const two = () => one'),
      ),
      /Dependency cycle detected/,
    ],
    [write('examples/seeded/default.ts', 'export default 1'), /no-default-export/],
    [write('examples/seeded/long.ts', ...lines(251, 'export {}')), /max-lines\)/],
    [
      write('examples/seeded/function.ts', 'export function seeded() {', ...lines(61, '  void 0'), '}'),
      /max-lines-per-function/,
    ],
    [write('examples/seeded/zod.ts', "import { z } from 'zod'", 'export const seeded = z'), /zod-namespace/],
    [write('playground/seeded.ts', 'export const kept = 1'), /id-denylist/],
    [
      write(pure, 'export const seeded = [Date.now(), fetch, localStorage, document, Intl]', 'new Date()'),
      /'fetch'[^]*no-restricted-globals/,
    ],
    [() => {}, /'localStorage'[^]*no-restricted-globals/],
    [() => {}, /'document'[^]*no-restricted-globals/],
    [() => {}, /'Intl'[^]*no-restricted-globals/],
    [() => {}, /Date\.now[^]*no-restricted-properties/],
    [() => {}, /liangpai\(no-clock\)/],
    [write('packages/core/src/seededClock.ts', 'export const seeded = performance'), /core.src.seededClock/],
  ],
}

const newPackage = (name: string) =>
  write(`packages/${name}/package.json`, JSON.stringify({ name: `@liangpai/${name}`, private: true }))

const architecture: Seed = {
  check: 'architecture',
  faults: [
    [
      all(newPackage('mediation'), write('packages/mediation/src/a.ts', "export * from '@liangpai/core'")),
      /mediation may not import @liangpai.core\n/,
    ],
    [
      all(newPackage('services'), write('packages/services/src/a.ts', "export * from '@liangpai/registry'")),
      /services may not import @liangpai.registry/,
    ],
    [write('packages/services/src/b.ts', "export * from '@liangpai/badge'"), /services may not import @liangpai.badge/],
    [
      write('packages/server/src/seededDoor.ts', "export * from '@liangpai/presentation/verdict'"),
      /server may not import @liangpai.presentation.verdict/,
    ],
    [write('packages/core/src/seededNode.ts', "export * from 'node:fs'"), /core may not import node:fs/],
    [
      write('packages/badge/src/seededDoor.ts', "export * from '@liangpai/core/organization'"),
      /badge may not import @liangpai.core.organization/,
    ],
    [
      write(`${client}/src/seededPath.ts`, "export * from '../../core/src/text.ts'"),
      /client.src.seededPath.* reaches into another package/,
    ],
    [
      all(
        write(`${client}/src/seeded.test.ts`, 'export const seeded = 1'),
        write(`${client}/src/seededTest.ts`, "export * from './seeded.test.ts'"),
      ),
      /imports .\/seeded\.test\.ts, which is for tests/,
    ],
    [
      // No circle of files, and yet no telling which folder lies above the other.
      all(
        write('packages/services/src/up/a.ts', "export * from '../down/b.ts'"),
        write('packages/services/src/down/b.ts', "export * from '../up/c.ts'"),
        write('packages/services/src/up/c.ts', 'export const seeded = 1'),
      ),
      /services.src.* runs up/,
    ],
    [() => {}, /the picture is not up to date/], // packages that it does not show
  ],
}

const words = 'packages/presentation/src'

const typecheck: Seed = {
  check: 'typecheck',
  faults: [
    [write(`${client}/src/seededType.ts`, "export const seeded: number = 'one'"), /seededType\.ts.*TS2322/],
    [
      replace(`${words}/words/zh-Hant/verify.ts`, /^ {2}subject: .*\n/m, ''),
      /zh-Hant.verify\.ts.*'subject' is missing/,
    ],
    [replace(`${words}/refusals/key.ts`, /^ {6}en: .*\n/m, ''), /refusals.key\.ts.*'en' is missing/],
    [
      replace(`${words}/verdict/displayedVerdict.ts`, /export type UnclaimedState =/, "$& 'seeded' |"),
      /words.en\.ts.*'?seeded'?/,
    ],
    [
      replace('packages/core/src/reason.ts', / {2}\| 'SHOP_MISMATCH'\n/, "$&  | 'SEEDED'\n"),
      /explanations\.ts.*TS2322/,
    ],
    [
      replace(`${client}/src/audit/target.ts`, / {2}\| 'PAGE_UNREADABLE'\n/, "$&  | 'SEEDED_ROW'\n"),
      /meaning\.ts.*'?SEEDED_ROW'?/,
    ],
  ],
}

const withoutTypes = (content: { [name: string]: unknown }) => {
  const { '.': door, ...rest } = content['exports'] as { [entry: string]: { [condition: string]: string } }
  const { types: _types, ...conditions } = door ?? {}
  return { ...content, exports: { ...rest, '.': conditions } }
}

const sources: Bed = [
  lint,
  architecture,
  typecheck,
  { check: 'format:check', faults: [[write('examples/seeded/format.ts', 'export const seeded = 1;'), /format\.ts/]] },
  {
    check: 'knip',
    faults: [
      [write(`${client}/src/seededUnused.ts`, 'export const seeded = 1'), /Unused files[^]*seededUnused\.ts/],
      [
        editJson(manifest, (content) => ({
          ...content,
          dependencies: { ...Object(content['dependencies']), jose: '6.2.18' },
        })),
        /Unused dependencies[^]*jose/,
      ],
    ],
  },
  {
    check: 'reference',
    faults: [
      [
        write(
          'packages/registry/src/office/badge/seeded.ts',
          'export const seeded = defineVerb({',
          "  name: 'seeded',",
          '})', // it has to parse: tsc says nothing else of a tree that does not
        ),
        /office\/verbs\.ts is not up to date/,
      ],
      [append('docs/refusals.md', '| `seeded` |'), /docs\/refusals\.md is not up to date/],
    ],
  },
  {
    check: 'documented',
    faults: [
      [append('packages/badge/src/index.ts', 'export const seeded = 1\n'), /exports seeded without a doc comment/],
    ],
  },
  {
    check: 'scan:emblem',
    faults: [
      [write('examples/seeded/emblem.ts', `export const seeded = '${emblem}'`), /emblem\.ts:1: an emblem/],
      [write('docs/seeded.png', 'no picture'), /docs\/seeded\.png: a picture/],
      [write('docs/seeded.md', `<polygon points="${'1,2 '.repeat(10).trim()}"/>`), /ten corners/],
    ],
  },
  {
    check: 'scan:words',
    faults: [[write(`${words}/seededWord.ts`, "export const seeded = '官方认证'"), /seededWord\.ts:1: the word 认证/]],
  },
]

const built: Bed = [
  { check: 'size', faults: [[append(badgeFile, `\n//${randomBytes(16_000).toString('hex')}`), /exceeded/i]] },
  {
    check: 'built',
    faults: [
      [append(badgeFile, "\nvar seeded='·';seeded??=1"), /is not ASCII/],
      [() => {}, /is not an ES2020 script/],
    ],
  },
  {
    check: 'api',
    faults: [
      [
        append('packages/badge/dist/define.d.ts', 'export declare const seeded: 1\n'),
        /badge\.define\.api\.md: the door has changed/,
      ],
    ],
    args: ['badge.define'],
  },
  {
    check: 'packages',
    faults: [
      [editJson(manifest, (content) => ({ ...content, main: './dist/nothing.js' })), /client: [^]*nothing\.js/],
      [append('packages/core/dist/index.d.ts', "export { x } from './nothing'\n"), /core: [^]*resolution/i],
      [editJson('packages/server/package.json', withoutTypes), /server: [^]*no types for \./],
    ],
    args: ['client', 'core', 'server'],
  },
]

const engines: Seed = {
  check: 'engines:apis',
  faults: [
    [append(badgeFile, '\nstructuredClone([].at(1))'), /uses structuredClone, which is not in chrome 80/],
    [() => {}, /uses at\(\), which is not in chrome 80/],
    [append(badgeFile, "\nvar sheet=':host(:has(a)){display:flex;gap:1px;inset:0}'"), /uses :has,/],
    [() => {}, /uses gap: flex_context, which is not in chrome 80/],
    [() => {}, /uses inset, which is not in chrome 80/],
    [append(badgeFile, "\nvar html='<dialog closedby=any></dialog>'"), /uses <dialog closedby>/],
    [replace('scripts/engines/reviewed.ts', /'rect\(\)'/, "'seeded()'"), /uses rect\(\),[^]*nothing needs seeded\(\)/],
    [append('docs/engines.md', '| `seeded` |'), /docs\/engines\.md is not up to date/],
  ],
}

/** Seeds that other seeds of what is built would hide. */
const apart: Bed = [
  engines,
  {
    check: 'packages',
    faults: [[(copy) => rmSync(join(copy, '.pnpmfile.mjs')), /@liangpai\/source/]],
    args: ['client'],
  },
]

/** Each check that counts in the closing line of `pnpm test` has one seed at least. */
export const BEDS: Bed[] = [sources, built, apart]
