import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const packages = readdirSync(join(root, 'packages')).map((name) => {
  const text = readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')
  return JSON.parse(text) as { name: string; private?: boolean; repository?: { directory: string } }
})
const published = packages.flatMap(({ name, repository }) =>
  repository ? [[name, repository.directory] as const] : [],
)
const internal = ['packages/world', 'bench', 'fuzz', 'playground', 'examples', 'docs/decisions']

const blocksOf = (readme: string) => [...readme.matchAll(/```\w+\n([^]*?)```/g)].map(([, code = '']) => code)

/** What a README on npm lacks: the line that installs the package, and an example beyond it. */
function faultsOf(readme: string, name: string): string[] {
  const install = new RegExp(`^npm (i|install) (--global )?${name}( .*)?$`, 'm')
  const blocks = blocksOf(readme)
  const faults = blocks.some((code) => install.test(code)) ? [] : ['no line that installs it']
  return blocks.some((code) => code.replace(install, '').trim() !== '') ? faults : [...faults, 'no example']
}

test.each(published)('README of %s says how to install it and shows an example', (name, folder) => {
  expect(faultsOf(readFileSync(join(root, folder, 'README.md'), 'utf8'), name)).toEqual([])
})

test('each published package has a repository, and with it a README that is looked at', () => {
  expect(published).toHaveLength(packages.filter((one) => !one.private).length)
})

test.each(internal)('%s has a README', (folder) => {
  expect(existsSync(join(root, folder, 'README.md'))).toBe(true)
})

test('a README without install line or example is found', () => {
  expect(faultsOf('# x\n', 'x')).toEqual(['no line that installs it', 'no example'])
  expect(faultsOf('```sh\nnpm install x\n```\n', 'x')).toEqual(['no example'])
  expect(faultsOf('```sh\nnpm install x\n```\n```ts\nx()\n```\n', 'x')).toEqual([])
})
