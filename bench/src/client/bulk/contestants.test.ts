import { afterAll, describe, expect, test } from 'vitest'
import { createScene, tamper } from '../../scene.ts'
import { bulkContestants } from './contestants.ts'

// Without this a contestant that does nothing would win.

const scene = await createScene(70)
const { contestants, close } = bulkContestants({ badges: 70, threads: 2 })
afterAll(close)

describe.each(contestants)('$name', ({ checks, prepare, limit }) => {
  test('accepts what is good, again and again', async () => {
    const run = await prepare(scene)
    for (let turn = 0; turn < 3; turn++) expect(await run()).toBe(true)
  })

  test.each(checks)('refuses a tampered %s', async (part) => {
    const run = await prepare(tamper(scene, part))
    for (let turn = 0; turn < 3; turn++) expect(await run()).toBe(false)
  })

  test('refuses when one badge among many is tampered', async () => {
    const { bundle, many } = tamper(scene, 'badge')
    const one = scene.many.with(69, many[69] ?? bundle)
    expect(await (await prepare({ ...scene, bundle, many: one }))()).toBe(false)
  })

  test('its limit is measured in the same run', () => {
    if (limit !== undefined) expect(contestants.map(({ name }) => name)).toContain(limit)
  })
})
