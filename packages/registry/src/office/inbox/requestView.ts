import { evidenceKinds } from '@liangpai/core/organization'
import { REFUSAL_REASONS, RETURN_REASONS } from '@liangpai/presentation'
import * as z from 'zod'
import {
  membership,
  openState,
  pauseCause,
  relation,
  requestKind,
  roleName,
  seconds,
  shop,
  unlessRefused,
  via,
  words,
} from '../../output/schemas.ts'

const official = z.strictObject({
  id: z.string(),
  name: z.string(),
  role: roleName.exactOptional(),
  organization: words.exactOptional(),
})
/** A person of an organisation, with the role by which they act there. */
export type Official = z.output<typeof official>

const done = z.strictObject({ by: official, at: seconds, via: via.nullable().describe('how they had signed in') })
/** Who did something, when, and how they had signed in. */
export type Done = z.output<typeof done>

const shopProof = z.strictObject({
  claim: z.string(),
  method: z.enum(['file', 'review']),
  isProven: z.boolean(),
  lookedAtBy: z.string().exactOptional().describe('the first of two persons who look at a listing'),
  file: z
    .strictObject({ url: z.string(), content: z.string() })
    .exactOptional()
    .describe('for whoever helps the member to place it'),
  failures: z.int().describe('wrong answers in a row'),
})
/** How one address or listing of the shop stands. */
export type ShopProof = z.output<typeof shopProof>

/** Whether whoever reads may do something now, and if not, why. What is not theirs to do at all is left out. */
export type May = z.output<typeof unlessRefused>

const requestActs = [
  'attest',
  'review',
  'return',
  'refuse',
  'look',
  'prove',
  'offer',
  'resubmit',
  'remind',
  'pause',
  'resume',
  'end',
  'dataLink',
  'stopLink',
  'correct',
  'amend',
  'transfer',
] as const
/** What can be done with a request or its badge. */
export type RequestAct = (typeof requestActs)[number]

const sentence = { sentence: z.string().optional() }
/** Why a request was sent back or refused. */
export const decision = z.discriminatedUnion('decision', [
  z.strictObject({ ...sentence, decision: z.literal('returned'), reason: z.enum(RETURN_REASONS) }),
  z.strictObject({ ...sentence, decision: z.literal('refused'), reason: z.enum(REFUSAL_REASONS) }),
])

const badgeView = z.strictObject({
  badgeNo: z.string(),
  state: z.enum(['active', 'paused', 'expired']),
  pausedFor: z.array(pauseCause),
  validUntil: seconds,
  stopLinkWanted: z
    .strictObject({ by: z.string(), at: seconds, isOwn: z.boolean() })
    .exactOptional()
    .describe('who wants a new stop link, while a second person is missing'),
})
/** The badge that was issued for a request. */
export type BadgeView = z.output<typeof badgeView>

const receiver = z.strictObject({ id: z.string(), name: words })
/** An organisation that could attest instead. */
export type Receiver = z.output<typeof receiver>

/** A request and, once it is issued, its badge, as those who act on it see them. */
export const requestView = z.strictObject({
  request: z.string(),
  kind: requestKind,
  state: openState,
  name: z.string(),
  newName: z.string().exactOptional().describe('the name that a correction gives them'),
  shop,
  relation,
  pledge: z.string().exactOptional(),
  note: z.string().exactOptional(),
  before: z
    .strictObject({ shop, organization: words })
    .exactOptional()
    .describe('of a change: the shop and the organisation as its badge has them'),
  organization: words,
  issuer: words,
  allowsProbationary: z.boolean().describe("whether the issuer's badges are for probationary members, too"),
  isByForm: z.boolean().describe('it came by the public form: nobody has seen who typed it'),
  since: seconds,
  updatedAt: seconds,
  due: seconds.describe('an answer is due by then'),
  membership: membership.exactOptional().describe('what was attested'),
  evidence: z.strictObject({ kind: z.enum(evidenceKinds), date: z.string() }).exactOptional(),
  attested: done.exactOptional(),
  reviewed: done.exactOptional(),
  proofs: z.array(shopProof),
  decision: decision.exactOptional(),
  willSign: z
    .strictObject({ iss: z.string(), exp: seconds, membership, shop })
    .exactOptional()
    .describe('what is signed once the member consents, by the data that will be signed'),
  isConfirmed: z.boolean().describe('whether the member has agreed already, so that it is signed when it is reviewed'),
  badge: badgeView.exactOptional(),
  receivers: z
    .array(receiver)
    .exactOptional()
    .describe('the organisations to which its badge can be transferred, for whoever may'),
  acts: z.partialRecord(z.enum(requestActs), unlessRefused),
  others: z.array(official).describe('those to whom it can be handed'),
  handedTo: z.string().exactOptional().describe('for whom it waits, where it was handed to one person'),
  sharesEyesWith: z.array(z.string()).exactOptional().describe('with whom whoever reads counts as one'),
})
/** The same. */
export type RequestView = z.output<typeof requestView>
