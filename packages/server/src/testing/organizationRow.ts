const nothing = { until: null, form: null, host: null, founding: null, area: null, chainLink: null, changes: null }

/** A row of an organisation with no more than it must have: a committee, or a branch below another. */
export const organizationRow = (id: string, superiorId: string | null, createdAt: number) => ({
  ...nothing,
  id,
  superiorId,
  kind: superiorId === null ? ('committee' as const) : ('branch' as const),
  name: id,
  names: '{}',
  since: '2026-11',
  station: null,
  contact: null,
  createdAt,
})
