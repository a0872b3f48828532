import { expect, test } from 'vitest'
import { createMemory, once } from './memory.ts'

test('what was used longest ago is forgotten first', () => {
  const memory = createMemory<number>(2)
  memory.set('a', 1)
  memory.set('b', 2)
  memory.get('a')
  memory.set('c', 3)
  expect(['a', 'b', 'c'].map((id) => memory.get(id))).toEqual([1, undefined, 3])
})

test('callers at the same moment share one making', async () => {
  const memory = createMemory<Promise<number>>(2)
  let made = 0
  const make = async () => ++made
  expect(await Promise.all([once(memory, 'a', make), once(memory, 'a', make)])).toEqual([1, 1])
  expect(await once(memory, 'a', make)).toBe(1)
})

test('a failure is not remembered', async () => {
  const memory = createMemory<Promise<number>>(2)
  await expect(once(memory, 'a', () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
  expect(await once(memory, 'a', async () => 2)).toBe(2)
})
