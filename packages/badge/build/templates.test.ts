import { expect, test } from 'vitest'
import { withoutIndentation } from './templates.ts'

test('a template in many lines keeps one space between attributes and one line end between tags', () => {
  const source = 'html`<a\n    class=${name}\n    @click=${onPress}\n    >${text}</a\n  >\n  <b>${number}</b>`'
  expect(withoutIndentation(source)).toBe('html`<a class=${name} @click=${onPress}>${text}</a>\n<b>${number}</b>`')
})

test('a space within a line of text stays', () => {
  expect(withoutIndentation('html`<b>${one} &#183; ${other}</b> <i>`')).toBe('html`<b>${one} &#183; ${other}</b> <i>`')
})
