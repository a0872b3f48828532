import type { Words } from '@liangpai/presentation'
import type { Seat } from '../../store/handoverRow.ts'
import type { NoticeEffect } from '../../store/stationRow.ts'
import type { ReportKind } from '../../store/reportRow.ts'
import type { RequestKind } from '../../store/tables.ts'

type OfAll = {
  /** In seconds, as all times here. */
  since: number
  /** The next date of it. */
  due: number
  /** Where it is, as its readers know it. */
  organization: Words
}

/** A request that waits to be attested, reviewed, looked at, or handed over as an invitation. */
export type RequestMatter = OfAll & {
  act: 'attest' | 'review' | 'look' | 'handOver'
  request: string
  kind: RequestKind
  shop: string
  name: string
  /** It came by the public form: nobody has seen who typed it. */
  isByForm?: true
  /** It was sent back, and its member has completed it. */
  isAnswered?: true
  /** Its own organisation gave no answer in time, or has nobody who could. */
  isLate?: true
  /** One person has looked at the shop. */
  isLookedAt?: true
}

/** A badge that ends soon, or whose shop failed its check; `request` is that for which it was issued. */
export type BadgeMatter = OfAll & { request: string; shop: string } & (
    | { act: 'remind' }
    | { act: 'checkShop'; failures: number }
  )

/** An election: the last term of an organisation's leaders ends. */
export type TermMatter = OfAll & { act: 'elect'; organizationId: string; endsAt: number }

/** A handover that waits for a leader of the superior, with who is to take which seat. */
export type HandoverMatter = OfAll & {
  act: 'approveHandover'
  organizationId: string
  handover: string
  from: string
  until: string
  seats: readonly Seat[]
}

/** What somebody reported of a badge. It names the shop while the badge has not ended, else the report's own number. */
export type ReportMatter = OfAll & { act: 'report'; report: string; kind: ReportKind; shop: string }

/** What a station concluded of a badge. It names the shop while the badge has not ended, else the notice's own number. */
export type StationNoticeMatter = OfAll & {
  act: 'stationNotice'
  notice: string
  station: string
  shop: string
  /** What another person wants done, which waits for a second one. */
  wanted?: NoticeEffect
}

/** One thing that waits for somebody: what they can do, of what, since when and until when. */
export type Matter = RequestMatter | BadgeMatter | TermMatter | HandoverMatter | ReportMatter | StationNoticeMatter

/** What runs out unless somebody renews it by hand. */
export type Expiry = { what: 'rootStatement' | 'rootConfiguration'; endsAt: number }

/** What waits for a person, oldest first, and what runs out soon, soonest first. */
export type Inbox = { waiting: Matter[]; ending: Expiry[] }
