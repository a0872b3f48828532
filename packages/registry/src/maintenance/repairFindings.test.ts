import { expect, test } from 'vitest'
import { repairFindings } from './repairFindings.ts'

test('badges that the journal stopped and lines that its copy lacked are findings, each with their number', () => {
  expect(repairFindings({ stopped: 0, filled: 0 })).toEqual([])
  expect(repairFindings({ stopped: 2, filled: 3 })).toMatchObject([
    { what: 'endingsReplayed', detail: '2' },
    { what: 'journalFilled', detail: '3' },
  ])
})
