import type { Json, Seconds } from '@liangpai/server/store'

/** Who of two persons has said something first, with whom they count as one, and when; null where nobody waits. */
export type Wish = { wantedBy: Json | null; wantedAt: Seconds | null }

/**
 * The key by which a station signs what it concludes. Two persons register it, correct the name of its station, and retire it: before
 * both have said so, the first one's wish stands here.
 */
export type StationKeyRow = Wish & {
  /** RFC 7638, compared in person. */
  thumbprint: string
  /** The name of the station, as its files have it. */
  station: string
  /** The right name, where the first of two persons wants that of a registered key corrected; else null. */
  wantedStation: string | null
  /** The last day on which its files are taken. */
  until: string | null
  registeredAt: Seconds | null
  /** A retired key never comes back: it may have been stolen. */
  retiredAt: Seconds | null
}

/** What the office does with a badge that a station's conclusion is about, the mildest first. */
export const noticeEffects = ['none', 'pause', 'end'] as const
/** One of `noticeEffects`. */
export type NoticeEffect = (typeof noticeEffects)[number]

/** What a station concluded about the shop of a badge, and what two persons of the office made of it. */
export type StationNoticeRow = Wish & {
  /** Drawn, so that it does not say how many there are. */
  number: string
  /** A keyed hash of the id that the station gave it: a notice that is received twice is one. */
  idHash: string
  /** Of the key that signed it. */
  thumbprint: string
  /** A `FindingNotice`. */
  content: Json
  /** What the first of two persons wants done. */
  wanted: NoticeEffect | null
  decision: NoticeEffect | null
  receivedAt: Seconds
  decidedAt: Seconds | null
}
