// `pnpm reference` writes what follows from declarations: the registry's table of verbs, docs/verbs.md, docs/refusals.md
// and docs/reasons.md. With `--check` it writes nothing and fails where one of them is not up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const OFFICE = join(root, 'packages/registry/src/office')

/** A file that defines a verb, below the office's folder; the constant that it exports, and the verb's name. */
type DefinedVerb = { file: string; constant: string; name: string }

const DEFINITION = /^export const (\w+) = defineVerb\(\{\n {2}name: '([a-z-]+)',$/m

/** The verbs, by noun and name. */
function findVerbs(): DefinedVerb[] {
  const files = readdirSync(OFFICE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[\w-]+\/[\w-]+\.ts$/.test(file))
  return files.toSorted().flatMap((file) => {
    const [, constant, name] = DEFINITION.exec(readFileSync(join(OFFICE, file), 'utf8')) ?? []
    return constant === undefined || name === undefined ? [] : [{ file, constant, name }]
  })
}

/** The source of the table. Each verb is bound by a line of its own, so that its types need no cast. */
function tableOf(verbs: readonly DefinedVerb[]): string {
  const lines = (line: (verb: DefinedVerb) => string) => verbs.map((verb) => `${line(verb)}\n`).join('')
  return `// Written by \`pnpm reference\` from the files below this folder that define a verb; do not edit.
import type { bindTo } from '@liangpai/server'
import type { Context, Reading, Work } from '../context.ts'
${lines(({ file, constant }) => `import { ${constant} } from './${file}'`)}
/** Everything that can be done in a registry, by noun. */
export const verbs = {
${lines(({ constant, name }) => (constant === name ? `  ${name},` : `  ${keyOf(name)}: ${constant},`))}}

type Bind = ReturnType<typeof bindTo<Context, Work, Reading>>

/** The verbs as functions: who acts, then the verb's input. They throw \`Refusal\`. */
export const bindVerbs = (bind: Bind) => ({
${lines(({ constant, name }) => `  ${keyOf(name)}: bind(${constant}),`)}})

/** The bound verbs of a registry. */
export type Verbs = ReturnType<typeof bindVerbs>
`
}

const keyOf = (name: string) => (/^[a-z]+$/.test(name) ? name : `'${name}'`)

/** The pages. Loaded only once the table is written, since they are made from it. */
async function pagesOf(): Promise<[file: string, text: string][]> {
  const [{ verbs }, { verbsPage }, { refusalsPage }, { reasonsPage }] = await Promise.all([
    import('../packages/registry/src/office/verbs.ts'),
    import('../packages/liangpai/src/reference/verbsPage.ts'),
    import('../packages/liangpai/src/reference/refusalsPage.ts'),
    import('../packages/liangpai/src/reference/reasonsPage.ts'),
  ])
  return [
    ['docs/verbs.md', verbsPage(Object.values(verbs))],
    ['docs/refusals.md', refusalsPage()],
    ['docs/reasons.md', reasonsPage('en')],
    ['docs/reasons.zh-CN.md', reasonsPage('zh-Hans')],
  ]
}

/** Writes a file, or returns a fault if it is only checked and not up to date. */
function bring(file: string, text: string, check: boolean): string[] {
  const path = join(root, file)
  if (check) return readFileSync(path, 'utf8') === text ? [] : [`${file} is not up to date; run \`pnpm reference\``]
  writeFileSync(path, text)
  return []
}

async function main(check: boolean): Promise<number> {
  const verbs = findVerbs()
  const faults = bring('packages/registry/src/office/verbs.ts', tableOf(verbs), check)
  for (const [file, text] of await pagesOf()) faults.push(...bring(file, text, check))
  for (const fault of faults) console.error(fault)
  console.error(`reference: ${verbs.length} verbs, ${faults.length} faults`)
  return faults.length === 0 ? 0 : 1
}

process.exit(await main(process.argv.includes('--check')))
