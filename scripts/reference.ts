// `pnpm reference` writes what follows from declarations: the registry's table of verbs, what tokens may be for, docs/verbs.md, docs/refusals.md
// and docs/reasons.md. With `--check` it writes nothing and fails where one of them is not up to date.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const OFFICE = join(root, 'packages/registry/src/office')

/** The verbs about signing in are the server's, made for a registry by one constant. */
const SIGN_IN = {
  folder: join(root, 'packages/server/src/signIn/verbs'),
  file: 'signIn/verbs.ts',
  constant: 'signInVerbs',
}

/** A file below the office's folder, the constant that it exports, what of that is a verb, and the verb's name. */
type DefinedVerb = { file: string; constant: string; verb: string; name: string }

const DEFINITION = /^export const (\w+) = defineVerb\(\{\n {2}name: '([a-z-]+)',$/m
const SIGN_IN_NAME = /defineSignInVerb\(\{\n +name: '([a-z-]+)',$/m

/** The verbs, by noun and name. */
function findVerbs(): DefinedVerb[] {
  const files = readdirSync(OFFICE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[\w-]+\/[\w-]+\.ts$/.test(file))
  return files.toSorted().flatMap((file) => {
    if (file === SIGN_IN.file) return signInVerbs()
    const [, constant, name] = DEFINITION.exec(readFileSync(join(OFFICE, file), 'utf8')) ?? []
    return constant === undefined || name === undefined ? [] : [{ file, constant, verb: constant, name }]
  })
}

/** Those about signing in, by their files in the server. */
function signInVerbs(): DefinedVerb[] {
  const { folder, file, constant } = SIGN_IN
  return readdirSync(folder)
    .toSorted()
    .flatMap((one) => {
      const [, name] = SIGN_IN_NAME.exec(readFileSync(join(folder, one), 'utf8')) ?? []
      return name === undefined ? [] : [{ file, constant, verb: `${constant}${memberOf(name)}`, name }]
    })
}

/** The source of the table. Each verb is bound by a line of its own, so that its types need no cast. */
function tableOf(verbs: readonly DefinedVerb[]): string {
  const lines = (line: (verb: DefinedVerb) => string) => verbs.map((verb) => `${line(verb)}\n`).join('')
  const imports = [...new Set(verbs.map(({ file, constant }) => `import { ${constant} } from './${file}'\n`))].join('')
  return `// Written by \`pnpm reference\` from the files below this folder that define a verb; do not edit.
import type { bindTo } from '@liangpai/server'
import type { Context, Reading, Work } from '../context.ts'
${imports}
/** Everything that can be done in a registry, by noun. */
export const verbs = {
${lines(({ verb, name }) => (verb === name ? `  ${name},` : `  ${keyOf(name)}: ${verb},`))}}

type Bind = ReturnType<typeof bindTo<Context, Work, Reading>>

/** The verbs as functions: who acts, then the verb's input. They throw \`Refusal\`. */
export const bindVerbs = (bind: Bind) => ({
${lines(({ verb, name }) => `  ${keyOf(name)}: bind(${verb}),`)}})

/** The bound verbs of a registry. */
export type Verbs = ReturnType<typeof bindVerbs>
`
}

/** What tokens may be for, read in a process of its own: the verbs are loaded here once the list is as it will be. */
const tokenScopes = () =>
  execFileSync(process.execPath, [...process.execArgv, join(root, 'scripts/reference/tokenScopes.ts')], {
    encoding: 'utf8',
  })

const isPlain = (name: string) => /^[a-z]+$/.test(name)
const keyOf = (name: string) => (isPlain(name) ? name : `'${name}'`)
const memberOf = (name: string) => (isPlain(name) ? `.${name}` : `['${name}']`)

/** The pages. Loaded only once the table is written, since they are made from it. */
async function pagesOf(): Promise<[file: string, text: string][]> {
  const [{ verbs }, { servicesVerbsPage, verbsPage }, { refusalsPage }, { reasonsPage }, services, api] =
    await Promise.all([
      import('../packages/registry/src/office/verbs.ts'),
      import('../packages/liangpai/src/reference/verbsPage.ts'),
      import('../packages/liangpai/src/reference/refusalsPage.ts'),
      import('../packages/liangpai/src/reference/reasonsPage.ts'),
      servicesVerbs(),
      apiText(),
    ])
  return [
    ['docs/verbs.md', verbsPage(Object.values(verbs))],
    ['docs/services-verbs.md', servicesVerbsPage(services)],
    ['docs/api.md', api],
    ['docs/refusals.md', refusalsPage()],
    ['docs/reasons.md', reasonsPage('en')],
    ['docs/reasons.zh-CN.md', reasonsPage('zh-Hans')],
  ]
}

/** The page of the API, from the description of a registry. */
async function apiText(): Promise<string> {
  const [{ openApiDocument }, { apiPage }] = await Promise.all([
    import('../packages/registry/src/http/openapi/document.ts'),
    import('../packages/liangpai/src/reference/apiPage.ts'),
  ])
  return apiPage(openApiDocument('https://badge.example') as Parameters<typeof apiPage>[0])
}

/**
 * Which refusals each operation may meet is read from all sources, which takes most of a minute: it is written, and a check only
 * asks whether each operation has its row. A code that is missing fails the contract test.
 */
async function bringRefusals(check: boolean): Promise<string[]> {
  const file = 'packages/registry/src/http/openapi/refusalTable.ts'
  const text = readFileSync(join(root, file), 'utf8')
  if (check)
    return findVerbs().flatMap(({ name }) =>
      text.includes(`\n  ${keyOf(name)}:`) ? [] : [`${file} lacks ${name}; run \`pnpm reference\``],
    )
  const [{ refusalTable }, { refusals }] = await Promise.all([
    import('./reference/refusals.ts'),
    import('../packages/presentation/src/refusals/refusals.ts'),
  ])
  writeFileSync(join(root, file), refusalTable(root, new Set(Object.keys(refusals))))
  return []
}

/** The verbs that every services process has, and those of each module; no command but the office's is typed. */
async function servicesVerbs() {
  const [{ officeVerbs, servicesCommands }, { allModules }] = await Promise.all([
    import('../packages/services/src/office/verbs.ts'),
    import('../packages/services/src/modules.ts'),
  ])
  const typed = Object.keys(servicesCommands)
  const untyped = <V extends object>(verb: V): V => ({ ...verb, cli: undefined })
  return [
    {
      title: 'Office',
      verbs: Object.entries(officeVerbs).map(([name, verb]) => (typed.includes(name) ? verb : untyped(verb))),
    },
    ...allModules.map(({ name, verbs }) => ({
      title: name.charAt(0).toUpperCase() + name.slice(1),
      verbs: Object.values(verbs).map(untyped),
    })),
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
  faults.push(...bring('packages/registry/src/office/signIn/tokenScopes.ts', tokenScopes(), check))
  faults.push(...(await bringRefusals(check)))
  for (const [file, text] of await pagesOf()) faults.push(...bring(file, text, check))
  for (const fault of faults) console.error(fault)
  console.error(`reference: ${verbs.length} verbs, ${faults.length} faults`)
  return faults.length === 0 ? 0 : 1
}

process.exit(await main(process.argv.includes('--check')))
