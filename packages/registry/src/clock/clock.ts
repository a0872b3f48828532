import { accept, type Belief, type Doubt, firstBelief, judge, type Judgement, type Reading } from './belief.ts'

/** Where times come from. */
export type TimeSource = {
  /** The time of day, which people and other machines may set, in seconds. */
  wall(): number
  /** Grows with the seconds that pass, whatever happens to the time of day. */
  uptime(): number
  /** Names what the uptime counts from. */
  boot: string
}

/** What others know of the time: the belief that the database remembers, and the time of a database that has a clock. */
export type Evidence = { remembered: Belief | undefined; database: number | undefined }

/** The time of a registry: the machine's clock while that is believed, and otherwise what the uptime makes of the last belief. */
export class Clock {
  private readonly _source: TimeSource
  private _belief: Belief | undefined
  /** What the database's clock was ahead by when it was read last. */
  private _difference: number | undefined

  constructor(source: TimeSource) {
    this._source = source
  }

  /** The time to sign with, in whole seconds. */
  now(): number {
    return Math.floor(this._judge().now)
  }

  /** The wall clock, be it right or wrong. */
  wall(): number {
    return this._source.wall()
  }

  /** Why the wall clock is not believed; undefined while it is. */
  get doubt(): Doubt | undefined {
    return this._judge().doubt
  }

  /** By how many seconds the time followed a leap that nobody has confirmed. */
  get unconfirmedLeap(): number {
    return Math.round(this._judge().belief.leap)
  }

  /** Judges the wall clock by what others know, and returns the belief to remember. */
  settle({ remembered, database }: Evidence): Belief {
    this._difference = database === undefined ? undefined : database - this._source.wall()
    if (remembered && remembered.accepted > (this._belief?.accepted ?? -1)) this.adopt(remembered)
    return (this._belief = this._judge().belief)
  }

  /** What is to be believed if people say that the wall clock is right. */
  accepted(): Belief {
    const reading = this._read()
    return accept(this._belief ?? firstBelief(reading), reading)
  }

  /** Goes on from a belief: of an earlier process, or of people. */
  adopt(belief: Belief): void {
    this._belief = belief
  }

  private _judge(): Judgement {
    const reading = this._read()
    return judge(this._belief ?? firstBelief(reading), reading)
  }

  private _read(): Reading {
    const { _source: source, _difference: difference } = this
    const wall = source.wall()
    const database = difference === undefined ? undefined : wall + difference
    return { wall, uptime: source.uptime(), boot: source.boot, database }
  }
}
