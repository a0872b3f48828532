import { describe, expect, test } from 'vitest'
import { CONTESTANTS } from './contestants.ts'
import { createScene, tamper } from './scene.ts'

// Without this a contestant that does nothing would win.

const scene = await createScene(2)

describe.each(CONTESTANTS)('$name', ({ checks, prepare, limit }) => {
  test('accepts what is good, again and again', async () => {
    const run = await prepare(scene)
    for (let turn = 0; turn < 3; turn++) expect(await run()).toBe(true)
  })

  test.each(checks)('refuses a tampered %s', async (part) => {
    const run = await prepare(tamper(scene, part))
    for (let turn = 0; turn < 3; turn++) expect(await run()).toBe(false) // and not only before caches are warm
  })

  test('its limit is measured in the same run', () => {
    if (limit !== undefined) expect(CONTESTANTS.map(({ name }) => name)).toContain(limit)
  })
})
