import { expect, test, vi } from 'vitest'
import { createMemo } from './memo.ts'

test('concurrent callers share one run of an asynchronous step', async () => {
  const memo = createMemo<Promise<string>>(2)
  const step = vi.fn<() => Promise<string>>(async () => 'A')
  expect(await Promise.all([memo(['a'], step), memo(['a'], step)])).toEqual(['A', 'A'])
  expect(await memo(['a'], step)).toBe('A')
  expect(step).toHaveBeenCalledTimes(1)
})

test('a rejection is not remembered', async () => {
  const memo = createMemo<Promise<string>>(2)
  await expect(memo(['a'], () => Promise.reject(new Error('mine')))).rejects.toThrow('mine')
  expect(await memo(['a'], async () => 'A')).toBe('A')
})

test('a throw is not remembered', () => {
  const memo = createMemo<string>(2)
  const fail = () => {
    throw new Error('mine')
  }
  expect(() => memo(['a'], fail)).toThrow('mine')
  expect(memo(['a'], () => 'A')).toBe('A')
})

test('a result counts only for exactly its texts, however they would run together', () => {
  const memo = createMemo<string>(2)
  const results = [['a', 'b'], ['a'], ['a', 'b', ''], ['a', 'b']].map((texts) => memo(texts, () => texts.join('|')))
  expect(results).toEqual(['a|b', 'a', 'a|b|', 'a|b'])
})

test('no more results are kept than the limit', () => {
  const memo = createMemo<string>(2)
  const step = vi.fn<() => string>(() => 'A')
  for (const text of ['a', 'b', 'c', 'a']) memo([text], step)
  expect(step).toHaveBeenCalledTimes(4)
  memo(['c'], step)
  expect(step).toHaveBeenCalledTimes(4)
})
