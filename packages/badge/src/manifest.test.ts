import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LiangpaiBadge } from './badge.ts'

// The custom elements manifest and the editor data made from it, compared with the element.

type Item = { name: string; description?: string; type?: { text: string }; attribute?: string; default?: string }
type Lists = 'attributes' | 'members' | 'events' | 'slots' | 'cssParts' | 'cssProperties'
type Module = {
  path: string
  declarations: (Record<Lists, Item[]> & { tagName: string })[]
  exports: { kind: string }[]
}

const folder = join(import.meta.dirname, '..')
const read = <T>(file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T
const { modules } = read<{ modules: Module[] }>('custom-elements.json')
const [element] = modules.flatMap(({ declarations }) => declarations)
if (!element) throw new Error('the manifest describes no element')

const sources = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.includes('test'))
  .map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  .join('\n')
const found = (pattern: RegExp) => [...new Set([...sources.matchAll(pattern)].map(([, name = '']) => name))].toSorted()
const names = (items: Item[]) => items.map(({ name }) => name).toSorted()

test('the manifest lists every attribute and property of the element, and no others', () => {
  expect(names(element.attributes)).toEqual(LiangpaiBadge.observedAttributes.toSorted())
  const accessors = Object.entries(Object.getOwnPropertyDescriptors(LiangpaiBadge.prototype)).filter(
    ([, { get }]) => get,
  )
  expect(names(element.members)).toEqual(['addRegistry', ...accessors.map(([name]) => name)].toSorted())
})

test('the manifest lists every event, part and custom property of the sources', () => {
  expect(names(element.events)).toEqual(found(/_announce\('([\w-]+)'/g))
  expect(names(element.cssParts)).toEqual(found(/\bpart="?(\w+)"?/g))
  expect(names(element.cssProperties)).toEqual(found(/var\((--liangpai-[\w-]+)/g))
  expect(element.slots).toHaveLength(1)
})

test.each(['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'] as const)(
  'the manifest describes and types each of the %s',
  (list) => {
    for (const { name, description, type } of element[list]) {
      expect(description, name).toMatch(/^[`A-Z].*\.$/)
      if (list === 'attributes' || list === 'events') expect(type?.text, name).toMatch(/./)
    }
  },
)

test('the manifest names the published modules', () => {
  expect(modules.map(({ path, exports }) => [path, ...exports.map(({ kind }) => kind)])).toEqual([
    ['dist/index.js', 'js'],
    ['dist/define.js', 'custom-element-definition'],
  ])
})

test('the editor data agrees with the manifest', () => {
  type Tag = { name: string; description: string; attributes: (Item & { values: Item[] })[] }
  const { tags } = read<{ tags: Tag[] }>('vscode.html-custom-data.json')
  const [tag] = tags
  expect(tag?.name).toBe(element.tagName)
  expect(tag?.attributes.map(({ name, description }) => [name, description])).toEqual(
    element.attributes.map(({ name, description }) => [name, description]),
  )
  expect(tag?.attributes.find(({ name }) => name === 'variant')?.values).toEqual([{ name: 'chip' }, { name: 'card' }])
  for (const { name } of element.events) expect(tag?.description).toContain(name)
  const css = read<{ properties: Item[]; pseudoElements: Item[] }>('vscode.css-custom-data.json')
  expect(names(css.properties)).toEqual(names(element.cssProperties))
  expect(names(css.pseudoElements)).toEqual(names(element.cssParts).map((part) => `::part(${part})`))
})
