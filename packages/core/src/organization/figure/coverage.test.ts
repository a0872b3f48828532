import { expect, test } from 'vitest'
import { coverageOf, uncovered } from './coverage.ts'
import { chainLinks } from '../tree/organization.ts'
import type { OrganizationRow } from '../tree/organizationRow.ts'
import { treeFrom } from '../tree/tree.ts'

const branch = (id: string, more: Partial<OrganizationRow>): OrganizationRow => ({
  id,
  kind: 'branch',
  name: id,
  parent: 'committee',
  period: { from: '2013-07' },
  ...more,
})

const rows: OrganizationRow[] = [
  { id: 'committee', kind: 'committee', name: 'committee', area: 'harbour', period: { from: '2013-01' } },
  branch('village', { area: 'village' }),
  branch('zone', { area: 'market', chainLink: 'supply' }),
  branch('depot', { chainLink: 'warehousing', period: { from: '2013-04', until: '2014-03' } }),
  branch('neither', {}),
  branch('carriers', { changes: [{ from: '2014-05', chainLink: 'logistics' }] }),
]
const built = treeFrom(rows)
if (!built.ok) throw new Error('no tree')
const targets = { areas: ['village', 'market', 'harbour', 'village'], chainLinks }

function coverageOn(day: string) {
  if (!built.ok) throw new Error('no tree')
  const outcome = coverageOf(built.tree, targets, day)
  if (!outcome.ok) throw new Error(outcome.code)
  return outcome.coverage
}

test('SYSTEMS 91: links of the chain without a branch are listed', () => {
  expect(uncovered(coverageOn('2014-07-29').chainLinks)).toEqual(['warehousing', 'platform', 'service'])
})

test('SYSTEMS 89: a branch with an area and a link covers both, one with neither covers nothing', () => {
  const { areas, chainLinks: links } = coverageOn('2013-08-01')
  const idsOf = (covered: typeof areas) =>
    Object.fromEntries(covered.map(({ name, branches }) => [name, branches.map(({ id }) => id)]))
  expect(idsOf(areas)).toEqual({ village: ['village'], market: ['zone'], harbour: [] })
  expect(idsOf(links)).toMatchObject({ supply: ['zone'], warehousing: ['depot'], logistics: [] })
})

test('an area that only a committee carries is not covered', () => {
  expect(uncovered(coverageOn('2014-07-29').areas)).toEqual(['harbour'])
})

test('the figures of an earlier day stay what they were', () => {
  expect(uncovered(coverageOn('2014-03-31').chainLinks)).toEqual(['logistics', 'platform', 'service'])
  expect(uncovered(coverageOn('2014-05-01').chainLinks)).toEqual(['warehousing', 'platform', 'service'])
})

test('a link that nobody thought of before is covered like any other', () => {
  const outcome = treeFrom([...rows, branch('live', { chainLink: 'liveStreaming' })])
  const coverage = outcome.ok && coverageOf(outcome.tree, { areas: [], chainLinks: ['liveStreaming'] }, '2024-01-01')
  expect(coverage).toMatchObject({ ok: true, coverage: { chainLinks: [{ branches: [{ id: 'live' }] }] } })
})

test.each(['', '2014-07', '2014-02-30', 'yesterday'])('coverage on %j is refused: dateInvalid', (day) => {
  expect(built.ok && coverageOf(built.tree, targets, day)).toEqual({ ok: false, code: 'dateInvalid' })
})

test.each([null, {}, { areas: [] }, { areas: [], chainLinks: 'supply' }, { areas: [7], chainLinks: [] }])(
  'targets that are not two lists are refused, since nothing would seem to be uncovered: %j',
  (wrong) => {
    expect(built.ok && coverageOf(built.tree, wrong as never, '2014-07-29')).toEqual({
      ok: false,
      code: 'coverageTargetsInvalid',
    })
  },
)
