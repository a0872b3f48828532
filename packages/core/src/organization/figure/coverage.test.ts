import { expect, test } from 'vitest'
import { coverageOf, emptyByLink, uncovered, withCarried } from './coverage.ts'
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

const namesIn = (day: string) =>
  coverageOn(day).fields.flatMap(({ area, chainLink, branches }) =>
    branches.length > 0 ? [`${area} ${chainLink}: ${branches.map(({ id }) => id).join(' ')}`] : [],
  )

test('SYSTEMS 91: links of the chain that no branch carries are listed', () => {
  expect(uncovered(coverageOn('2014-07-29')).chainLinks).toEqual(['warehousing', 'platform', 'service'])
})

test('SYSTEMS 89: a branch with an area and a link is in one field; with one of them, or neither, in none', () => {
  expect(namesIn('2013-08-01')).toEqual(['market supply: zone'])
  expect(coverageOn('2013-08-01').outside.map(({ id }) => id)).toEqual(['village', 'depot', 'neither', 'carriers'])
  expect(uncovered(coverageOn('2013-08-01')).areas).toEqual(['harbour'])
})

test('each area is named beside the links that it lacks', () => {
  const empty = emptyByLink(coverageOn('2014-07-29'))
  expect(empty.map(({ chainLink }) => chainLink)).toEqual([...chainLinks])
  expect(empty[0]).toEqual({ chainLink: 'supply', areas: ['village', 'harbour'] })
  expect(empty[1]).toEqual({ chainLink: 'warehousing', areas: ['village', 'market', 'harbour'] })
})

test('an area that only a committee carries is not covered', () => {
  expect(uncovered(coverageOn('2014-07-29')).areas).toEqual(['harbour'])
})

test('the figures of an earlier day stay what they were', () => {
  expect(uncovered(coverageOn('2014-03-31')).chainLinks).toEqual(['logistics', 'platform', 'service'])
  expect(uncovered(coverageOn('2014-05-01')).chainLinks).toEqual(['warehousing', 'platform', 'service'])
})

test('a branch founded later changes no field of an earlier day', () => {
  const before = namesIn('2013-08-01')
  const later = treeFrom([
    ...rows,
    branch('new', { area: 'village', chainLink: 'supply', period: { from: '2014-02' } }),
  ])
  if (!later.ok) throw new Error('no tree')
  const fieldsOn = (day: string) => {
    const outcome = coverageOf(later.tree, targets, day)
    return outcome.ok ? outcome.coverage.fields.filter(({ branches }) => branches.length > 0).length : 0
  }
  expect([fieldsOn('2013-08-01'), fieldsOn('2014-02-01')]).toEqual([before.length, before.length + 1])
})

test('a link that nobody thought of before is covered like any other', () => {
  const outcome = treeFrom([...rows, branch('live', { area: 'market', chainLink: 'liveStreaming' })])
  const coverage =
    outcome.ok && coverageOf(outcome.tree, { areas: ['market'], chainLinks: ['liveStreaming'] }, '2024-01-01')
  expect(coverage).toMatchObject({ ok: true, coverage: { fields: [{ branches: [{ id: 'live' }] }] } })
})

test('what organisations carry on a day is covered beside what was named, each once', () => {
  if (!built.ok) throw new Error('no tree')
  const carried = withCarried(built.tree, { areas: ['hill', 'market'], chainLinks: ['supply'] }, '2014-03-01')
  expect(carried).toEqual({ areas: ['hill', 'market', 'harbour', 'village'], chainLinks: ['supply', 'warehousing'] })
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
