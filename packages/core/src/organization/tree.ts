import { covers, holdsOn, isPeriod, isPlainDate, type Period, type PlainDate } from './date.ts'
import { mayStandUnder } from './kind.ts'
import { isFormal, type PartyOrganization } from './organization.ts'

/** All organisations of one or more hierarchies. Cities are data, never code (SYSTEMS 3). */
export type Tree = readonly PartyOrganization[]

/** Why a change of the tree is refused. */
export type TreeRefusal =
  | 'idTaken'
  | 'organizationUnknown'
  | 'dateInvalid'
  | 'periodInvalid'
  | 'formNotFormal'
  | 'parentMissing'
  | 'parentUnknown'
  | 'parentKind'
  | 'parentNotInForce'
  | 'organizationNotInForce'
  | 'subordinateInForce'
  | 'cycle'

/** The tree after the change, or why it was refused. */
export type TreeOutcome = { ok: true; tree: Tree } | { ok: false; code: TreeRefusal }

const refuse = (code: TreeRefusal) => ({ ok: false as const, code })
const replace = (tree: Tree, changed: PartyOrganization): TreeOutcome => ({
  ok: true,
  tree: tree.map((one) => (one.id === changed.id ? changed : one)),
})

/** Finds an organisation by its id. */
export function findOrganization(tree: Tree, id: string): PartyOrganization | undefined {
  return tree.find((organization) => organization.id === id)
}

/** Adds an organisation under its parent. Only a committee may be a root (PROFILE 5.5). */
export function addOrganization(tree: Tree, organization: PartyOrganization): TreeOutcome {
  if (findOrganization(tree, organization.id)) return refuse('idTaken')
  const code = judgePlace(tree, organization, organization.period)
  return code ? refuse(code) : { ok: true, tree: [...tree, organization] }
}

/** Moves an organisation, and everything below it, under another parent from a day on. */
export function moveOrganization(tree: Tree, id: string, parent: string, date: PlainDate): TreeOutcome {
  const organization = findOrganization(tree, id)
  if (!organization) return refuse('organizationUnknown')
  if (!isPlainDate(date)) return refuse('dateInvalid')
  if (!holdsOn(organization.period, date)) return refuse('organizationNotInForce')
  if (isWithin(tree, parent, id)) return refuse('cycle')
  const moved = { ...organization, parent }
  const code = judgePlace(tree, moved, { ...organization.period, from: date })
  return code ? refuse(code) : replace(tree, moved)
}

/** Ends an organisation on a day or in a month. What is below it must be moved or ended first (SYSTEMS 73). */
export function endOrganization(tree: Tree, id: string, until: string): TreeOutcome {
  const organization = findOrganization(tree, id)
  if (!organization) return refuse('organizationUnknown')
  const period = { from: organization.period.from, until }
  if (!isPeriod(period)) return refuse('periodInvalid')
  if (!covers(organization.period, period)) return refuse('organizationNotInForce')
  const outlives = (below: PartyOrganization) => below.parent === id && !endsBy(below.period, until)
  return tree.some(outlives) ? refuse('subordinateInForce') : replace(tree, { ...organization, period })
}

const endsBy = (period: Period, until: string) => covers({ from: period.from, until }, period)

function judgePlace(tree: Tree, organization: PartyOrganization, period: Period): TreeRefusal | undefined {
  const { id, kind } = organization
  if (!isPeriod(organization.period)) return 'periodInvalid'
  if (!isFormal(organization)) return 'formNotFormal'
  if (organization.parent === undefined) return mayStandUnder(kind) ? undefined : 'parentMissing'
  if (organization.parent === id) return 'cycle'
  const parent = findOrganization(tree, organization.parent)
  if (!parent) return 'parentUnknown'
  if (!mayStandUnder(kind, parent.kind)) return 'parentKind'
  return covers(parent.period, period) ? undefined : 'parentNotInForce'
}

/** The organisations above another one, nearest first. */
export function superiorsOf(tree: Tree, id: string): PartyOrganization[] {
  const superiors: PartyOrganization[] = []
  // Data from elsewhere may contain a cycle, so no organisation is visited twice.
  for (let next = findOrganization(tree, id)?.parent; next !== undefined; next = superiors.at(-1)?.parent) {
    const superior = findOrganization(tree, next)
    if (!superior || superior.id === id || superiors.includes(superior)) break
    superiors.push(superior)
  }
  return superiors
}

/** Whether an organisation is another one or below it. */
export function isWithin(tree: Tree, id: string, superior: string): boolean {
  return id === superior || superiorsOf(tree, id).some((one) => one.id === superior)
}
