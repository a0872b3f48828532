import { randomBytes } from 'node:crypto'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { blindIndex } from './blindIndex.ts'
import { type Sealed, sealedColumns } from './sealedColumns.ts'
import { vaultUnder } from './vault.ts'

type Row = { id: string; name: string; pledge: string | null; at: number }

const vault = vaultUnder(randomBytes(32))
const sealed = sealedColumns<Row>()('rows', 'id', ['name', 'pledge'])
const row: Row = { id: 'a', name: '陶然亭', pledge: null, at: 1 }
const refusal = (code: string) => expect.objectContaining({ code }) as Error

describe('sealed columns', () => {
  test('come back as they were; what is null and what is not personal stays as it is', () => {
    const stored = sealed.seal(vault, row)
    expect(JSON.stringify(stored)).not.toContain(row.name)
    expect(stored).toMatchObject({ id: 'a', pledge: null, at: 1 })
    expect(sealed.open(vault, 'a', stored)).toEqual(row)
    expectTypeOf(stored.name).toEqualTypeOf<Sealed>()
    expectTypeOf(stored.pledge).toEqualTypeOf<Sealed | null>()
  })

  test('are sealed anew each time, so that equal texts do not look equal', () => {
    expect(sealed.seal(vault, row).name).not.toBe(sealed.seal(vault, row).name)
  })

  test('some of a row are sealed by themselves', () => {
    const set = sealed.sealSome(vault, 'a', { pledge: '如实描述', at: 2 })
    expect(set.at).toBe(2)
    expect(sealed.open(vault, 'a', set)).toEqual({ pledge: '如实描述', at: 2 })
  })

  test.each([
    ['of another row', () => sealed.open(vault, 'b', sealed.seal(vault, row))],
    [
      'of another column',
      () => {
        const { name } = sealed.seal(vault, row)
        return sealed.open(vault, 'a', { pledge: name })
      },
    ],
    [
      'of another table',
      () => sealedColumns<Row>()('others', 'id', ['name']).open(vault, 'a', sealed.seal(vault, row)),
    ],
    ['under another key', () => sealed.open(vaultUnder(randomBytes(32)), 'a', sealed.seal(vault, row))],
    ['that was never sealed', () => sealed.open(vault, 'a', { name: row.name as Sealed })],
  ])('a text %s does not open', (_, open) => {
    expect(open).toThrow(refusal('rowDamaged'))
  })
})

describe('a blind index', () => {
  test('is the same for the same text and purpose under one key, and for nothing else', () => {
    const index = blindIndex(vault, 'address', 'https://heyu-tea.example/')
    expect(blindIndex(vault, 'address', 'https://heyu-tea.example/')).toBe(index)
    expect(blindIndex(vault, 'address', 'https://heyu-tea.example')).not.toBe(index)
    expect(blindIndex(vault, 'listing', 'https://heyu-tea.example/')).not.toBe(index)
    expect(blindIndex(vaultUnder(randomBytes(32)), 'address', 'https://heyu-tea.example/')).not.toBe(index)
  })
})
