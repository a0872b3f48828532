import { expect, test } from 'vitest'
import { shortTemplates } from './templates.ts'

test('a template in many lines keeps one space between attributes and one line end between tags', () => {
  const source = 'html`<a\n    class=${name}\n    @click=${onPress}\n    >${text}</a\n  >\n  <b>${number}</b>, …`'
  expect(shortTemplates(source)).toBe('html`<a class=${name} @click=${onPress}>${text}</a>\n<b>${number}</b>, …`')
})

test('a space within a line of text stays', () => {
  expect(shortTemplates('html`<b>${one} &#183; ${other}</b> <i>`')).toBe('html`<b>${one} &#183; ${other}</b> <i>`')
})

test('end tags before the end of a template are left to the parser, others stay', () => {
  const source = 'html`<p>${note ? html`<b>${note}</b>` : nothing}</p>\n  <ul>\n    <li>${item}</li>\n  </ul>`'
  expect(shortTemplates(source)).toBe('html`<p>${note ? html`<b>${note}` : nothing}</p>\n<ul>\n<li>${item}`')
})
