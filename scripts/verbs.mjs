// `node scripts/verbs.mjs` writes the list of the registry's verbs, packages/registry/src/office/verbs.ts, from the files
// that define one: office/<noun>/<verb>.ts. With --check it changes nothing and fails if the list is not up to date.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const OFFICE = fileURLToPath(new URL('../packages/registry/src/office/', import.meta.url))
const FILE = 'verbs.ts'
const DEFINITION = /^export const (\w+) = defineVerb\(\{\n {2}name: '([a-z-]+)',$/m

/** The verbs below a folder: the file, the exported constant and the name of each, by noun and name. */
export function findVerbs(office = OFFICE) {
  const files = readdirSync(office, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts'))
    .map((entry) => relative(office, join(entry.parentPath, entry.name)))
    .filter((file) => file.includes('/'))
    .sort()
  return files.flatMap((file) => {
    const [, constant, name] = DEFINITION.exec(readFileSync(join(office, file), 'utf8')) ?? []
    return name ? [{ file, constant, name }] : []
  })
}

/** The text of the list. Each verb is bound by its own line, so that its types need no cast. */
export function verbsFile(verbs) {
  const imports = verbs.map(({ file, constant }) => `import { ${constant} } from './${file}'`)
  const entries = verbs.map(({ constant, name }) => (constant === name ? name : `${keyOf(name)}: ${constant}`))
  const bound = verbs.map(({ constant, name }) => `${keyOf(name)}: bind(${constant}),`)
  return `// Written by \`node scripts/verbs.mjs\` from the files below this folder that define a verb.
import type { bindTo } from '@liangpai/server'
import type { Context, Work } from '../context.ts'
${imports.join('\n')}

/** Everything that can be done in a registry, by noun. */
export const verbs = {
${entries.map((entry) => `  ${entry},`).join('\n')}
}

type Bind = ReturnType<typeof bindTo<Context, Work>>

/** The verbs as functions: who acts, then the verb's input. They throw \`Refusal\`. */
export const bindVerbs = (bind: Bind) => ({
${bound.map((line) => `  ${line}`).join('\n')}
})

/** The bound verbs of a registry. */
export type Verbs = ReturnType<typeof bindVerbs>
`
}

const keyOf = (name) => (/^[a-z]+$/.test(name) ? name : `'${name}'`)

if (import.meta.main) {
  const text = verbsFile(findVerbs())
  const path = join(OFFICE, FILE)
  if (!process.argv.includes('--check')) writeFileSync(path, text)
  else if (readFileSync(path, 'utf8') !== text) {
    console.error('The list of verbs is not up to date: node scripts/verbs.mjs')
    process.exitCode = 1
  }
}
