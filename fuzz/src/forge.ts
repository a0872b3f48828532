import { baseName, type Place } from './bases.ts'
import type { Cast } from './cast.ts'
import type { Dice } from './dice.ts'
import type { Edit } from './edit.ts'
import type { Base, Bases, Spec } from './piece.ts'
import { strikeBadge } from './strike/badge.ts'
import { strikeMember, strikeText } from './strike/json.ts'
import { strikeList } from './strike/list.ts'
import { strikeSigner } from './strike/signer.ts'
import { strikeStatement } from './strike/statement.ts'
import { strikeToken } from './strike/token.ts'

/** Draws spoiled tokens. */
export type Forge = {
  /** A token with a change that its issuer might make. */
  mild(dice: Dice, line: string, place: Place): Spec
  /** A token with one change or a few, of any kind, signed by whomever. */
  spoil(dice: Dice, line: string, place: Place): Spec
}

export function createForge(cast: Cast, bases: Bases): Forge {
  const baseOf = (line: string, place: Place) => bases.get(baseName(line, place)) as Base

  function meant(dice: Dice, line: string, place: Place): Edit[] {
    if (place === 'badge') return strikeBadge(dice, line, cast)
    if (place === 'status') return strikeList(dice, cast)
    return strikeStatement(dice, baseOf(line, place).payload, cast)
  }

  function strike(dice: Dice, line: string, place: Place): Edit[] {
    const { header, payload, by } = baseOf(line, place)
    const share = dice.below(100)
    if (share < 45) return meant(dice, line, place)
    if (share < 75) return [strikeMember(dice, payload, 'payload')]
    if (share < 82) return [strikeMember(dice, header, 'header')]
    if (share < 90)
      return [dice.percent(70) ? strikeText(dice, payload, 'payload') : strikeText(dice, header, 'header')]
    if (share < 95) return [strikeToken(dice)]
    return [strikeSigner(dice, by, cast)]
  }

  return {
    mild: (dice, line, place) => ({ base: baseName(line, place), edits: meant(dice, line, place) }),
    spoil(dice, line, place) {
      const edits = strike(dice, line, place)
      while (dice.percent(15)) edits.push(...strike(dice, line, place))
      if (dice.percent(15)) edits.push(strikeSigner(dice, baseOf(line, place).by, cast))
      return { base: baseName(line, place), edits }
    },
  }
}
