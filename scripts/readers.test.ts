import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readersPage as stationPage } from '../packages/mediation/src/testing/readers.ts'
import { readersPage as servicesPage } from '../packages/services/src/testing/readers.ts'

test.each([
  ['station-readers.md', stationPage],
  ['services-readers.md', servicesPage],
])('docs/%s is up to date', (file, page) => {
  const cells = (text: string) => text.replaceAll(/ +\|/g, ' |').replaceAll(/-{3,}/g, '---')
  expect(cells(readFileSync(join(import.meta.dirname, '../docs', file), 'utf8'))).toBe(cells(page()))
})
