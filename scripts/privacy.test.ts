import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

// The duties of docs/privacy.md are shown by tests that are there, the same in both languages.

const docs = join(import.meta.dirname, '../docs')
const textOf = (page: string) => readFileSync(join(docs, page), 'utf8')
const PAGES = ['privacy.md', 'privacy.zh-CN.md']
const TEMPLATES = readdirSync(join(docs, 'templates'))

type Link = { title: string; target: string }

const linksOf = (text: string): Link[] =>
  [...text.matchAll(/\[([^\]]+)\]\(([^)#]+)[^)]*\)/g)].map(([, title = '', target = '']) => ({ title, target }))
const isTest = ({ target }: Link) => target.endsWith('.test.ts')

/** The rows of the table of duties. */
function dutiesOf(page: string): string[] {
  const [, section = ''] = textOf(page).split(/^## (?:Duty by duty|逐项对照)$/m)
  const [table = ''] = section.split(/^## /m)
  return table
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2)
}

test.each(PAGES)('%s: every duty has a test, or is the operator’s by a template', (page) => {
  const duties = dutiesOf(page)
  expect(duties.length).toBeGreaterThan(15)
  for (const duty of duties) {
    const links = linksOf(duty)
    expect(links.some(isTest) || links.some(({ target }) => target.startsWith('templates/')), duty).toBe(true)
  }
})

test.each(
  PAGES.flatMap((page) =>
    linksOf(textOf(page))
      .filter(isTest)
      .map((link) => [page, link.title, link.target]),
  ),
)('%s: the test "%s" is there', (_, title = '', target = '') => {
  expect(readFileSync(join(docs, target), 'utf8')).toContain(title)
})

test('both languages name the same tests, duty by duty', () => {
  const [english, chinese] = PAGES.map((page) => dutiesOf(page).map((duty) => linksOf(duty).filter(isTest)))
  expect(chinese).toEqual(english)
})

test.each([...PAGES, ...TEMPLATES.map((name) => `templates/${name}`)])('%s: what it links to is there', (page) => {
  for (const { target } of linksOf(textOf(page)))
    if (!/^https?:/.test(target)) expect(existsSync(join(docs, dirname(page), target)), target).toBe(true)
})

test('every template is there in both languages, with the same places to fill in', () => {
  for (const name of TEMPLATES.filter((one) => !one.endsWith('.zh-CN.md'))) {
    const places = (file: string) => textOf(`templates/${file}`).match(/\{\d+\}/g) ?? []
    expect(places(name.replace('.md', '.zh-CN.md')), name).toEqual(places(name))
  }
})
