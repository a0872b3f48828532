import { expect, test } from 'vitest'
import { withoutContact } from './hiddenContact.ts'

const requester = { callName: '小乔', contact: '13900000000' }

test.each([
  ['我是小乔，电话139 0000 0000。', '我是█████，电话█████。'],
  ['打139-0000-0000或者+86 139 0000 0000都行', '打█████或者█████都行'],
  ['打１３９００００００００找我', '打█████找我'],
  ['写信到 xiaoqiao@shop.example 也行', '写信到 █████ 也行'],
  ['一天卖30件，一件25元', '一天卖30件，一件25元'],
])('before an acceptance, %s reads %s', (text, hidden) => {
  expect(withoutContact(text, requester)).toBe(hidden)
})
