import { roleNames } from '@liangpai/core/organization'
import * as z from 'zod'
import { flag, requestKind, seconds, words } from '../../output/schemas.ts'
import { reportKinds } from '../../store/reportRow.ts'
import { noticeEffects } from '../../store/stationRow.ts'

const ofAll = {
  since: seconds,
  due: seconds.describe('the next date of it'),
  organization: words.describe('where it is, as its readers know it'),
}

const requestMatter = z.strictObject({
  ...ofAll,
  act: z.enum(['attest', 'review', 'look', 'handOver']),
  request: z.string(),
  kind: requestKind,
  shop: z.string(),
  name: z.string(),
  isByForm: flag.describe('it came by the public form: nobody has seen who typed it'),
  isAnswered: flag.describe('it was sent back, and its member has completed it'),
  isLate: flag.describe('its own organisation gave no answer in time'),
  isWithoutAttester: flag.describe('nobody of its own organisation but its member may attest it'),
  isLookedAt: flag.describe('one person has looked at the shop'),
})
/** A request that waits to be attested, reviewed, looked at, or handed over as an invitation. */
export type RequestMatter = z.output<typeof requestMatter>

const ofBadge = { ...ofAll, request: z.string(), shop: z.string() }
const remindMatter = z.strictObject({ ...ofBadge, act: z.literal('remind') })
const shopMatter = z.strictObject({ ...ofBadge, act: z.literal('checkShop'), failures: z.int() })
/** A badge that ends soon, or whose shop failed its check; `request` is that for which it was issued. */
export type BadgeMatter = z.output<typeof remindMatter | typeof shopMatter>

const termMatter = z.strictObject({
  ...ofAll,
  act: z.literal('elect'),
  organizationId: z.string(),
  endsAt: seconds,
})
/** An election: the last term of an organisation's leaders ends. */
export type TermMatter = z.output<typeof termMatter>

const person = z.strictObject({ id: z.string(), name: z.string() })
/** Who is to take which seat. */
export const seat = z.strictObject({ role: z.enum(roleNames), person })

const handoverMatter = z.strictObject({
  ...ofAll,
  act: z.literal('approveHandover'),
  organizationId: z.string(),
  handover: z.string(),
  from: z.string(),
  until: z.string(),
  seats: z.array(seat),
})
/** A handover that waits for a leader of the superior, with who is to take which seat. */
export type HandoverMatter = z.output<typeof handoverMatter>

const reportMatter = z.strictObject({
  ...ofAll,
  act: z.literal('report'),
  report: z.string(),
  kind: z.enum(reportKinds),
  shop: z.string(),
})
/** What somebody reported of a badge. It names the shop while the badge has not ended, else the report's own number. */
export type ReportMatter = z.output<typeof reportMatter>

const stationNoticeMatter = z.strictObject({
  ...ofAll,
  act: z.literal('stationNotice'),
  notice: z.string(),
  station: z.string(),
  shop: z.string(),
  wanted: z
    .enum(noticeEffects)
    .exactOptional()
    .describe('what another person wants done, which waits for a second one'),
})
/** What a station concluded of a badge. It names the shop while the badge has not ended, else the notice's own number. */
export type StationNoticeMatter = z.output<typeof stationNoticeMatter>

const initiativeMatter = z.strictObject({
  ...ofAll,
  act: z.enum(['openInitiative', 'closeInitiative']),
  initiative: z.string(),
  title: z.string().describe('its title in simplified Chinese, which every initiative has'),
})
/** An initiative that one leader wants opened or closed, and that waits for another. */
export type InitiativeMatter = z.output<typeof initiativeMatter>

const ofWish = { ...ofAll, wantedBy: z.string().describe('the name of the first of two persons') }
const stopLinkMatter = z.strictObject({ ...ofWish, act: z.literal('stopLink'), request: z.string(), shop: z.string() })
const badgeFileMatter = z.strictObject({ ...ofWish, act: z.literal('badgeFile'), file: z.string() })
const stationKeyMatter = z.strictObject({
  ...ofWish,
  act: z.literal('stationKey'),
  station: z.string(),
  thumbprint: z.string(),
  wanted: z.enum(['register', 'retire']),
})
const signInLinkMatter = z.strictObject({ ...ofWish, act: z.literal('signInLink'), person })
const wishMatters = [stopLinkMatter, badgeFileMatter, stationKeyMatter, signInLinkMatter] as const
/** What takes two persons, and one has said: it waits for another until `due`, after which the first has to say it again. */
export type WishMatter = z.output<(typeof wishMatters)[number]>

/** One thing that waits for somebody: what they can do, of what, since when and until when. */
export const matter = z.discriminatedUnion('act', [
  requestMatter,
  remindMatter,
  shopMatter,
  termMatter,
  handoverMatter,
  reportMatter,
  stationNoticeMatter,
  initiativeMatter,
  ...wishMatters,
])
/** One of these. */
export type Matter = z.output<typeof matter>

const expiry = z.strictObject({ what: z.enum(['rootStatement', 'rootConfiguration']), endsAt: seconds })
/** What runs out unless somebody renews it by hand. */
export type Expiry = z.output<typeof expiry>

/** What waits for a person, oldest first, and what runs out soon, soonest first. */
export const inboxView = z.strictObject({ waiting: z.array(matter), ending: z.array(expiry) })
/** The same. */
export type Inbox = z.output<typeof inboxView>
