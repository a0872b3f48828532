import type { PartyOrganization, RoleName } from '@liangpai/core/organization'
import type { Generated } from 'kysely'
import type { SealedRow } from '../vault/sealedColumns.ts'

/** Seconds since the epoch. */
export type Seconds = number
/** JSON text. */
export type Json = string
/** 0 or 1: the two databases have no boolean in common. */
export type Bit = 0 | 1

/** What a service knows of itself. */
export type SettingRow = { key: string; value: string }

/** An organisation of the tree as it began; `superiorId` is null on top. `changes` has what changed since. */
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
  /** Its last day; null while it is to go on. */
  until: string | null
  /** How a branch was founded, where that was recorded here: counts, findings, approval. */
  founding: Json | null
  area: string | null
  chainLink: string | null
  /** Name and contact of the service station that people are sent to. */
  station: Json | null
  contact: string | null
  /** What changed later, each from a day on; null while nothing did. */
  changes: Json | null
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
  /** The eyes of whoever appointed them, a list of ids; null for whom the operator set up the office with. */
  appointedBy: Json | null
  /** Whether it was ended before its term was over. */
  endedEarly: Bit
}

/** One line of the audit trail, numbered by the database: the order of lines whose transactions ran at once says nothing. */
export type AuditRow = {
  seq: number
  at: Seconds
  actor: string
  /** How the actor had signed in, or that the operator acted as that person; null for who needs neither. */
  via: Via | null
  verb: string
  subject: string
  detail: Json
  /** The request that it came by; null for what came by none. */
  requestId: string | null
  /** The organisation whose people see it; null for what no organisation is to see. */
  organizationId: string | null
  /** Set until the line has its link in the chain. */
  unchained: 1 | null
}

/** A link of the chain that holds the trail together: the keyed code of its line and of the link before. */
export type TrailLinkRow = { position: number; seq: number; hash: string }

/** The newest link, and when it was made. */
export type TrailHeadRow = { id: 1; position: number; hash: string; at: Seconds }

/**
 * How somebody acts: signed in by a passkey or by a one-time link, by a token of theirs, or through the operator, who acts in
 * their name on the data folder.
 */
export const viaNames = ['operator', 'passkey', 'link', 'token'] as const
/** One of `viaNames`. */
export type Via = (typeof viaNames)[number]

/**
 * The sealed answer to a command that may be repeated. `key` is a keyed hash of the key that came with it, of who sent it and of
 * the verb, `fingerprint` one of who asked for what, and `subject` what the command was about, as in its line of the trail: the
 * answer is deleted with that.
 */
export type IdempotencyRow = {
  key: string
  verb: string
  fingerprint: string
  sealed: string
  subject: string
  at: Seconds
}

/**
 * A link that opens something once, of which the database has the hash. What it opens is a service's own `purpose` and
 * `subject`; neither names anybody.
 */
export type PrivateLinkRow = {
  tokenHash: string
  purpose: string
  subject: string
  /** Who made it. */
  madeBy: string
  /** Of a link that signs somebody in: the eyes of who handed it over, a list of ids. */
  handedBy: Json | null
  expiresAt: Seconds
  usedAt: Seconds | null
}

/** What a link or a passkey has opened, for as long as it is used. `level` is what the service lets it do. */
export type SessionRow = {
  tokenHash: string
  purpose: string
  subject: string
  level: string
  openedBy: 'link' | 'passkey'
  /** The eyes of who handed the link over, a list of ids: until somebody else has confirmed its owner, all count as one person. */
  handedBy: Json | null
  openedAt: Seconds
  usedAt: Seconds
  /** When its owner was last sure to be there: at its opening, or once more since. */
  steppedUpAt: Seconds | null
  /** Browser and system, as far as the browser says. */
  device: string | null
  /** The passkey that opened it: it ends with that. */
  passkeyId: string | null
}

/** A passkey by the id of its credential. The key is public; the name is what its owner calls it. */
export type PasskeyRow = {
  id: string
  purpose: string
  subject: string
  /** COSE key, base64url. */
  publicKey: string
  counter: number
  transports: Json
  name: string
  createdAt: Seconds
  usedAt: Seconds | null
  /** As that of the session in which it was saved. */
  handedBy: Json | null
}

/** What is known of how a person signs in. They wait for a second person's word while `wantedBy`, the eyes of the first, stands. */
export type SignInRow = {
  personId: string
  /** When they first saved a passkey: from then on a link takes two persons. */
  passkeySince: Seconds | null
  /** When the operator last made a link for them. */
  recoveredAt: Seconds | null
  confirmedBy: string | null
  confirmedAt: Seconds | null
  wantedBy: Json | null
  wantedAt: Seconds | null
}

/** What a program of a person acts with, in place of them: `scopes` are the verbs that it may perform. */
export type TokenRow = {
  id: string
  tokenHash: string
  personId: string
  name: string
  scopes: Json
  createdAt: Seconds
  expiresAt: Seconds
  usedAt: Seconds | null
  /** As that of the session in which it was made, for as long as it lasts. */
  handedBy: Json | null
  /** The passkey that opened that session, with which the token ends, too. */
  passkeyId: string | null
}

/** A challenge that waits for its answer, by its hash. The subject is not known where a passkey has to say who it is. */
export type ChallengeRow = {
  hash: string
  ceremony: 'registration' | 'authentication'
  purpose: string
  subject: string | null
  expiresAt: Seconds
}

/** The tables that every service has; its own stand beside them. */
export type ServerTables = {
  settings: SettingRow
  organizations: OrganizationRow
  people: SealedRow<PersonRow, 'name'>
  appointments: AppointmentRow
  audit: Omit<AuditRow, 'seq' | 'unchained'> & {
    seq: Generated<AuditRow['seq']>
    unchained: Generated<AuditRow['unchained']>
  }
  trailLinks: TrailLinkRow
  trailHead: TrailHeadRow
  idempotency: IdempotencyRow
  privateLinks: PrivateLinkRow
  sessions: SessionRow
  passkeys: SealedRow<PasskeyRow, 'name'>
  challenges: ChallengeRow
  signIns: SignInRow
  tokens: SealedRow<TokenRow, 'name'>
}
