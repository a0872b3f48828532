import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { figuresAttacks } from './attacks/figures.ts'
import { attacksPage } from './attacks/page.ts'
import { servicesAttacks } from './attacks/services.ts'
import { stationAttacks } from './attacks/station.ts'
import { attacks } from './attacks/table.ts'

const textOf = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8').replaceAll("\\'", "'")

test.each(Object.entries({ ...attacks, ...figuresAttacks, ...stationAttacks, ...servicesAttacks }))(
  '%s is tried in tests that are there',
  (_, tests) => {
    for (const [file, title] of tests) expect(textOf(file)).toContain(title)
  },
)

test('docs/attacks.md is up to date', () => {
  const cells = (text: string) => text.replaceAll(/ +\|/g, ' |').replaceAll(/-{3,}/g, '---')
  expect(cells(textOf('docs/attacks.md'))).toBe(cells(attacksPage()))
})
