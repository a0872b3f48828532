import type { Seconds } from '@liangpai/server/store'

/**
 * What happened to which index, and nothing about whom: a number is drawn for a member, then its badge stops and goes on.
 * A badge that is signed again gets a new index under the same number, and the old one is replaced for good.
 */
export type JournalRecord = {
  /** Counts the acts on one index from 0, so that an older database can be told from a newer journal without a clock. */
  turn: number
  at: Seconds
  /**
   * Two are of no badge, each at an address of its own: `trail` notes the end of the audit trail's chain, `endRole` the last day
   * of a role that was ended, by `exp`.
   */
  act: 'issue' | 'pause' | 'resume' | 'replace' | 'withdraw' | 'end' | 'trail' | 'endRole'
  /** The keyed hash of the badge's number; the code of the newest link of the trail; the id of the role. */
  code: string
  uri: string
  idx: number
  exp: Seconds
  /** The hash of the badge's new stop link, where that is what was done; the act then says again what the badge is. */
  stopLink?: string | null | undefined
}

/** One line of the journal, numbered from 0. */
export type JournalLineRow = { n: number; line: string }

/** The last line of the journal: its number, and its hash, which stands for all lines up to it. */
export type Head = { n: number; hash: string }

/** The same, with the bytes of a file of all lines up to it. */
export type TableHead = Head & { offset: number }

/** A known line of a copy: the bytes up to its end, and the SHA-256 of those since the mark before it. */
export type Mark = TableHead & { digest: string }
