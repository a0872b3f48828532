import type { PartyOrganization, RoleName } from '@liangpai/core/organization'
import type { Generated } from 'kysely'

/** Seconds since the epoch. */
export type Seconds = number
/** JSON text. */
export type Json = string
/** 0 or 1: the two databases have no boolean in common. */
export type Bit = 0 | 1

/** What a service knows of itself. */
export type SettingRow = { key: string; value: string }

/** An organisation of the tree; `superiorId` is null on top. */
export type OrganizationRow = {
  id: string
  superiorId: string | null
  kind: PartyOrganization['kind']
  name: string
  /** Its name in other languages, by language tag. */
  names: Json
  /** How a branch is formed, and which host gives it its seat. */
  form: string | null
  host: Json | null
  /** The day or month from which it exists. */
  since: string
  /** How a branch was founded, where that was recorded here: counts, findings, approval. */
  founding: Json | null
  area: string | null
  chainLink: string | null
  /** Name and contact of the service station that people are sent to. */
  station: Json | null
  contact: string | null
  createdAt: Seconds
}

/** Somebody with a role, or whom something under way is about. */
export type PersonRow = { id: string; name: string; createdAt: Seconds }

/** A role for one term, of days or months. `memberOf` is the branch that shows a group's leader to belong to the group. */
export type AppointmentRow = {
  id: string
  personId: string
  organizationId: string
  role: RoleName
  since: string
  until: string | null
  approvedAbove: Bit
  termApprovedAbove: Bit
  liaisonFor: Json | null
  memberOf: string | null
}

/** One line of the audit trail, numbered by the database: the order of lines whose transactions ran at once says nothing. */
export type AuditRow = {
  seq: number
  at: Seconds
  actor: string
  /** By whose hand, where not the actor's own: the operator acted as that person on the data folder. */
  via: Via | null
  verb: string
  subject: string
  detail: Json
}

/** Who acts in the name of the actor. */
export type Via = 'operator'

/** The sealed answer to a command that may be repeated. */
export type IdempotencyRow = { key: string; verb: string; fingerprint: string; sealed: string; at: Seconds }

/** The tables that every service has; its own stand beside them. */
export type ServerTables = {
  settings: SettingRow
  organizations: OrganizationRow
  people: PersonRow
  appointments: AppointmentRow
  audit: Omit<AuditRow, 'seq'> & { seq: Generated<AuditRow['seq']> }
  idempotency: IdempotencyRow
}
