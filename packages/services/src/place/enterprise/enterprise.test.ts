import { expect, test } from 'vitest'
import { above, type Enterprise, parentFault } from './enterprise.ts'

const group: Enterprise = { id: 'group', name: '溪山集团', branch: 'zone' }
const subsidiary: Enterprise = { id: 'net', name: '溪山网商服务有限公司', parent: 'group', branch: 'zone' }
const operator: Enterprise = { id: 'park', name: '溪山网商园区', parent: 'net', branch: 'zone' }
const all = [group, subsidiary, operator]

test('group, subsidiary and operator of a park stand above one another (SYSTEMS 93–95)', () => {
  expect(above('park', all).map(({ id }) => id)).toEqual(['net', 'group'])
  expect(parentFault(operator, all)).toBeUndefined()
})

test('an enterprise below itself is refused', () => {
  expect(parentFault({ ...group, parent: 'park' }, all)).toBe('enterpriseCycle')
})

test('a parent that is not entered is refused', () => {
  expect(parentFault({ ...operator, parent: 'none' }, all)).toBe('enterpriseUnknown')
})

test('a parent that another branch entered is refused', () => {
  expect(parentFault({ ...operator, branch: 'other' }, all)).toBe('enterpriseElsewhere')
})
