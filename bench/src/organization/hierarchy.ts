import type { OrganizationRow } from '@liangpai/core/organization'

/** Branches under each committee below the top, and every how manieth of them has a group. */
const BRANCHES = 50
const GROUPED = 4

/**
 * Rows of a city of about this many organisations: a committee, committees below it, their branches, and groups. Half of the
 * branches moved once. The order is that of no tree.
 */
export function hierarchyOf(count: number): OrganizationRow[] {
  const rows: OrganizationRow[] = [{ id: 'top', kind: 'committee', name: '网商党委', period: { from: '2011-06' } }]
  for (let at = 0; rows.length < count; at++) {
    const committee = `committee-${Math.floor(at / BRANCHES)}`
    if (at % BRANCHES === 0)
      rows.push({ id: committee, kind: 'committee', name: '街道党委', parent: 'top', period: { from: '2012-03' } })
    const moved = at % 2 === 0 ? { changes: [{ from: '2020-05-15', parent: 'committee-0' }] } : {}
    const branch = `branch-${at}`
    rows.push({
      id: branch,
      kind: 'branch',
      name: '网商党支部',
      parent: committee,
      period: { from: '2013-07' },
      ...moved,
    })
    if (at % GROUPED === 0)
      rows.push({ id: `group-${at}`, kind: 'group', name: '党小组', parent: branch, period: { from: '2013-09' } })
  }
  return shuffled(rows)
}

/** The same order each time: a linear congruence as the source of chance. */
function shuffled<T>(values: readonly T[]): T[] {
  let state = 1
  const draw = () => (state = (state * 48_271) % 2_147_483_647)
  return values
    .map((value) => ({ value, at: draw() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ value }) => value)
}
