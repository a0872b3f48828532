import type { Kind } from '../verdict.ts'
import type { Period } from './date.ts'

type FormRule = {
  /** A formal unit of the hierarchy. */
  formal: boolean
  /** Members' formal relations may lie there; where not, they stay at home (GLOSSARY A). */
  holdsRelations: boolean
}

const forms = {
  partyBranch: { formal: true, holdsRelations: true },
  jointBranch: { formal: true, holdsRelations: true },
  migrantMemberBranch: { formal: true, holdsRelations: true },
  temporaryBranch: { formal: true, holdsRelations: false },
  functionalBranch: { formal: true, holdsRelations: false },
  virtualBranch: { formal: false, holdsRelations: false },
} as const satisfies Record<string, FormRule>

/** How a branch is formed (GLOSSARY A). Life is ahead of lists: a form not named here is possible (SYSTEMS 88). */
export type BranchForm = keyof typeof forms | (string & {})

/** Who gives a branch its seat: a firm, an association, a village. A host is never a superior (SYSTEMS 55). */
export type Host = { kind: HostKind; name: string }

/** What a host is (GLOSSARY A); one not named here is possible (SYSTEMS 88). */
export type HostKind =
  | 'nonPublicEnterprise'
  | 'socialOrganization'
  | 'ecommerceAssociation'
  | 'village'
  | 'community'
  | 'subdistrict'
  | 'merchantPark'
  | 'merchantServiceZone'
  | (string & {})

/** A link of the industry chain (GLOSSARY A); one not named here is possible. */
export type ChainLink = 'supply' | 'warehousing' | 'logistics' | 'platform' | 'service' | (string & {})

/** A node of the hierarchy. Parent, host, area and link of the industry chain are four different things (SYSTEMS 89). */
export type PartyOrganization = {
  id: string
  kind: Kind
  name: string
  parent?: string
  form?: BranchForm
  host?: Host
  area?: string
  chainLink?: ChainLink
  /** From when until when it exists; months will do (SYSTEMS 73, 97). */
  period: Period
}

const formOf = ({ form = 'partyBranch' }: Pick<PartyOrganization, 'form'>): FormRule =>
  Object.hasOwn(forms, form) ? forms[form as keyof typeof forms] : forms.partyBranch

/** Whether a branch of this form is a unit of the hierarchy: an online grouping is none, and only branches have forms. */
export function isFormal(organization: Pick<PartyOrganization, 'kind' | 'form'>): boolean {
  return organization.form === undefined || (organization.kind === 'branch' && formOf(organization).formal)
}

/** Whether a member's formal relation may lie there: not in a group, a temporary or a functional branch. */
export function holdsRelations(organization: Pick<PartyOrganization, 'kind' | 'form'>): boolean {
  return organization.kind !== 'group' && formOf(organization).holdsRelations
}
