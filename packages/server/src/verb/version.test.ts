import { expect, test } from 'vitest'
import { NOTHING, requireVersion, versionOf } from './version.ts'

test('a version is the same whatever the order of the members, and whether what is not there is named', () => {
  const version = versionOf({ name: 'A', names: { en: 'B', 'zh-Hant': 'C' }, uses: ['one', 'two'] })
  expect(versionOf({ uses: ['one', 'two'], area: undefined, names: { 'zh-Hant': 'C', en: 'B' }, name: 'A' })).toBe(
    version,
  )
  expect(version).toMatch(/^[\w-]{22}$/)
})

test.each([
  [{ name: 'A', uses: ['two', 'one'] }],
  [{ name: 'A', uses: ['one'] }],
  [{ name: 'A', uses: ['one', 'two'], area: null }],
  [{ name: ['A'], uses: ['one', 'two'] }],
])('a version differs where anything does: %o', (other) => {
  expect(versionOf(other)).not.toBe(versionOf({ name: 'A', uses: ['one', 'two'] }))
})

test('a change from another version is refused as changedSince; one that names none is not', () => {
  const record = { name: 'A' }
  expect(() => requireVersion(versionOf({ name: 'B' }), record)).toThrow(
    expect.objectContaining({ code: 'changedSince' }),
  )
  expect(() => requireVersion('', record)).toThrow(expect.objectContaining({ code: 'changedSince' }))
  requireVersion(versionOf(record), record)
  requireVersion(undefined, record)
})

test('something new takes no place that is taken, and a change finds what it changes', () => {
  const record = { name: 'A' }
  expect(() => requireVersion(NOTHING, record)).toThrow(expect.objectContaining({ code: 'shortNameTaken' }))
  expect(() => requireVersion(versionOf(record), undefined)).toThrow(expect.objectContaining({ code: 'changedSince' }))
  requireVersion(NOTHING, undefined)
  requireVersion(undefined, undefined)
})
