import type { Kind } from '../verdict.ts'
import type { Period } from './date.ts'

type FormRule = {
  /** Whether it is a formal unit of the hierarchy. */
  formal: boolean
  /** Whether it may hold members' formal relations; otherwise these stay at home (GLOSSARY A). */
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

/** How a branch is formed (GLOSSARY A). Other forms are possible (SYSTEMS 88). */
export type BranchForm = keyof typeof forms | (string & {})

/** Where a branch has its seat: a firm, an association, a village. A host is never a superior (SYSTEMS 55). */
export type Host = { kind: HostKind; name: string }

/** The kind of a host (GLOSSARY A). Others are possible (SYSTEMS 88). */
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

/** A link of the industry chain (GLOSSARY A). Others are possible. */
export type ChainLink = 'supply' | 'warehousing' | 'logistics' | 'platform' | 'service' | (string & {})

/** A node of the hierarchy. Parent, host, area and link of the industry chain are independent (SYSTEMS 89). */
export type PartyOrganization = {
  id: string
  kind: Kind
  name: string
  parent?: string
  form?: BranchForm
  host?: Host
  area?: string
  chainLink?: ChainLink
  /** When it exists, to the day or the month (SYSTEMS 73, 97). */
  period: Period
}

const formOf = ({ form = 'partyBranch' }: Pick<PartyOrganization, 'form'>): FormRule =>
  Object.hasOwn(forms, form) ? forms[form as keyof typeof forms] : forms.partyBranch

/** Whether a branch of a form is a unit of the hierarchy. An online grouping is not; only branches have forms. */
export function isFormal(organization: Pick<PartyOrganization, 'kind' | 'form'>): boolean {
  return organization.form === undefined || (organization.kind === 'branch' && formOf(organization).formal)
}

/** Whether it may hold members' formal relations: groups, temporary and functional branches do not. */
export function holdsRelations(organization: Pick<PartyOrganization, 'kind' | 'form'>): boolean {
  return organization.kind !== 'group' && formOf(organization).holdsRelations
}
