import { expect, test } from 'vitest'
import { type BundleParts, pack } from './batch.ts'

const options = { anchors: ['x'] }
const context = { page: null, now: 1 }
const packed = (all: readonly BundleParts[]) =>
  pack(
    options,
    all.map((parts) => ({ parts, context })),
  )

test('pack puts each distinct chain and list into the batch once', () => {
  const parts = ['a', 'b', 'a', 'b'].map((own, at) => ({ badge: `${at}`, chain: [own, 'root'], status: own }))
  const { chains, lists, jobs } = packed(parts)
  expect(chains).toEqual([
    ['a', 'root'],
    ['b', 'root'],
  ])
  expect(lists).toEqual(['a', 'b'])
  expect(jobs.map(({ chain, list }) => [chain, list])).toEqual([
    [0, 0],
    [1, 1],
    [0, 0],
    [1, 1],
  ])
})

test('pack tells chains apart that only begin alike', () => {
  const chains = [['a', 'root'], ['a', 'other'], ['a'], [], ['a', 'root'], ['a', 'other']]
  const parts = chains.map((chain) => ({ badge: 'x', chain, status: '' }))
  expect(packed(parts).jobs.map(({ chain }) => chain)).toEqual([0, 1, 2, 3, 0, 1])
})
