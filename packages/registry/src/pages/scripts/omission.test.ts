import { expect, test } from 'vitest'
import { splitAt } from './omission.ts'

test('each long value is a piece of its own, and the pieces make up the text', () => {
  const code = '<script integrity="sha384-HASH" data-mark="MARK"></script>'
  const pieces = splitAt(code, ['HASH', 'MARK'])
  expect(pieces).toEqual(['<script integrity="sha384-', 'HASH', '" data-mark="', 'MARK', '"></script>'])
  expect(pieces.join('')).toBe(code)
})

test('a value that does not occur, or is empty, leaves the text whole', () => {
  expect(splitAt('code', ['HASH', ''])).toEqual(['code'])
})
