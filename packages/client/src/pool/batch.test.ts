import { expect, test } from 'vitest'
import { pack } from './batch.ts'

const options = { anchors: ['x'] }
const asked = { page: null, now: 1 }
const packed = (parts: Parameters<typeof pack>[1]) =>
  pack(
    options,
    parts,
    parts.map(() => asked),
  )

test('chains and lists are sent once, whatever order they come in, and by what they say', () => {
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

test('chains that only begin alike are not mistaken for each other', () => {
  const chains = [['a', 'root'], ['a', 'other'], ['a'], [], ['a', 'root'], ['a', 'other']]
  const parts = chains.map((chain) => ({ badge: 'x', chain, status: '' }))
  expect(packed(parts).jobs.map(({ chain }) => chain)).toEqual([0, 1, 2, 3, 0, 1])
})
