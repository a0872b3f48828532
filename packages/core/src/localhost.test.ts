import { expect, test } from 'vitest'
import { isLocalhost } from './localhost.ts'

test.each([
  ['localhost', true],
  ['heyu.localhost', true],
  ['notlocalhost', false],
  ['localhost.example', false],
  ['127.0.0.1', false],
])('isLocalhost(%j) is %j', (hostname, expected) => {
  expect(isLocalhost(hostname)).toBe(expected)
})
