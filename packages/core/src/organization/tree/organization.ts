import type { Kind } from '../../verdict.ts'
import type { Period } from '../date.ts'
import { mayHoldRelations } from './kind.ts'

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

type KnownForm = keyof typeof forms

/** The forms of branches that have rules and words of their own (GLOSSARY A). */
export const branchForms = Object.keys(forms) as readonly KnownForm[]

/** How a branch is formed (GLOSSARY A). Other forms are possible (SYSTEMS 88). */
export type BranchForm = KnownForm | (string & {})

/** The kinds of hosts that have words of their own (GLOSSARY A). */
export const hostKinds = [
  'nonPublicEnterprise',
  'socialOrganization',
  'ecommerceAssociation',
  'village',
  'community',
  'subdistrict',
  'merchantPark',
  'merchantServiceZone',
] as const

/** The kind of a host (GLOSSARY A). Others are possible (SYSTEMS 88). */
export type HostKind = (typeof hostKinds)[number] | (string & {})

/** Where a branch has its seat: a firm, an association, a village. A host is never a superior (SYSTEMS 55). */
export type Host = { kind: HostKind; name: string }

/** The links of the industry chain that have words of their own, in the order of the chain (GLOSSARY A). */
export const chainLinks = ['supply', 'warehousing', 'logistics', 'platform', 'service'] as const

/** A link of the industry chain (GLOSSARY A). Others are possible. */
export type ChainLink = (typeof chainLinks)[number] | (string & {})

/**
 * What is true of an organisation on a day. Parent, host, area and link of the industry chain are independent (SYSTEMS
 * 89).
 */
export type PartyOrganization = Readonly<{
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
}>

/** A form that nobody thought of has a place in the tree, but no member's relation: nobody says that it may. */
const unknownForm: FormRule = { formal: true, holdsRelations: false }

const formOf = ({ form = 'partyBranch' }: Pick<PartyOrganization, 'form'>): FormRule =>
  typeof form === 'string' && Object.hasOwn(forms, form) ? forms[form as KnownForm] : unknownForm

/** Whether a branch of a form is a unit of the hierarchy. An online grouping is not; only branches have forms. */
export function isFormal(organization: Pick<PartyOrganization, 'kind' | 'form'>): boolean {
  return organization.form === undefined || (organization.kind === 'branch' && formOf(organization).formal)
}

/**
 * Whether it may hold members' formal relations: only branches do, and of these no temporary or functional one, nor one of a
 * form without rules of its own.
 */
export function holdsRelations(organization: Pick<PartyOrganization, 'kind' | 'form'>): boolean {
  const { kind, form } = Object(organization) as PartyOrganization
  return mayHoldRelations(kind) && formOf(form === undefined ? {} : { form }).holdsRelations
}
