import { baseName, NOW, type Place } from './bases.ts'
import type { Cast } from './cast.ts'
import type { Dice } from './dice.ts'
import type { Forge } from './forge.ts'
import type { Maker, Piece } from './piece.ts'
import { readBadge } from './plain/badge.ts'
import { drawRotation, type Rotation } from './rotation.ts'

/** Tokens that are signed beforehand, which runs combine. */
export type Pool = {
  /** Badges that an issuer might have signed, in good order at `NOW`. */
  good(dice: Dice, line: string): Piece
  spoiled(dice: Dice, line: string, place: Place): Piece
  rotation(dice: Dice): Rotation
}

/** Places of a line: its badge, its list, its statements. */
export const placesOf = ({ lines }: Cast, line: string): Place[] => [
  'badge',
  'status',
  ...Array.from({ length: (lines[line] ?? []).length + 1 }, (_, at) => at),
]

const BUSY = ['branch', 'office']

/** Fills a pool for some thousand runs. `size` is the number of spoiled tokens for each place of a busy line. */
export function createPool(dice: Dice, cast: Cast, forge: Forge, make: Maker, size: number): Pool {
  const spoiled = new Map<string, Piece[]>()
  const good = new Map<string, Piece[]>()
  for (const line of Object.keys(cast.lines)) {
    const count = BUSY.includes(line) ? size : Math.ceil(size / 6)
    for (const place of placesOf(cast, line))
      spoiled.set(
        baseName(line, place),
        Array.from({ length: count }, () => make(forge.spoil(dice, line, place))),
      )
    good.set(line, [
      make({ base: baseName(line, 'badge'), edits: [] }),
      ...Array.from({ length: count }, () => make(forge.mild(dice, line, 'badge'))).filter((it) => isGood(it, line)),
    ])
  }
  const rotations = Array.from({ length: size }, () => drawRotation(dice, cast, make))
  return {
    good: (it, line) => it.pick(good.get(line) ?? []),
    spoiled: (it, line, place) => it.pick(spoiled.get(baseName(line, place)) ?? []),
    rotation: (it) => it.pick(rotations),
  }
}

function isGood({ signed }: Piece, line: string): boolean {
  const badge = signed && readBadge(signed, line === 'local')
  return badge !== undefined && badge.iat <= NOW && badge.nbf <= NOW && badge.exp > NOW && badge.index < 8192
}
