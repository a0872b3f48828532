import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const folders = ['packages', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder)).map((name) => `${folder}/${name}`),
)
const packages = [...folders, 'bench', 'fuzz', 'playground'].flatMap((folder) => {
  const file = join(root, folder, 'package.json')
  if (!existsSync(file)) return []
  const { name, private: isPrivate = false } = JSON.parse(readFileSync(file, 'utf8')) as {
    name: string
    private?: boolean
  }
  return [{ folder, name, isPrivate }]
})

/** What a README lacks: the line that installs or starts the package, and an example. */
function faultsOf(readme: string, name: string, isPrivate: boolean): string[] {
  const blocks = [...readme.matchAll(/```(\w+)\n([^]*?)```/g)].map(([, language = '', code = '']) => ({
    language,
    code,
  }))
  const install = isPrivate ? /^npx -y pnpm@/m : new RegExp(`^npm (i|install) (--global )?${name}( |$)`, 'm')
  const shell = blocks.filter(({ language }) => language === 'sh')
  const faults = shell.some(({ code }) => install.test(code)) ? [] : ['no line that installs or starts it']
  const isExample = ({ code }: { code: string }) => code.replace(install, '').trim() !== ''
  if (!isPrivate && !blocks.some(isExample)) faults.push('no example')
  return faults
}

/** Still to be written; the list goes with its last entry. */
const PENDING = /^(packages\/(core|world)|examples\/.*|bench|fuzz)$/

test.each(packages.filter(({ folder }) => !PENDING.test(folder)))(
  'README of $name says how to get it and shows an example',
  ({ folder, name, isPrivate }) => {
    const file = join(root, folder, 'README.md')
    expect(existsSync(file)).toBe(true)
    expect(faultsOf(readFileSync(file, 'utf8'), name, isPrivate)).toEqual([])
  },
)

test('a README without install line or example is found', () => {
  expect(faultsOf('# x\n', 'x', false)).toEqual(['no line that installs or starts it', 'no example'])
  expect(faultsOf('```sh\nnpm install x\n```\n', 'x', false)).toEqual(['no example'])
  expect(faultsOf('```sh\nnpm install x\n```\n```ts\nx()\n```\n', 'x', false)).toEqual([])
})
