import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readersPage } from '../packages/mediation/src/testing/readers.ts'

test('docs/station-readers.md is up to date', () => {
  const cells = (text: string) => text.replaceAll(/ +\|/g, ' |').replaceAll(/-{3,}/g, '---')
  const page = readFileSync(join(import.meta.dirname, '../docs/station-readers.md'), 'utf8')
  expect(cells(page)).toBe(cells(readersPage()))
})
