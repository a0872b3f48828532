import { type Entities, type KeyedEntity, LINE_NAMES } from '../entities.ts'
import type { Random } from '../random.ts'

/** An organisation of any line. */
export const drawEntity = (random: Random, { lines }: Entities): KeyedEntity =>
  random.pick(lines[random.pick(LINE_NAMES)].members)

/** The issuer of any line. */
export const drawIssuer = (random: Random, { lines }: Entities): KeyedEntity => lines[random.pick(LINE_NAMES)].issuer

/** The issuer of any line, or the organisation above it. */
export function drawIssuerOrSuperior(random: Random, { lines }: Entities): KeyedEntity {
  const { issuer, members } = lines[random.pick(LINE_NAMES)]
  return members.at(-1 - random.below(2)) ?? issuer
}
