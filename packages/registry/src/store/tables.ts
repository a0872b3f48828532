import type { Membership } from '@liangpai/core'
import type { EvidenceKind, ShopRelation } from '@liangpai/core/organization'
import type { Sealed } from '@liangpai/server'
import type { Bit, Json, Seconds } from '@liangpai/server/store'
import type { HostPolicy } from '../shop/hostPolicy.ts'
import type { RequestKind, RequestState } from './states.ts'

/** An organisation that may issue badges, under its entity id. The others attest, and the nearest issuer above issues. */
export type IssuerRow = { organizationId: string; entityId: string; allowsProbationary: Bit }

/** A key of an organisation: `federation` signs its configuration and receipts, `badge` its badges. */
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

/** What a member asked for. Deleted when their badge ends, or when a change of it is signed. */
export type RequestRow = {
  id: string
  kind: RequestKind
  /** The badge that it changes. */
  badgeNo: string | null
  organizationId: string
  issuerId: string
  subjectId: string
  shopName: string
  urls: Json
  listing: Json | null
  hostPolicy: HostPolicy
  pledge: string | null
  /** Counts the wordings of the pledge from 1. */
  pledgeVersion: number
  relation: ShopRelation
  membership: Membership | null
  /** The day on which the branch decides about a probationary member. */
  probationEnd: string | null
  state: RequestState
  attestedBy: string | null
  /** The persons who counted as one with them then, a list of ids. */
  attestedEyes: Json | null
  evidenceKind: EvidenceKind | null
  evidenceDate: string | null
  reviewedBy: string | null
  /** The one person for whom it waits, of those who may act on it; null while for all of them. */
  handedTo: string | null
  /** What its member reads of the decision by which it was sent back or refused, a `Decision`. */
  decision: Json | null
  /** The name that a correction gives the member once it is reviewed. */
  newName: string | null
  /** What the member writes to whoever attests. */
  note: string | null
  /** Whether it came by the public form: nobody has seen who typed it. */
  byForm: Bit
  /** What the member agreed to before it was attested, as in a renewal. */
  consent: Json | null
  /** When the link that reminds of the end of its badge was made. */
  remindedAt: Seconds | null
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
  /** Of two persons who look at a listing: the first, and who counted as one with them. */
  firstBy: string | null
  firstEyes: Json | null
  provenAt: Seconds | null
  /** When the site last gave an answer, right or wrong; null before that. */
  checkedAt: Seconds | null
  /** When the file is to be fetched next; null where nobody does so. */
  dueAt: Seconds | null
  /** Wrong answers in a row. */
  failures: number
  /** Since when the site has given no answer at all; null while it does. */
  unreachableSince: Seconds | null
}

/** A person and an address of the shop that they asked for, as keyed hashes. */
export type RequestPairRow = { requestId: string; person: string; place: string }

/** A person who is not asked again for a shop, as keyed hashes, and the hash of the token by which they open it again. */
export type DeclineRow = { person: string; place: string; reopenHash: string; declinedAt: Seconds }

/** An offer by its one-time link, of which the hash is kept. */
export type OfferRow = {
  tokenHash: string
  /** Null once the member declined: what they were asked is deleted. */
  requestId: string | null
  expiresAt: Seconds
  validUntil: Seconds
  state: 'open' | 'used' | 'declined' | 'replaced'
  /** What the member takes away from it, for as long as its link opens; null while they have not decided. */
  takeaway: Json | null
  createdAt: Seconds
}

/** The link that an answered offer shows again: with consent that to stop, with a refusal that to reopen. */
export type Takeaway = { stopToken: string } | { reopenToken: string }

/** A badge in effect, or paused. Ended badges have no row. */
export type BadgeRow = {
  badgeNo: string
  codeHash: string
  requestId: string
  issuerId: string
  /** Opened only where it is published: a badge whose token is damaged can be stopped like any other. */
  token: Sealed
  listId: string
  idx: number
  iat: Seconds
  exp: Seconds
  state: 'active' | 'paused'
  /** Whose pauses hold it, a list of `PauseCause`; null while it is active, and where that was lost. See `pausesOf`. */
  pausedFor: Json | null
  changedAt: Seconds
}

/** What was consented to: a new badge, or a change of one. */
export type ConsentKind = RequestKind

/** A consent to a badge; the one with the highest `n` is in force. */
export type ConsentRow = {
  id: string
  badgeNo: string
  /** Counts the consents to one badge from 0: the newest is in force. */
  n: number
  kind: ConsentKind
  textVersion: string
  language: string
  noticeHash: string
  /** The whole text that the member was shown; `noticeHash` is its SHA-256. */
  notice: string
  facts: Json
  receipt: string
  consentedAt: Seconds
}

/** What ended a badge: its member, its issuer, or its day. */
export type EndingCause = 'withdraw' | 'end' | 'expired'

/** A member's lasting link. Once its badge has ended, only when, by what and at which issuer, from which the receipt is made. */
export type StopLinkRow = {
  tokenHash: string
  badgeNo: string | null
  exp: Seconds
  changedAt: Seconds | null
  cause: EndingCause | null
  issuerId: string | null
}

/**
 * The last change of a badge's stop link. `wantedBy` is the one of the office who wants a new one for its member and waits
 * for a second person; `changedBy` are both, or nobody where the member did it.
 */
export type StopLinkChangeRow = {
  badgeNo: string
  wantedBy: string | null
  /** Who counted as one with them, a list of ids. */
  wantedEyes: Json | null
  wantedAt: Seconds | null
  changedBy: Json | null
  changedAt: Seconds | null
}

/**
 * The signed record of a consent, kept until its day after the badge ended where the operator has to prove consents. It is
 * sealed under a key of its own, and found by a keyed hash of the badge's number alone.
 */
export type RetainedRow = { id: string; badge: string; organizationId: string; record: string; until: Seconds }

/** A status list of an issuer. */
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

/** What is left of each index of a badge for ever: hash of its number, end, whether it was stopped, and how many acts there were on it. */
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
export type BadgeFileRow = { name: string; bytes: Uint8Array; sha256: string; firstServed: Seconds } & Withdrawal
/** `wantedBy` is the first of the two persons who withdraw it, with who counts as one with them. */
type Withdrawal = { wantedBy: Json | null; wantedAt: Seconds | null; withdrawnAt: Seconds | null }
