import { expect, test } from 'vitest'
import type { Permission } from './permission.ts'
import { whoMayAct } from './verb.ts'

const mayAct: Permission<unknown, { value: string }, unknown>[] = [
  {
    by: 'role',
    roles: ['secretary'],
    of: 'the branch',
    organization: () => 'liutang',
    only: { words: 'values but "all"', holds: ({ value }) => value !== 'all' },
  },
  { by: 'rule', words: 'the author of the value', holds: () => true },
  { by: 'link', link: 'mark link' },
  { by: 'operator' },
]

test('who may perform a verb is said in words', () => {
  expect(whoMayAct({ mayAct })).toBe(
    'secretary of the branch, for values but "all"; or the author of the value; or the holder of the mark link; or the operator, on the data folder',
  )
})
