import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import type { Cast, Player } from '../cast.ts'
import { NOW } from '../bases.ts'
import type { Dice } from '../dice.ts'
import type { Edit, Path } from '../edit.ts'
import { edge } from './clock.ts'

const DAY = 86_400
const set = (at: Path, to: unknown): Edit => ({ do: 'set', in: 'payload', at, to })
const LST = ['status_list', 'lst']

const withBits = (length: number, ...indexes: number[]) => {
  const bits = Buffer.alloc(length)
  for (const index of indexes) bits[Math.floor(index / 8)] = (bits[Math.floor(index / 8)] ?? 0) | (2 ** (index % 8))
  return bits
}
const noise = (length: number) =>
  Buffer.from(Array.from({ length }, (_, at) => (Math.imul(at + 1, 2_654_435_761) >>> 13) & 0xff))
const pack = (bits: Buffer) => deflateSync(bits, { level: 9 }).toString('base64url')

/** Lists in good order. */
const GOOD = [
  withBits(1024),
  withBits(1024, 136, 138),
  withBits(16_384),
  withBits(16_384, 131_071),
  withBits(2048, 8191, 8192),
  Buffer.alloc(1024, 255).fill(0, 17, 18),
].map(pack)
const ENDED = [withBits(1024, 137), withBits(16_384, 137), Buffer.alloc(1024, 255), withBits(1024, 0, 7, 8)].map(pack)

const whole = deflateSync(Buffer.alloc(1024))
const BAD = [
  whole.subarray(0, -5),
  whole.subarray(0, -1),
  Buffer.concat([whole.subarray(0, -1), Buffer.of((whole.at(-1) ?? 0) ^ 1)]),
  Buffer.concat([whole, Buffer.of(0)]),
  Buffer.concat([whole, whole]),
  gzipSync(Buffer.alloc(1024)),
  deflateRawSync(Buffer.alloc(1024)),
  deflateSync(Buffer.alloc(1023)),
  deflateSync(Buffer.alloc(16_385)),
  deflateSync(Buffer.alloc(2_000_000)),
  deflateSync(noise(16_384)),
  Buffer.alloc(0),
  Buffer.alloc(64, 7),
].map((bytes) => bytes.toString('base64url'))
const SPELT = [`${GOOD[0] ?? ''}=`, `${GOOD[0] ?? ''} `, `${GOOD[0] ?? ''}A`, '\u00e9']

/** A change of what a list says: most of them a publication might bring, some are one step too far. */
export function strikeList(dice: Dice, cast: Cast): Edit[] {
  switch (dice.below(9)) {
    case 0:
    case 1:
      return [set(LST, dice.pick(GOOD))]
    case 2:
      return [set(LST, dice.pick(ENDED))]
    case 3:
      return [set(LST, dice.pick(dice.percent(80) ? BAD : SPELT))]
    case 4:
      return [
        set(['iat'], edge(dice, dice.pick([NOW, NOW - 300, NOW - 3600]))),
        set(['ttl'], dice.pick([300, 1, 299, 43_200])),
      ]
    case 5:
      return [set(['exp'], edge(dice, dice.pick([NOW, NOW + DAY, NOW + 8 * DAY])))]
    case 6:
      return [set(['iss'], dice.pick([undefined, (dice.pick(Object.values(cast.lines)).at(-1) as Player).id]))]
    case 7: {
      const other = dice.pick(Object.values(cast.lines)).at(-1 - dice.below(2)) as Player
      return [set(['sub'], `${other.id}/statuses/${1 + dice.below(2)}`)]
    }
    default:
      return dice.percent(5) ? [set(['note'], 'a'.repeat(37_000))] : [set(['note'], [1])]
  }
}
