import { expect, test } from 'vitest'
import { memberLines, typeText } from './schemaText.ts'

const components = {
  Words: { type: 'object', properties: { en: { type: 'string' } }, required: ['en'] },
  ShowAnswer: { type: 'object', properties: { words: { $ref: '#/components/schemas/Words' } }, required: [] },
}

test('a schema of one operation is written out, and one of several by its name', () => {
  expect(typeText({ $ref: '#/components/schemas/ShowAnswer' }, components)).toBe('{ words?: Words }')
  expect(typeText({ type: 'array', items: { enum: ['a', 'b'] } }, components)).toBe('("a" | "b")[]')
  expect(typeText({ anyOf: [{ type: 'integer' }, { type: 'null' }] }, components)).toBe('integer | null')
})

test('members of objects are lines by their paths; what is in an optional object is optional', () => {
  const shop = { type: 'object', properties: { name: { type: 'string', description: 'its name' } }, required: ['name'] }
  expect(memberLines({ properties: { shop }, required: ['shop'] }, components, 'body')).toEqual([
    '- `shop.name` (body, `string`, required): its name',
  ])
  expect(memberLines({ properties: { shop }, required: [] }, components)).toEqual([
    '- `shop.name` (`string`): its name',
  ])
})

test('a body that takes one of several forms lists the members of each', () => {
  const form = (name: string) => ({ properties: { [name]: { const: true } }, required: [name] })
  const lines = memberLines({ anyOf: [form('a'), form('b')] }, components)
  expect(lines).toEqual(['- `a` (`true`, required)', '', 'Or:', '', '- `b` (`true`, required)'])
})
