import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { promisesPage } from './promises/page.ts'
import { sentences } from './promises/sentences.ts'
import { servicesPaths, servicesSentences, servicesShown } from './promises/services.ts'
import { servicesTests } from './promises/servicesTests.ts'
import { partly, shownBy, unshown } from './promises/shownBy.ts'
import { tests } from './promises/tests.ts'

const root = join(import.meta.dirname, '..')
const textOf = (file: string) => readFileSync(join(root, file), 'utf8')
const paths = sentences().map(({ path }) => path)

test('every sentence that members are told has a test that makes it true, or says that there is none yet', () => {
  expect(paths.filter((path) => !(path in shownBy) && !(path in unshown))).toEqual([])
})

test('no sentence is shown that is told no more, and none is named twice', () => {
  expect(Object.keys({ ...shownBy, ...unshown, ...partly }).filter((path) => !paths.includes(path))).toEqual([])
  expect(Object.keys(unshown).filter((path) => path in shownBy)).toEqual([])
})

test.each(Object.entries(tests))('the test %s is there', (_, [file, title]) => {
  expect(textOf(file)).toContain(title)
})

test('every test of the table shows a sentence', () => {
  const used = new Set(Object.values(shownBy).flatMap((shown) => (shown === 'ask' ? [] : shown)))
  expect(Object.keys(tests).filter((name) => !used.has(name as keyof typeof tests))).toEqual([])
})

test('docs/promises.md is up to date', () => {
  const cells = (text: string) => text.replaceAll(/ +\|/g, ' |').replaceAll(/-{3,}/g, '---')
  expect(cells(textOf('docs/promises.md'))).toBe(cells(promisesPage()))
})

const servicesPromised = servicesSentences().map(({ path }) => path)

test('every sentence of help, calendar and place that may promise something has a test, or is said to promise nothing', () => {
  expect(servicesPromised.filter((path) => !servicesShown.has(path))).toEqual([])
})

test('no sentence of them is shown that is told no more, and none is named twice', () => {
  expect(servicesPaths.filter((path) => !servicesPromised.includes(path))).toEqual([])
  expect(servicesPaths.filter((path, at) => servicesPaths.indexOf(path) !== at)).toEqual([])
})

test.each(Object.entries(servicesTests))('the test %s of the services is there, and shows a sentence', (_, shown) => {
  const [file, title] = shown
  expect(textOf(file)).toContain(title)
  expect([...servicesShown.values()].some((all) => all.includes(shown))).toBe(true)
})
