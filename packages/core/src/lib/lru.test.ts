import { expect, test } from 'vitest'
import { createLruCache, memoize } from './lru.ts'

test('what was used longest ago is forgotten first', () => {
  const cache = createLruCache<number>(2)
  cache.set('a', 1)
  cache.set('b', 2)
  cache.get('a')
  cache.set('c', 3)
  expect(['a', 'b', 'c'].map((id) => cache.get(id))).toEqual([1, undefined, 3])
})

test('callers at the same moment share one making', async () => {
  const cache = createLruCache<Promise<number>>(2)
  let made = 0
  const make = async () => ++made
  expect(await Promise.all([memoize(cache, 'a', make), memoize(cache, 'a', make)])).toEqual([1, 1])
  expect(await memoize(cache, 'a', make)).toBe(1)
})

test('a failure is not remembered', async () => {
  const cache = createLruCache<Promise<number>>(2)
  await expect(memoize(cache, 'a', () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
  expect(await memoize(cache, 'a', async () => 2)).toBe(2)
})
