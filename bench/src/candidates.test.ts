import { describe, expect, test } from 'vitest'
import { CANDIDATES } from './candidates.ts'
import { createFixture, tamper } from './fixture.ts'

// Without these tests a candidate that does nothing would win.

const fixture = await createFixture(2)

describe.each(CANDIDATES)('$name', ({ checks, prepare, limit }) => {
  test('accepts a good bundle every time', async () => {
    const run = await prepare(fixture)
    for (let turn = 0; turn < 3; turn++) expect(await run()).toBe(true)
  })

  test.each(checks)('refuses a tampered %s every time', async (part) => {
    const run = await prepare(tamper(fixture, part))
    for (let turn = 0; turn < 3; turn++) expect(await run()).toBe(false) // and not only before caches are warm
  })

  test('the limit that it names is among the candidates', () => {
    if (limit !== undefined) expect(CANDIDATES.map(({ name }) => name)).toContain(limit)
  })
})
