import { expect, test } from 'vitest'
import { readContact } from './contact.ts'

test.each([
  ['13900000000', '13900000000'],
  ['139 0000 0000', '13900000000'],
  ['+86 139-0000-0000', '13900000000'],
  ['００８６１３９００００００００', '13900000000'],
  ['(0571) 8800 0000', '057188000000'],
  ['+86 571 8800 0000', '057188000000'],
  ['+86 10 8800 0000', '01088000000'],
  ['0571-88000000 转 12', '057188000000#12'],
  ['400-800-0000', '4008000000'],
  ['+44 20 7946 0000', '+442079460000'],
  [' Xiaoman@Example.COM ', 'Xiaoman@example.com'],
  ['小满@例子.中国', '小满@例子.中国'],
])('%s is written one way', (typed, read) => {
  expect(readContact(typed)).toBe(read)
  expect(readContact(read)).toBe(read)
})

test.each([
  '',
  '小满',
  '1390000',
  '139000000001',
  'a@b',
  'a b@example.com',
  '<a@example.com>',
  'wechat: xiaoman',
  '12345',
])('%s is neither a telephone number nor a mail address', (typed) => {
  expect(readContact(typed)).toBeUndefined()
})
