import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { filesOf } from './files.mjs'

const root = join(import.meta.dirname, '..')

/** The TypeScript of a page, and what a reader is taken to have at hand. */
const snippetsOf = (file: string) =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/```ts\n([^]*?)```/g)].map(
    ([, code = '']) => `${code}\nexport {}\n${/const bundle\b/.test(code) ? '' : 'declare const bundle: unknown'}\n`,
  )

const snippets = filesOf(root)
  .filter((file) => file.endsWith('.md') && !file.startsWith('api/')) // the reports of doors are no examples
  .flatMap((file) => snippetsOf(file).map((code, index) => ({ name: `${file} ${index + 1}`, code })))

const wrong = {
  name: 'wrong',
  code: "import { createClient } from '@liangpai/client'\ncreateClient({ registries: 7 })\n",
}

/** What the compiler has to say of each, as if they stood in this folder. */
function compile(codes: readonly string[]): string[][] {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile) as { config: object }
  const options = { ...ts.parseJsonConfigFileContent(config, ts.sys, root).options, noEmit: true, types: ['node'] }
  const files = new Map(codes.map((code, index) => [join(root, `scripts/snippet${index}.ts`), code]))
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => files.has(name) || fileExists(name)
  host.getSourceFile = (name, ...rest) => {
    const code = files.get(name)
    return code === undefined ? getSourceFile(name, ...rest) : ts.createSourceFile(name, code, ts.ScriptTarget.Latest)
  }
  const program = ts.createProgram([...files.keys()], options, host)
  return [...files.keys()].map((name) => {
    const source = program.getSourceFile(name)
    const faults = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '))
  })
}

const faults = compile([...snippets, wrong].map(({ code }) => code))

test('the pages show code', () => {
  expect(snippets.length).toBeGreaterThan(2)
})

test.each(snippets.map(({ name }, index) => ({ name, index })))('$name compiles', ({ index }) => {
  expect(faults[index]).toEqual([])
})

test('a snippet that does not compile is found', () => {
  expect(faults.at(-1)).not.toEqual([])
})
