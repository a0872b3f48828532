import { afterAll, describe, expect, test } from 'vitest'
import { createFixture, tamper } from '../../fixture.ts'
import { bulkCandidates } from './candidates.ts'

// Without these tests a candidate that does nothing would win.

const fixture = await createFixture(70)
const { candidates, close } = bulkCandidates({ badges: 70, threads: 2 })
afterAll(close)

describe.each(candidates)('$name', ({ checks, prepare, limit }) => {
  test('accepts a good bundle every time', async () => {
    const run = await prepare(fixture)
    for (let turn = 0; turn < 3; turn++) expect(await run()).toBe(true)
  })

  test.each(checks)('refuses a tampered %s every time', async (part) => {
    const run = await prepare(tamper(fixture, part))
    for (let turn = 0; turn < 3; turn++) expect(await run()).toBe(false)
  })

  test('refuses many badges if one of them is tampered', async () => {
    const { bundle, many } = tamper(fixture, 'badge')
    const one = fixture.many.with(69, many[69] ?? bundle)
    expect(await (await prepare({ ...fixture, bundle, many: one }))()).toBe(false)
  })

  test('the limit that it names is among the candidates', () => {
    if (limit !== undefined) expect(candidates.map(({ name }) => name)).toContain(limit)
  })
})
