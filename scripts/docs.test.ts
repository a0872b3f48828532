import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const pages = [...readdirSync(root), ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`)].filter((file) =>
  file.endsWith('.md'),
)
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const linksOf = (file: string) =>
  [...read(file).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^[a-z]+:/.test(link))
const blocksOf = (file: string) =>
  [...read(file).matchAll(/```\w+\n([^]*?)```/g)].map(([, code = '']) =>
    code.replaceAll(/ +#.*|<[^<>]*指纹>|<thumb[^<>]*>/g, ''),
  )

test.each(pages)('%s links to nothing that is missing', (file) => {
  expect(linksOf(file).filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([])
})

test('both READMEs show the same commands and code', () => {
  expect(blocksOf('README.zh-CN.md')).toEqual(blocksOf('README.md'))
})

test('the commands of the README are scripts, by the pinned package manager', () => {
  const { scripts, packageManager } = JSON.parse(read('package.json')) as {
    scripts: Record<string, string>
    packageManager: string
  }
  const named = [...read('README.md').matchAll(/npx -y (\S+) (\S+)/g)]
  expect(named.map(([, , script = '']) => script)).toEqual(['demo', 'test'])
  for (const [, manager, script = ''] of named)
    expect([manager, scripts[script]]).toEqual([packageManager, expect.any(String)])
})

test('the source of the project is named with its date', () => {
  expect(read('README.md')).toContain('《非公有制企业党建》, 2014-07-29')
})

/** The members of a union of texts, as its source has them. */
const membersOf = (file: string, union: string): string[] => {
  const [source = ''] = new RegExp(`type ${union} =[^=;]*?(?:\n\n|$)`).exec(read(file)) ?? []
  return [...source.matchAll(/'([A-Z_]+)'/g)].map(([, member = '']) => member)
}

test.each([
  ['docs/embedding.md', 'packages/badge/src/result.ts', 'ElementReason'],
  ['docs/auditing.md', 'packages/client/src/audit/row.ts', 'RowReason'],
  ['docs/auditing.md', 'packages/client/src/audit/target.ts', 'TargetReason'],
])('%s names every member of %s, %s', (page, file, union) => {
  const members = membersOf(file, union)
  expect(members.length).toBeGreaterThan(4)
  expect(members.filter((member) => !read(page).includes(`\`${member}\``))).toEqual([])
})

test('every test that the page of bad days names is there', () => {
  const tests = [...read('docs/bad-days.md').matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, file = '']) => file)
  expect(tests.length).toBeGreaterThan(10)
  expect(tests.filter((file) => !existsSync(join(root, file)))).toEqual([])
})
