import { expect, test, vi } from 'vitest'
import { print } from './session.ts'

test('a result is printed as JSON without a character that a terminal obeys', () => {
  let out = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((out += String(text)), true))
  const value = { name: '茶\u009b31m\u202e' }
  print(value)
  vi.restoreAllMocks()
  expect(out).toContain('茶\\u009b31m\\u202e')
  expect(JSON.parse(out)).toEqual(value)
})
