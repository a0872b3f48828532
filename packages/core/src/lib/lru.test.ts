import { expect, test } from 'vitest'
import { createLruCache } from './lru.ts'

test('a full cache drops the entry used longest ago', () => {
  const cache = createLruCache<number>(2)
  cache.set('a', 1)
  cache.set('b', 2)
  cache.get('a')
  cache.set('c', 3)
  expect(['a', 'b', 'c'].map((id) => cache.get(id))).toEqual([1, undefined, 3])
})
