import { expect, test } from 'vitest'
import { engineTable } from './engineTable.mjs'

const file = 'e2e/badge/embed.test.ts'

test('files are rows and engines columns, with failures first and what was skipped by reason', () => {
  const skips = ['no clock', 'no clock', 'no cookies']
  const table = engineTable([
    { engine: 'firefox', version: '153.8.0', files: [{ file, passed: 11, failed: 0, skips: [] }] },
    { engine: 'webkit', version: '2.50', files: [{ file, passed: 7, failed: 1, skips }] },
  ])
  expect(table.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-').split('\n')).toEqual([
    '| File | firefox 153.8.0 | webkit 2.50 |',
    '| - | - | - |',
    `| \`${file}\` | 11 passed | 1 failed, 7 passed, 3 skipped |`,
    '| **All** | 11 passed | 1 failed, 7 passed, 3 skipped |',
    '',
    '- webkit, 2 skipped: no clock',
    '- webkit, 1 skipped: no cookies',
  ])
})

test('a file that did not run in an engine has a dash there', () => {
  const table = engineTable([
    { engine: 'chromium', version: '156', files: [{ file, passed: 1, failed: 0, skips: [] }] },
    { engine: 'webkit', version: '2.50', files: [] },
  ])
  expect(table).toMatch(/\| 1 passed +\| – +\|/)
})
