import { NOW } from '@liangpai/world'
import { type Entities, LINE_NAMES, type LineName } from './entities.ts'
import { drawRotation, type KeyRotation } from './keyRotation.ts'
import type { Mutator } from './mutator.ts'
import type { Random } from './random.ts'
import { readBadge } from './reference/badge.ts'
import { type Place, placesOf, templateName, type TemplateName } from './templates.ts'
import type { MakeToken, Token } from './token.ts'

/** Tokens that are signed beforehand, which runs combine. */
export type Pool = {
  /** A badge that verifies at `NOW`. */
  good(random: Random, line: LineName): Token
  mutated(random: Random, line: LineName, place: Place): Token
  rotation(random: Random): KeyRotation
}

export type PoolOptions = {
  entities: Entities
  mutator: Mutator
  make: MakeToken
  /** Mutated tokens for each place of a busy line. */
  size: number
}

const BUSY: readonly LineName[] = ['branch', 'office']

/** Fills a pool for some thousand runs. */
export function createPool(random: Random, options: PoolOptions): Pool {
  const { entities, mutator, make, size } = options
  const mutated = new Map<TemplateName, Token[]>()
  const good = new Map<LineName, Token[]>()
  for (const line of LINE_NAMES) {
    const count = BUSY.includes(line) ? size : Math.ceil(size / 6)
    for (const place of placesOf(entities, line))
      mutated.set(
        templateName(line, place),
        times(count, () => make(mutator.any(random, line, place))),
      )
    good.set(line, [
      make({ template: templateName(line, 'badge'), edits: [] }),
      ...times(count, () => make(mutator.plausible(random, line, 'badge'))).filter((token) => isGood(token, line)),
    ])
  }
  const rotations = times(size, () => drawRotation(random, entities, make))
  return {
    good: (draw, line) => draw.pick(good.get(line) ?? []),
    mutated: (draw, line, place) => draw.pick(mutated.get(templateName(line, place)) ?? []),
    rotation: (draw) => draw.pick(rotations),
  }
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

function isGood({ signed }: Token, line: LineName): boolean {
  const badge = signed && readBadge(signed, line === 'local')
  return badge !== undefined && badge.iat <= NOW && badge.nbf <= NOW && badge.exp > NOW && badge.index < 8192
}
