import { expect, test } from 'vitest'
import { html } from './html.ts'
import { clauses, clausesWithMarkup, withMarkup } from './text.ts'

const textOf = (markup: unknown) => String(markup).replaceAll('<span class="clause">', '[').replaceAll('</span>', ']')

test('a sentence takes markup where its value stands', () => {
  const host = html`<bdi>a&b</bdi>`
  expect(String(withMarkup((value) => `前往 ${value}`, host))).toBe('前往 <bdi>a&b</bdi>')
})

test('Chinese sentences break at commas and zero-width spaces, and keep the marks with the clause before', () => {
  expect(textOf(clauses('有效期至，请勿据此判断。', 'zh-Hans'))).toBe('[有效期至，][请勿据此判断。]')
  expect(textOf(clausesWithMarkup((name) => `${name}邀请你\u200b亮明`, '<甲>'))).toBe('[&lt;甲&gt;邀请你][亮明]')
})

test('English sentences are left to break at their spaces', () => {
  expect(String(clauses('Valid until, then not.', 'en'))).toBe('Valid until, then not.')
})
