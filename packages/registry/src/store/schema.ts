import type { Kind, Membership } from '@liangpai/core'
import type { RoleName, ShopRelation } from '@liangpai/core/organization'
import type { HostPolicy } from '../registry.ts'

/** Seconds since the epoch. */
type Seconds = number
/** JSON text. */
type Json = string
/** 0 or 1: the two databases have no boolean in common. */
type Bit = 0 | 1

/** Branches that attest are rows; who may issue has an `entityId` too. The office is the row `office`. */
export type OrganizationRow = {
  id: string
  superiorId: string | null
  kind: Kind
  name: string
  names: Json
  /** How a branch is formed, and who gives it its seat. */
  form: string | null
  host: Json | null
  /** The day or month from which it exists. */
  since: string
  /** How a branch was founded, where that was done here: counts, findings, approval. */
  founding: Json | null
  area: string | null
  chainLink: string | null
  station: Json | null
  contact: string | null
  entityId: string | null
  allowsProbationary: Bit
  createdAt: Seconds
}

export type PersonRow = { id: string; name: string; createdAt: Seconds }

/** A role for one term, of days or months. `memberOf` is the branch for which a group's leader was shown to be in it. */
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

export type KeyRow = {
  kid: string
  organizationId: string
  purpose: 'federation' | 'badge'
  publicJwk: Json
  /** The private half, encrypted by the vault. */
  sealed: string
  state: 'active' | 'standby' | 'retired'
  createdAt: Seconds
}

/** Statements by the superior and configurations by itself; the root's configuration is under `root`. */
export type StatementRow = {
  organizationId: string
  kind: 'configuration' | 'statement'
  jwt: string
  iat: Seconds
  exp: Seconds
}

export type RequestState =
  | 'requested'
  | 'attested'
  | 'returned'
  | 'refused'
  | 'reviewed'
  | 'offered'
  | 'declined'
  | 'issued'

/** What a member asked for. Deleted when his badge ends. */
export type RequestRow = {
  id: string
  organizationId: string
  issuerId: string
  subjectId: string
  shopName: string
  urls: Json
  listing: Json | null
  hostPolicy: HostPolicy
  pledge: string | null
  relation: ShopRelation
  membership: Membership | null
  /** The day on which the branch decides about a probationary member. */
  probationEnd: string | null
  state: RequestState
  attestedBy: string | null
  evidenceKind: string | null
  evidenceDate: string | null
  reviewedBy: string | null
  createdAt: Seconds
  updatedAt: Seconds
}

/** One a shop address or listing of a request. */
export type ProofRow = {
  id: string
  requestId: string
  claim: string
  method: 'file' | 'review'
  fileName: string
  content: string
  firstBy: string | null
  provenAt: Seconds | null
  checkedAt: Seconds | null
  failures: number
}

export type OfferRow = {
  tokenHash: string
  requestId: string
  expiresAt: Seconds
  validUntil: Seconds
  state: 'open' | 'used' | 'declined' | 'replaced'
  createdAt: Seconds
}

/** A badge in effect, or paused. Ended badges have no row. */
export type BadgeRow = {
  badgeNo: string
  codeHash: string
  requestId: string
  issuerId: string
  token: string
  listId: string
  idx: number
  iat: Seconds
  exp: Seconds
  state: 'active' | 'paused'
  changedAt: Seconds
}

export type ConsentRow = {
  id: string
  badgeNo: string
  textVersion: string
  language: string
  facts: Json
  receipt: string
  consentedAt: Seconds
}

/** The lasting links. One that has stopped its badge knows no more than when. */
export type StopLinkRow = { tokenHash: string; badgeNo: string | null; exp: Seconds; changedAt: Seconds | null }

export type StatusListRow = {
  id: string
  organizationId: string
  number: number
  uri: string
  size: number
  iat: Seconds
}

/** What stays of a badge for ever: hash, index, end, and whether it was stopped. */
export type StatusEntryRow = { listId: string; idx: number; codeHash: string; exp: Seconds; bit: Bit }

export type AuditRow = {
  seq: number
  at: Seconds
  actor: string
  verb: string
  subject: string
  detail: Json
}

export type IdempotencyRow = { key: string; verb: string; fingerprint: string; sealed: string; at: Seconds }

/** A public answer. Of a bundle only the badge is here: the rest is shared, and read when it is asked for. */
export type PublishedRow = {
  path: string
  body: string
  contentType: string
  etag: string
  maxAge: number
  organizationId: string
  listId: string | null
  notAfter: Seconds | null
}

export type SettingRow = { key: string; value: string }

export type Database = {
  organizations: OrganizationRow
  people: PersonRow
  appointments: AppointmentRow
  keys: KeyRow
  statements: StatementRow
  requests: RequestRow
  proofs: ProofRow
  offers: OfferRow
  badges: BadgeRow
  consents: ConsentRow
  stopLinks: StopLinkRow
  statusLists: StatusListRow
  statusEntries: StatusEntryRow
  audit: AuditRow
  idempotency: IdempotencyRow
  published: PublishedRow
  settings: SettingRow
}
