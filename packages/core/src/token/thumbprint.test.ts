import { expect, test } from 'vitest'
import { isThumbprint } from '../index.ts'
import { generateJwk } from '../issue/index.ts'

test('a thumbprint of a key is one', async () => {
  expect(isThumbprint((await generateJwk()).kid)).toBe(true)
})

test.each([
  ['one character short', 'A'.repeat(42)],
  ['one character more', 'A'.repeat(44)],
  ['unused bits set', `${'A'.repeat(42)}B`],
  ['padding', `${'A'.repeat(43)}=`],
  ['characters of plain base64', `${'A'.repeat(42)}+`],
  ['a line break behind', `${'A'.repeat(43)}\n`],
  ['an entity id', 'https://badge.example'],
  ['nothing', undefined],
  ['a list of one', ['A'.repeat(43)]],
])('%s is no thumbprint', (_, value) => {
  expect(isThumbprint(value)).toBe(false)
})
