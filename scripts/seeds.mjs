// Seeds each gate once with a fault, in a copy of the project, and sees that it turns red for that very fault.
// A gate that cannot turn red is no gate.
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { randomBytes } from 'node:crypto'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { CHECKS, runCommand } from './checks.mjs'

const root = join(import.meta.dirname, '..')
const write = (file, text) => (copy) => {
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  writeFileSync(join(copy, file), text)
}
const append = (file, text) => (copy) => appendFileSync(join(copy, file), text)
const edit = (file, change) => (copy) =>
  writeFileSync(join(copy, file), JSON.stringify(change(JSON.parse(readFileSync(join(copy, file), 'utf8')))))
const seeded = 'packages/client/src/seeded.ts'

const client = 'packages/client/package.json'
const emblem = String.fromCodePoint(0x262d)

/** Each: a gate, the faults of one run with what the gate has to say about each, and the gate's arguments. */
const SEEDS = [
  [
    'lint',
    [
      [write(seeded, "export const seeded = JSON.parse('1') as any\nfetch('https://a.example/')\n"), /no-explicit-any/],
      [
        append(seeded, "export { issueBadge } from '@liangpai/core/issue'\n"),
        /no-restricted-imports[^]*client.src.seeded/,
      ],
      [
        write('packages/badge/src/seeded.ts', "export { isMember } from '@liangpai/core/organization'\n"),
        /badge.src.seeded/,
      ],
      [write('packages/core/src/seeded.ts', "export { readFileSync } from 'node:fs'\n"), /core.src.seeded/],
      [() => {}, /no-floating-promises/],
    ],
  ],
  ['typecheck', [[write(seeded, "export const seeded: number = 'one'\n"), /seeded\.ts.*TS2322/]]],
  ['format:check', [[write(seeded, 'export const seeded = 1;\n'), /seeded\.ts/]]],
  [
    'knip',
    [
      [write(seeded, 'export const seeded = 1\n'), /Unused files[^]*seeded\.ts/],
      [
        edit(client, (p) => ({ ...p, dependencies: { ...p.dependencies, zod: '4.6.7' } })),
        /Unused dependencies[^]*zod/,
      ],
    ],
  ],
  [
    'scan:emblem',
    [
      [write(seeded, `export const seeded = '${emblem}'\n`), /seeded\.ts:1: an emblem/],
      [write('docs/seeded.png', 'no picture'), /docs\/seeded\.png: a picture/],
      [write('docs/seeded.md', `<polygon points="${'1,2 '.repeat(10).trim()}"/>\n`), /ten corners/],
    ],
  ],
  [
    'scan:words',
    [
      [
        write('packages/presentation/src/verdict/words/seeded.ts', "export const seeded = '官方认证'\n"),
        /seeded\.ts:1: the word 认证/,
      ],
    ],
  ],
  ['size', [[append('packages/badge/dist/badge.iife.js', `//${randomBytes(16_000).toString('hex')}`), /exceeded/i]]],
  ['packages', [[edit(client, (p) => ({ ...p, main: './dist/nothing.js' })), /nothing\.js/]], ['client']],
  [
    'packages',
    [[append('packages/client/dist/index.d.ts', "export { x } from './nothing'\n"), /resolution/i]],
    ['client'],
  ],
  ['packages', [[edit(client, withoutTypes), /no types for \./]], ['client']],
  ['packages', [[(copy) => rmSync(join(copy, '.pnpmfile.mjs')), /@liangpai\/source/]], ['client']],
]

function withoutTypes(manifest) {
  const { types: _types, ...door } = manifest.exports['.']
  return { ...manifest, exports: { ...manifest.exports, '.': door } }
}

/** A copy without what is installed; that is reached by links, and the packages' own links stay inside the copy. */
function copyProject() {
  const copy = mkdtempSync(join(tmpdir(), 'seed-'))
  const leftOut = new Set(['.pnpm', '.git', 'coverage'])
  const filter = (path) => !leftOut.has(basename(path)) && path !== join(root, 'data')
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true, filter })
  symlinkSync(join(root, 'node_modules/.pnpm'), join(copy, 'node_modules/.pnpm'), 'dir')
  return copy
}

async function trySeed([name, faults, args = []]) {
  const copy = copyProject()
  try {
    for (const [seed] of faults) seed(copy)
    const { command } = CHECKS.find((check) => check.name === name)
    const { ok, output, seconds } = await runCommand(copy, [...command, ...args])
    const unseen = faults.filter(([, expected]) => ok || !expected.test(output)).map(([, expected]) => expected)
    return { seconds, unseen, output }
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

const left = [...SEEDS]
let failed = 0
async function lane() {
  for (let seed = left.shift(); seed; seed = left.shift()) {
    const { unseen, output, seconds } = await trySeed(seed)
    const [name, { length }] = seed
    console.error(
      `${unseen.length > 0 ? 'NOT RED' : 'red'}: ${String(name)}, ${length} faults, ${seconds.toFixed(1)} s`,
    )
    if (unseen.length > 0) console.error(`not seen: ${unseen.join(' ')}\n${output}`)
    failed += unseen.length
  }
}
const unseeded = CHECKS.filter(({ name }) => name !== 'gates' && !SEEDS.some(([seed]) => seed === name))
for (const { name } of unseeded) console.error(`NOT SEEDED: ${name}`)
// Beside other work one at a time is enough: `LANES=1`.
const lanes = Number(process.env.LANES ?? 2)
await Promise.all(Array.from({ length: lanes }, lane))
console.error(`${SEEDS.length} seeded runs, ${failed + unseeded.length} faults not seen`)
process.exit(failed + unseeded.length === 0 ? 0 : 1)
