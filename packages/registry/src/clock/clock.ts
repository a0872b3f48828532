/** How far two times may differ and count as one: the leeway of every comparison of times (PROFILE 1), in seconds. */
export const LEEWAY = 300
/** For how long a registry may have stood still without its clock being doubted: a long holiday. */
export const LONGEST_PAUSE = 8 * 86_400
/** For how long a clock that has leapt has to keep step with the machine's uptime until it is believed. */
const PATIENCE = 3600

/** Where times come from, in seconds. */
export type TimeSource = {
  /** The time of day, which people and other machines may set. */
  wall(): number
  /** Grows with the seconds that pass, whatever happens to the time of day. */
  uptime(): number
}

/** A leap of the wall clock against the time expected, in seconds, whether it was believed, and whether people said so. */
export type ClockLeap = { by: number; believed: boolean; confirmed?: boolean }

/** What others know of the time. */
export type Evidence = {
  /** The time of the last signature; absent before anything is public. */
  last: number | undefined
  /** The leap that the database remembers. */
  leap: ClockLeap | undefined
  /** The time of a database that has a clock of its own. */
  database: number | undefined
  /** When the root signed, on a machine of its own: no clock that says an earlier time is believed by waiting. */
  rootSigned: number | undefined
}

/**
 * The time of a registry. A leap of the wall clock is not followed: until it is believed, time goes on by the machine's
 * uptime from the last time that was. docs/decisions/clock.md says by what evidence a leap is believed.
 */
export class Clock {
  private readonly _source: TimeSource
  /** A time that was believed, and the uptime then. */
  private _anchor: { time: number; uptime: number } | undefined
  /** What the wall clock differs from the database's by, if that is more than the leeway. */
  private _offset = 0
  /** The leap that is not believed yet, and the uptime at which it was seen first. */
  private _doubt: { by: number; since: number } | undefined
  /** Whether this process has believed a time yet; before that, how long the registry stood still is not known. */
  private _settled = false

  constructor(source: TimeSource) {
    this._source = source
  }

  /** The time to sign with, in whole seconds. */
  now(): number {
    return Math.floor(this.isSure() ? this.wall() : this._expected())
  }

  /** Whether wall clock and uptime agree. */
  isSure(): boolean {
    return Math.abs(this.wall() - this._expected()) <= LEEWAY
  }

  /** By how many seconds the wall clock has leapt, while that is not believed. */
  get doubtedLeap(): number | undefined {
    return this.isSure() ? undefined : Math.round(this.wall() - this._expected())
  }

  /** By how many seconds the machine's clock is ahead of the database's, if they disagree. */
  get aheadOfDatabase(): number {
    return 0 - Math.round(this._offset)
  }

  /** Judges the wall clock by what others know, and returns the leap to remember. */
  settle({ last, leap, database, rootSigned = -Infinity }: Evidence): ClockLeap | undefined {
    this._compare(database)
    this._anchor ??= { time: last ?? this.wall(), uptime: this._source.uptime() }
    const by = this.wall() - this._expected()
    const fits = (difference: number) => difference >= -LEEWAY && difference <= this._longest()
    if (this._doubt && (this._isAccepted(leap, last, by) || this._hasLasted(by, rootSigned)))
      return this._believe({ by, believed: true })
    if (!this._settled && leap?.believed === false && isNear(leap.by, by)) return this._hold(by)
    if (fits(by)) return this._believe(this._afterPause(by) ?? (leap?.believed ? leap : undefined))
    if (leap?.believed && fits(by + leap.by)) return this._believe(undefined) // it has taken the leap back
    return this._hold(by)
  }

  /** Believes the wall clock as it is, because people say so. Returns the leap to remember. */
  accept(): ClockLeap {
    const by = this.wall() - this._expected()
    this._believe(undefined)
    return { by, believed: true, confirmed: true }
  }

  /** The wall clock, be it right or wrong. */
  wall(): number {
    return this._source.wall() + this._offset
  }

  private _expected(): number {
    return this._anchor ? this._anchor.time + this._source.uptime() - this._anchor.uptime : this.wall()
  }

  /** All processes of a database share its clock: where one's own differs, the database's decides. */
  private _compare(database: number | undefined): void {
    const difference = database === undefined ? 0 : database - this._source.wall()
    this._offset = Math.abs(difference) > LEEWAY ? difference : 0
  }

  private _longest(): number {
    return this._settled ? LEEWAY : LONGEST_PAUSE
  }

  /** A pause is remembered like a leap: should the clock go back by as much, it was none. */
  private _afterPause(by: number): ClockLeap | undefined {
    return !this._settled && by > 2 * LEEWAY ? { by, believed: true } : undefined
  }

  /** Whether somebody else believes the leap: the operator, or another process, which signs by that time. */
  private _isAccepted(leap: ClockLeap | undefined, last: number | undefined, by: number): boolean {
    if (this._settled && last !== undefined && isSame(last, this.wall())) return true
    return leap?.believed === true && isNear(leap.by, by)
  }

  private _hasLasted(by: number, rootSigned: number): boolean {
    const { _doubt: doubt } = this
    if (!doubt || !isSame(doubt.by, by) || this.wall() < rootSigned - LEEWAY) return false
    return this._source.uptime() - doubt.since >= PATIENCE
  }

  private _believe(leap: ClockLeap | undefined): ClockLeap | undefined {
    this._anchor = { time: this.wall(), uptime: this._source.uptime() }
    this._doubt = undefined
    this._settled = true
    return leap
  }

  private _hold(by: number): ClockLeap {
    if (!this._doubt || !isSame(this._doubt.by, by)) this._doubt = { by, since: this._source.uptime() }
    return { by: this._doubt.by, believed: false }
  }
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= LEEWAY

/** The same leap as two processes see it: they do not look at the same moment, nor measure from the same signature. */
const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= 2 * LEEWAY
