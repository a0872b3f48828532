import { expect, test, vi } from 'vitest'
import { memoizeByBytes } from './memoizeByBytes.ts'

const options = { limit: 2, textsOf: (...texts: string[]) => texts }

test('concurrent callers share one run of an asynchronous step', async () => {
  const step = vi.fn<(text: string) => Promise<string>>(async (text) => text.toUpperCase())
  const memoized = memoizeByBytes(step, options)
  expect(await Promise.all([memoized('a'), memoized('a')])).toEqual(['A', 'A'])
  expect(await memoized('a')).toBe('A')
  expect(step).toHaveBeenCalledTimes(1)
})

test('a rejection is not remembered', async () => {
  const step = vi.fn<(text: string) => Promise<string>>(async (text) => text)
  step.mockRejectedValueOnce(new Error('mine'))
  const memoized = memoizeByBytes(step, options)
  await expect(memoized('a')).rejects.toThrow('mine')
  expect(await memoized('a')).toBe('a')
})

test('a throw is not remembered', () => {
  const step = vi.fn<(text: string) => string>((text) => text)
  step.mockImplementationOnce(() => {
    throw new Error('mine')
  })
  const memoized = memoizeByBytes(step, options)
  expect(() => memoized('a')).toThrow('mine')
  expect(memoized('a')).toBe('a')
})

test('a result counts only for exactly its texts, however they would run together', () => {
  const step = vi.fn<(...texts: string[]) => string>((...texts) => texts.join('|'))
  const memoized = memoizeByBytes(step, options)
  expect([memoized('a', 'b'), memoized('a'), memoized('a', 'b', ''), memoized('a', 'b')]).toEqual([
    'a|b',
    'a',
    'a|b|',
    'a|b',
  ])
  expect(step).toHaveBeenCalledTimes(4)
})

test('no more results are kept than the limit', () => {
  const step = vi.fn<(text: string) => string>((text) => text)
  const memoized = memoizeByBytes(step, options)
  for (const text of ['a', 'b', 'c', 'a']) memoized(text)
  expect(step).toHaveBeenCalledTimes(4)
  memoized('c')
  expect(step).toHaveBeenCalledTimes(4)
})
