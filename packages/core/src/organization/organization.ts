import type { Kind } from '../verdict.ts'
import { isPeriod, overlaps, type Period, type PlainDate } from './date.ts'

/** How a branch is formed (GLOSSARY A); a form not named here is possible. */
export type BranchForm = 'ordinary' | 'joint' | 'migrantMember' | 'temporary' | 'functional' | (string & {})

/** Who gives a branch its seat: a firm, an association, a village. A host is never a superior. */
export type Host = { kind: HostKind; name: string }

export type HostKind = 'company' | 'association' | 'village' | 'community' | 'park' | 'serviceZone' | (string & {})

/** A node of the hierarchy. Parent, host, area and link of the industry chain are four different things (SYSTEMS 55, 89). */
export type PartyOrganization = {
  id: string
  kind: Kind
  name: string
  parent?: string
  form?: BranchForm
  host?: Host
  area?: string
  chainLink?: string
  /** From when until when it exists; months will do (SYSTEMS 73, 97). */
  period: Period
}

/** Why an organisation has no place in the tree. */
export type OrganizationRefusal =
  | 'idTaken'
  | 'organizationUnknown'
  | 'periodInvalid'
  | 'parentMissing'
  | 'parentUnknown'
  | 'parentKind'
  | 'parentNotInForce'
  | 'cycle'

/** All organisations of a tree. */
export type Tree = readonly PartyOrganization[]

export type TreeOutcome = { ok: true; tree: Tree } | { ok: false; code: OrganizationRefusal }

/** Who may stand under whom: only a committee stands under its like (PROFILE 5.5; SYSTEMS 41, 60). */
const parentKinds: Record<Kind, readonly Kind[]> = {
  committee: ['committee'],
  generalBranch: ['committee'],
  branch: ['committee', 'generalBranch'],
  group: ['branch'],
}

const find = (tree: Tree, id: string) => tree.find((organization) => organization.id === id)

/** Adds an organisation under its one parent; a committee may be the root. */
export function addOrganization(tree: Tree, organization: PartyOrganization): TreeOutcome {
  if (find(tree, organization.id)) return { ok: false, code: 'idTaken' }
  const fault = judgePlace(tree, organization, organization.period.from)
  return fault ? { ok: false, code: fault } : { ok: true, tree: [...tree, organization] }
}

/** Puts an organisation with all below it under another parent. */
export function moveOrganization(tree: Tree, id: string, parent: string, date: PlainDate): TreeOutcome {
  const organization = find(tree, id)
  if (!organization) return { ok: false, code: 'organizationUnknown' }
  const moved = { ...organization, parent }
  if (isWithin(tree, parent, id)) return { ok: false, code: 'cycle' }
  const fault = judgePlace(tree, moved, date)
  return fault ? { ok: false, code: fault } : { ok: true, tree: tree.map((one) => (one.id === id ? moved : one)) }
}

function judgePlace(tree: Tree, organization: PartyOrganization, from: string): OrganizationRefusal | undefined {
  if (!isPeriod(organization.period)) return 'periodInvalid'
  if (organization.parent === undefined) return organization.kind === 'committee' ? undefined : 'parentMissing'
  if (organization.parent === organization.id) return 'cycle'
  const parent = find(tree, organization.parent)
  if (!parent) return 'parentUnknown'
  if (!parentKinds[organization.kind].includes(parent.kind)) return 'parentKind'
  return overlaps(parent.period, { from, until: from }) ? undefined : 'parentNotInForce'
}

/** The organisations above one, nearest first. */
export function superiorsOf(tree: Tree, id: string): PartyOrganization[] {
  const superiors: PartyOrganization[] = []
  // A tree from elsewhere may hold a ring: each organisation is taken once.
  for (let next = find(tree, id)?.parent; next !== undefined; next = superiors.at(-1)?.parent) {
    const superior = find(tree, next)
    if (!superior || superior.id === id || superiors.includes(superior)) break
    superiors.push(superior)
  }
  return superiors
}

/** Whether an organisation is another one or stands below it. */
export function isWithin(tree: Tree, id: string, superior: string): boolean {
  return id === superior || superiorsOf(tree, id).some((one) => one.id === superior)
}
