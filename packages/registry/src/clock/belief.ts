/** How far two times may differ and count as one: the leeway of every comparison of times (PROFILE 1), in seconds. */
export const LEEWAY = 300
/** By how much a clock that is disciplined may leave the uptime, per second: what NTP corrects a quartz by at most. */
export const DRIFT = 500e-6
/** For how long a registry whose machine was off may have stood still without its clock being doubted: a long holiday. */
export const LONGEST_PAUSE = 8 * 86_400
/** By how many seconds that allowance grows again for each second that the registry runs: offices close overnight. */
const REGAINED = 4
/** For how long a leap forward has to keep step with the uptime until it is believed. */
export const PATIENCE = 3600
/** For how long a clock that was believed after a pause has to keep step until that is certain: NTP has answered by then. */
export const CERTAIN_AFTER = 86_400

/** What the clocks say at one moment, in seconds. */
export type Reading = {
  /** The time of day, which people and other machines may set. */
  wall: number
  /** Grows with the seconds that pass, whatever happens to the time of day. */
  uptime: number
  /** Names what the uptime counts from: two readings of one boot say exactly how much time lies between them. */
  boot: string
  /** The time of a database that has a clock of its own. */
  database?: number | undefined
}

/** What a registry believes of the time, as it stood at a reading of the uptime. All in seconds. */
export type Belief = {
  boot: string
  uptime: number
  /** What the time was. It follows the wall clock by `DRIFT` at most, so that small steps add up. */
  time: number
  /** What the wall clock said: the same, unless it has leapt. */
  wall: number
  /** For how long the wall clock has kept step with the uptime. */
  steady: number
  /** False from another boot until its clock fits: only till then may the registry have stood still unnoticed. */
  settled: boolean
  /** By how much the time was moved in the last `CERTAIN_AFTER`, as by a pause: the clock may have been ahead, and go back. */
  pause: number
  /** By how much the time followed leaps that only waiting has confirmed: the same, until people confirm it. */
  leap: number
  /** How long a pause is still believed; uptime regains it. */
  allowance: number
  /** What the database's clock differs by, as people have accepted. */
  difference: number
  /** How often people have said that the clock is right. */
  accepted: number
}

/** Why the wall clock is not followed: it leapt against the uptime, or the database's disagrees; by how many seconds. */
export type Doubt = { why: 'clockLeapt' | 'clockDiffers'; by: number }

/** What follows from a reading: the belief to go on with, the time to sign by, and the doubt, if any. */
export type Judgement = { belief: Belief; now: number; doubt: Doubt | undefined }

/** The belief of a registry that has none yet. */
export const firstBelief = ({ boot, uptime, wall }: Reading): Belief => ({
  boot,
  uptime,
  time: wall,
  wall,
  steady: 0,
  settled: true,
  pause: 0,
  leap: 0,
  allowance: LONGEST_PAUSE,
  difference: 0,
  accepted: 0,
})

/** Judges the wall clock. docs/decisions/clock.md says why it is believed when. */
export function judge(before: Belief, reading: Reading): Judgement {
  const differs = disagreement(before, reading)
  const belief = settlePause(goOn(before, reading), reading, differs !== undefined)
  const by = reading.wall - belief.time
  const drift = driftOf(by, passedSince(before, reading))
  const isPlausible = by - drift <= LEEWAY && by - drift >= -LEEWAY - belief.pause - belief.leap
  if (!differs && isPlausible) return follow(belief, by, drift)
  if (differs) return { belief: { ...belief, wall: belief.time, steady: 0 }, now: belief.time, doubt: differs }
  const doubted = keepStep(belief, before, reading)
  if (by > LEEWAY && doubted.steady >= PATIENCE) return believeLeap(doubted, by)
  return { belief: doubted, now: doubted.time, doubt: { why: 'clockLeapt', by } }
}

/** Believes the wall clock because people say so. Should they err, a day is left in which it may go back by itself. */
export function accept(before: Belief, reading: Reading): Belief {
  const belief = goOn(before, reading)
  const { wall, database = wall } = reading
  return {
    ...firstBelief(reading),
    pause: Math.max(0, wall - belief.time + belief.pause + belief.leap),
    difference: isSame(database, wall) ? 0 : database - wall,
    accepted: belief.accepted + 1,
  }
}

/** Seconds between the two; what happened between two boots nobody has counted. */
const passedSince = (before: Belief, { boot, uptime }: Reading): number =>
  boot === before.boot ? uptime - before.uptime : 0

/** The belief as it would stand if nothing but time had passed. */
function goOn(before: Belief, reading: Reading): Belief {
  const passed = passedSince(before, reading)
  return {
    ...before,
    boot: reading.boot,
    uptime: reading.uptime,
    settled: before.settled && reading.boot === before.boot,
    time: before.time + passed,
    wall: before.wall + passed,
    steady: before.steady + passed,
    allowance: Math.min(LONGEST_PAUSE, before.allowance + REGAINED * passed),
  }
}

/**
 * After another boot: how long the registry stood still is what the clock says, or what both have reached, within what is
 * left of the allowance. A leap that was doubted before is none.
 */
function settlePause(belief: Belief, { wall, database = wall }: Reading, differs: boolean): Belief {
  const isStillAhead = belief.wall > belief.time && wall >= belief.wall - LEEWAY
  if (belief.settled || isStillAhead) return belief
  const pause = (differs ? Math.min(wall, database - belief.difference) : wall) - belief.time
  if (pause < -LEEWAY - belief.leap - belief.pause || pause > belief.allowance) return belief
  const settled = !differs
  if (pause <= LEEWAY) return { ...belief, settled }
  return {
    ...belief,
    settled,
    time: belief.time + pause,
    steady: 0,
    pause: Math.min(LONGEST_PAUSE, belief.pause + pause),
    allowance: belief.allowance - pause,
  }
}

/** A database whose clock is another one than people know of: which is right cannot be told. */
function disagreement({ difference }: Belief, { wall, database = wall }: Reading): Doubt | undefined {
  const by = wall - database
  return isSame(by, 0) || isSame(by, -difference) ? undefined : { why: 'clockDiffers', by }
}

/** How much of a difference the drift of so many seconds explains. */
function driftOf(by: number, passed: number): number {
  const most = DRIFT * Math.max(0, passed)
  return Math.max(-most, Math.min(most, by))
}

/** Follows the wall clock: by the drift alone, but back as far as it may have been ahead. */
function follow(belief: Belief, by: number, drift: number): Judgement {
  const wall = belief.time + by
  if (by - drift < -LEEWAY) {
    const leap = Math.max(0, belief.leap + by)
    const pause = Math.max(0, belief.pause + Math.min(0, belief.leap + by))
    return { belief: { ...belief, time: wall, wall, steady: 0, leap, pause }, now: wall, doubt: undefined }
  }
  const time = belief.time + drift
  const steady = isSame(belief.wall, time) ? belief.steady : 0
  const pause = steady >= CERTAIN_AFTER ? 0 : belief.pause
  return { belief: { ...belief, time, wall: time, steady, pause }, now: wall, doubt: undefined }
}

/** Whether a doubted clock goes on as it did, also through a pause between two boots. */
function keepStep(belief: Belief, before: Belief, { wall, boot }: Reading): Belief {
  const isPause = boot !== before.boot && wall > belief.wall
  if (isSame(wall, belief.wall)) return belief
  return { ...belief, wall, steady: isPause && belief.wall !== belief.time ? belief.steady : 0 }
}

/** Believes a leap forward after waiting: only people make it certain. */
function believeLeap(belief: Belief, by: number): Judgement {
  const time = belief.time + by
  const believed = { ...belief, time, wall: time, steady: 0, settled: true, leap: belief.leap + by }
  return { belief: believed, now: time, doubt: undefined }
}

const isSame = (one: number, other: number): boolean => Math.abs(one - other) <= LEEWAY
