import { expect, test } from 'vitest'
import * as z from 'zod'
import { parseInput } from '@liangpai/server'
import { day, dayOrMonth, name, organizationName, slug, text } from '@liangpai/server/input'
import { shop, station } from './schemas.ts'

const refusalOf = (schema: z.ZodType, raw: unknown) => {
  try {
    return { value: parseInput(schema, raw) }
  } catch (error) {
    const { code, detail } = error as { code: string; detail?: string | { 'zh-Hans': string } }
    return { code, detail: typeof detail === 'object' ? detail['zh-Hans'] : detail }
  }
}

test.each(['荷雨茶铺', ' 荷雨茶铺 ', 'Café', '𠮷野', 'a'.repeat(64)])('%j is accepted as text', (value) => {
  expect(text(64).parse(value)).toBe(value.trim().normalize())
})

test('a name that people cannot read is refused by its member, its place and its character', () => {
  const refused = refusalOf(z.strictObject({ shop }), { shop: { name: '荷\ue000雨', urls: ['heyu-tea.example'] } })
  expect(refused).toEqual({ code: 'privateUseCharacter', detail: 'shop.name：第 2 个字：U+E000' })
})

test('a member of an input that may have two forms is refused under its own code', () => {
  const forms = z.union([z.strictObject({ name, a: z.string() }), z.strictObject({ name, b: z.string() })])
  expect(refusalOf(forms, { name: '茶✅', b: '' })).toEqual({
    code: 'emblemInText',
    detail: 'name：第 2 个字：✅ U+2705',
  })
})

test.each([
  ['a claim in the name of a shop', name, '官方店', 'claimInText'],
  ['a Party organisation in the name of a person', name, '云汀市委组织部', 'partyInName'],
  ['a claim in the name of an organisation', organizationName, '已核验党支部', 'claimInText'],
  ['a check mark in a pledge', text(200), '如实描述 ✔', 'emblemInText'],
  ['a text that is nothing', text(64), ' ', 'textMissing'],
  ['a date that is none', day, '2026-02-30', 'dayUnreadable'],
  ['a month in place of a day', day, '2026-11', 'dayUnreadable'],
  ['a date in words', dayOrMonth, '明天', 'dayUnreadable'],
])('%s is refused', (_, schema, raw, code) => expect(refusalOf(schema, raw)).toMatchObject({ code }))

test.each([
  ['the name of an organisation', organizationName, '云汀市网商党委', '云汀市网商党委'],
  ['the contact of a station', station.shape.contact, ' https://station.example/ ', 'https://station.example/'],
  ['a date', day, '2026年11月4日', '2026-11-04'],
  ['a month', dayOrMonth, '2026/11', '2026-11'],
])('%s is read', (_, schema, raw, value) => expect(refusalOf(schema, raw)).toEqual({ value }))

test.each(['Liutang', '-a', 'a-', '', 'a/b', '(member)', '柳塘'])('%j is refused as a short name', (value) => {
  expect(slug.safeParse(value).success).toBe(false)
})

test('a shop has addresses or a listing', () => {
  const listing = { host: 'market.example', id: '4711' }
  expect(shop.parse({ name: '店', listing })).toEqual({ name: '店', urls: [], listing })
  expect(refusalOf(shop, { name: '店' })).toEqual({ code: 'textMissing', detail: '店铺网址，或者平台和店铺编号' })
})
