import type { Membership } from '@liangpai/core'
import type { ShopRelation } from '@liangpai/core/organization'
import type { Bit, Json, Seconds, ServerTables } from '@liangpai/server/store'
import type { HostPolicy } from '../shop/hostPolicy.ts'

/** An organisation that may issue badges, under its entity id. The others attest, and the nearest issuer above issues. */
export type IssuerRow = { organizationId: string; entityId: string; allowsProbationary: Bit }

export type KeyRow = {
  kid: string
  organizationId: string
  purpose: 'federation' | 'badge'
  publicJwk: Json
  /** The private half, sealed by the vault. */
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

/** What a member asked for. Deleted when their badge ends. */
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

/** The proof of one address or listing of a request's shop. */
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

/** A member's lasting link. Once it has stopped its badge, only when is left. */
export type StopLinkRow = { tokenHash: string; badgeNo: string | null; exp: Seconds; changedAt: Seconds | null }

export type StatusListRow = {
  id: string
  organizationId: string
  number: number
  uri: string
  size: number
  /** That of the list which is published. */
  iat: Seconds
  /** The highest ever signed; it lies in the future after the clock was ahead. */
  newestIat: Seconds
  /** How many of its indices were ever taken. */
  taken: number
  /** Grows with each change of what is public of its badges. */
  changes: number
}

/** What is left of a badge for ever: hash, index, end, whether it was stopped, and how many acts there were on it. */
export type StatusEntryRow = { listId: string; idx: number; codeHash: string; exp: Seconds; bit: Bit; turn: number }

/** A public answer. Of a bundle only the badge is stored; chain and status are shared and added on reading. */
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

/** A badge file that was ever handed out; `sha256` is that of its bytes, in hexadecimal. */
export type BadgeFileRow = { name: string; bytes: Uint8Array; sha256: string; firstServed: Seconds }

/** What happened to which index, and nothing about whom: a number is drawn for a member, then its badge stops and goes on. */
export type JournalRecord = {
  /** Counts the acts on one badge from 0, so that an older database can be told from a newer journal without a clock. */
  turn: number
  at: Seconds
  act: 'issue' | 'pause' | 'resume' | 'withdraw' | 'end'
  /** SHA-256 of the code. */
  code: string
  uri: string
  idx: number
  exp: Seconds
}

/** One line of the journal, numbered from 0. */
export type JournalLineRow = { n: number; line: string }

/** The last line of the journal: its number, and its hash, which stands for all lines up to it. */
export type Head = { n: number; hash: string }

/** The same, with the bytes of a file of all lines up to it. */
export type TableHead = Head & { offset: number }

/** A known line of a copy: the bytes up to its end, and the SHA-256 of those since the mark before it. */
export type Mark = TableHead & { digest: string }

/** All tables of a registry. */
export type Tables = ServerTables & {
  issuers: IssuerRow
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
  published: PublishedRow
  journalPending: JournalRecord
  journalLines: JournalLineRow
  journalHead: TableHead & { id: 1 }
  journalMarks: Mark
  badgeFiles: BadgeFileRow
}
