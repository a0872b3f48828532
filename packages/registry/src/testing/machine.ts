import { accept, type Belief, firstBelief, judge } from '../clock/belief.ts'

/** 24 November 2026, 12:00 in Shanghai, when each machine begins. */
const NOON = 1_795_492_800

/** A machine with a registry: what has truly passed, what its wall clock differs by, and what is believed. In seconds. */
export class Machine {
  passed = 0
  wrong = 0
  private _boot = 1
  private _bootedAt = 0
  /** What the uptimes of all boots have counted. */
  counted = 0
  belief: Belief
  database: (() => number) | undefined

  constructor() {
    this.belief = firstBelief(this.reading())
  }

  truth() {
    return NOON + this.passed
  }

  reading() {
    const { _boot: boot, passed, _bootedAt: bootedAt, database } = this
    const wall = this.truth() + this.wrong
    return { wall, uptime: 100 + passed - bootedAt, boot: `boot ${boot}`, database: database?.() }
  }

  wait(seconds: number) {
    this.passed += seconds
    this.counted += seconds
  }

  /** The machine is off for so long, and starts again. */
  stayOff(seconds: number) {
    this.passed += seconds
    this._bootedAt = this.passed
    this._boot++
  }

  /** The process ends, and another one goes on from what was remembered. */
  restart() {
    this.belief = JSON.parse(JSON.stringify(this.belief)) as Belief
  }

  /** Judges the clock: the doubt, and what the time to sign by differs from the true time by. */
  look() {
    const { belief, now, doubt } = judge(this.belief, this.reading())
    this.belief = belief
    return { doubt: doubt?.why, error: now - this.truth() }
  }

  accept() {
    this.belief = accept(this.belief, this.reading())
  }
}
