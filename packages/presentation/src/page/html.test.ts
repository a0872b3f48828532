import { expect, test } from 'vitest'
import { html } from './html.ts'

test('a text value is escaped, as content and in a quoted attribute', () => {
  const evil = `"><script>alert('1')</script>&`
  const escaped = '&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;'
  expect(String(html`<p title="${evil}">${evil}</p>`)).toBe(`<p title="${escaped}">${escaped}</p>`)
})

test('markup from the same tag is not escaped again', () => {
  const items = ['a', '<'].map((text) => html`<b>${text}</b>`)
  expect(String(html`<p>${items}</p>`)).toBe('<p><b>a</b><b>&lt;</b></p>')
})

test('an object that only looks like markup is refused, by the compiler and at run time', () => {
  const fake = { toString: () => '<b>' }
  // @ts-expect-error no Markup
  expect(() => html`${fake}`).toThrow(TypeError)
})

test('undefined and false leave nothing; zero is a value', () => {
  expect(String(html`${undefined}${false}${0}`)).toBe('0')
})
