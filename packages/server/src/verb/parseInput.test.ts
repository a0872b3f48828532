import { expect, test } from 'vitest'
import * as z from 'zod'
import { parseInput, refuseInput } from './parseInput.ts'

const even = z.string().transform((text, ctx) => {
  const words = { 'zh-Hans': '要偶数', 'zh-Hant': '要偶數', en: 'even, please' }
  return Number(text) % 2 === 0 ? Number(text) : refuseInput(ctx, 'textTooLong', words)
})
const thrownBy = (schema: z.ZodType, raw: unknown) => {
  try {
    return { value: parseInput(schema, raw) }
  } catch (error) {
    const { code, detail, message } = error as { code: string; detail: unknown; message: string }
    return { code, detail, message }
  }
}

test('input that fits its schema is returned as the schema reads it', () => {
  expect(thrownBy(z.strictObject({ n: even }), { n: '4' })).toEqual({ value: { n: 4 } })
})

test('a refusal of a schema keeps its code, and its words name the member', () => {
  expect(thrownBy(z.strictObject({ shop: z.array(even) }), { shop: ['2', '3'] })).toEqual({
    code: 'textTooLong',
    detail: { 'zh-Hans': 'shop.1：要偶数', 'zh-Hant': 'shop.1：要偶數', en: 'shop.1: even, please' },
    message: 'shop.1: even, please',
  })
})

test('a refusal within one form of a union is found', () => {
  const forms = z.union([z.strictObject({ a: even, x: z.string() }), z.strictObject({ b: even })])
  expect(thrownBy(forms, { b: '3' })).toMatchObject({ code: 'textTooLong', message: 'b: even, please' })
})

test('input that fits its schema in no other way is invalidInput, with a message for people', () => {
  expect(thrownBy(z.strictObject({ n: even }), { m: '4' })).toMatchObject({
    code: 'invalidInput',
    message: expect.stringContaining('"m"'),
  })
})
