import type { Membership, Shop } from '@liangpai/core'
import type { RoleName, ShopRelation } from '@liangpai/core/organization'
import type { Decision, RefusalCode, Words } from '@liangpai/presentation'
import type { Via } from '@liangpai/server/store'
import type { statementOf } from '../issuance/signBadge.ts'
import type { OpenRequest } from '../../store/requests.ts'
import type { PauseCause, RequestKind } from '../../store/tables.ts'

/** A person of an organisation, with the role by which they act there. */
export type Official = { id: string; name: string; role?: RoleName; organization?: Words }

/** Who did something, when, and how they had signed in. */
export type Done = { by: Official; at: number; via: Via | null }

/** How one address or listing of the shop stands. The file is for whoever helps the member to place it. */
export type ShopProof = {
  claim: string
  method: 'file' | 'review'
  isProven: boolean
  /** The first of two persons who look at a listing. */
  lookedAtBy?: string
  file?: { url: string; content: string }
  /** Wrong answers in a row. */
  failures: number
}

/** Whether whoever reads may do something now, and if not, why. What is not theirs to do at all is left out. */
export type May = { refusal?: RefusalCode }

/** What can be done with a request or its badge. */
export type RequestAct =
  | 'attest'
  | 'review'
  | 'return'
  | 'refuse'
  | 'look'
  | 'prove'
  | 'offer'
  | 'resubmit'
  | 'remind'
  | 'pause'
  | 'resume'
  | 'end'
  | 'dataLink'
  | 'stopLink'
  | 'correct'
  | 'amend'
  | 'transfer'

/** The badge that was issued for a request. Times in seconds. */
export type BadgeView = {
  badgeNo: string
  state: 'active' | 'paused' | 'expired'
  pausedFor: PauseCause[]
  validUntil: number
  /** Who wants a new stop link, while a second person is missing. */
  stopLinkWanted?: { by: string; at: number; isOwn: boolean }
}

/** An organisation that could attest instead. */
export type Receiver = { id: string; name: Words }

/** A request and, once it is issued, its badge, as those who act on it see them. Times in seconds. */
export type RequestView = {
  request: string
  kind: RequestKind
  state: OpenRequest['state']
  name: string
  /** The name that a correction gives them. */
  newName?: string
  shop: Shop
  relation: ShopRelation
  pledge?: string
  note?: string
  /** Of a change: the shop and the organisation as its badge has them. */
  before?: { shop: Shop; organization: Words }
  organization: Words
  issuer: Words
  /** Whether the issuer's badges are for probationary members, too. */
  allowsProbationary: boolean
  /** It came by the public form: nobody has seen who typed it. */
  isByForm: boolean
  since: number
  updatedAt: number
  /** An answer is due by then. */
  due: number
  /** What was attested. */
  membership?: Membership
  evidence?: { kind: string; date: string }
  attested?: Done
  reviewed?: Done
  proofs: ShopProof[]
  decision?: Decision
  /** What is signed once the member consents, by the data that will be signed; absent before anything was attested. */
  willSign?: Omit<ReturnType<typeof statementOf>, 'facts'>
  /** Whether the member has agreed already, so that it is signed when it is reviewed. */
  isConfirmed: boolean
  badge?: BadgeView
  /** The organisations to which its badge can be transferred, for whoever may. */
  receivers?: Receiver[]
  acts: Partial<Record<RequestAct, May>>
  /** Those to whom it can be handed. */
  others: Official[]
  /** For whom it waits, where it was handed to one person. */
  handedTo?: string
  /** Of `reviewerSharesEyes`: with whom whoever reads counts as one. */
  sharesEyesWith?: string[]
}
