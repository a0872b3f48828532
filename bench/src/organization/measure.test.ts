import { expect, test } from 'vitest'
import { measureReplay } from './records.ts'
import { measureTree } from './trees.ts'

test('the bench of organisations reads, asks and grows a tree, and replays whole lives', async () => {
  const tree = await measureTree(100)
  expect(tree.organizations).toBeGreaterThanOrEqual(100)
  expect([tree.read, tree.within, tree.reach, tree.list, tree.add].every((cost) => cost > 0)).toBe(true)
  expect((await measureReplay(10)).replay).toBeGreaterThan(0)
})
