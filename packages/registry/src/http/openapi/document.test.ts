import { expect, test } from 'vitest'
import { openApiDocument } from './document.ts'

type Node = { [key: string]: unknown }
const document = openApiDocument('https://badge.example') as {
  paths: Record<string, Record<string, { operationId: string; security: object[]; parameters?: object[] }>>
  components: { schemas: Record<string, Node> }
}
const { schemas } = document.components
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods))

/** Every object below a value, with where it stands. */
function* nodesIn(value: unknown, path = ''): Generator<[path: string, node: Node]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [path, value as Node]
  for (const [key, below] of Object.entries(value)) yield* nodesIn(below, `${path}/${key}`)
}

test('every list of values in the description has a type, so that generated clients do not read it as unknown', () => {
  const untyped = [...nodesIn(document)].filter(([, node]) => Array.isArray(node['enum']) && node['type'] === undefined)
  expect(untyped.map(([path]) => path)).toEqual([])
})

test('a union that one member tells apart has that member as its discriminator, and each form is a schema by name', () => {
  const unions = Object.entries(schemas).filter(([, schema]) => schema['oneOf'] !== undefined)
  expect(unions.map(([name]) => name)).toEqual(expect.arrayContaining(['Matter', 'Offer', 'Decision']))
  for (const [name, { oneOf, discriminator }] of unions) {
    const { propertyName, mapping } = discriminator as { propertyName: string; mapping: Record<string, string> }
    const forms = (oneOf as { $ref: string }[]).map(({ $ref }) => $ref)
    expect([name, new Set(Object.values(mapping))]).toEqual([name, new Set(forms)])
    for (const [value, place] of Object.entries(mapping)) {
      const form = schemas[place.split('/').at(-1) ?? ''] as { properties: Record<string, Node>; required: string[] }
      const { const: only, enum: some = [only] } = form.properties[propertyName] ?? {}
      expect([name, value, form.required]).toEqual([name, value, expect.arrayContaining([propertyName])])
      expect(some).toContain(value)
    }
  }
})

test('every operation has a name of its own, and every reference in the description leads somewhere', () => {
  const names = operations.map(({ operationId }) => operationId)
  expect(names.toSorted()).toEqual([...new Set(names)].toSorted())
  const places = [...nodesIn(document)].flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []))
  const lost = places.filter((place) => {
    const found = place
      .slice(2)
      .split('/')
      .reduce<unknown>((at, key) => (at as Node | undefined)?.[key], document)
    return found === undefined
  })
  expect(lost).toEqual([])
})

test('a time is whole seconds wherever an answer has one', () => {
  const times = [...nodesIn(schemas)].filter(([, node]) => node['description'] === 'seconds since the epoch')
  expect(times.length).toBeGreaterThan(20)
  expect(times.filter(([, { type }]) => type !== 'integer').map(([path]) => path)).toEqual([])
})
