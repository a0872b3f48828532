import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { DAY, NOW } from '@liangpai/world'
import { type Edit, setClaim } from '../edit.ts'
import type { Entities } from '../entities.ts'
import type { Random } from '../random.ts'
import { edge } from './clock.ts'
import { drawIssuer, drawIssuerOrSuperior } from './draw.ts'

const LST = ['status_list', 'lst']

const withBits = (length: number, ...indexes: number[]) => {
  const bits = Buffer.alloc(length)
  for (const index of indexes) bits[Math.floor(index / 8)] = (bits[Math.floor(index / 8)] ?? 0) | (2 ** (index % 8))
  return bits
}
const noise = (length: number) =>
  Buffer.from(Array.from({ length }, (_, at) => (Math.imul(at + 1, 2_654_435_761) >>> 13) & 0xff))
const pack = (bits: Buffer) => deflateSync(bits, { level: 9 }).toString('base64url')

/** Lists in which the badge is in effect. */
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

/** A change of what a list says: mostly one that a publication might bring, sometimes one step too far. */
export function mutateList(random: Random, entities: Entities): Edit[] {
  switch (random.below(9)) {
    case 0:
    case 1:
      return [setClaim(LST, random.pick(GOOD))]
    case 2:
      return [setClaim(LST, random.pick(ENDED))]
    case 3:
      return [setClaim(LST, random.pick(random.percent(80) ? BAD : SPELT))]
    case 4:
      return [
        setClaim(['iat'], edge(random, random.pick([NOW, NOW - 300, NOW - 3600]))),
        setClaim(['ttl'], random.pick([300, 1, 299, 43_200])),
      ]
    case 5:
      return [setClaim(['exp'], edge(random, random.pick([NOW, NOW + DAY, NOW + 8 * DAY])))]
    case 6:
      return [setClaim(['iss'], random.pick([undefined, drawIssuer(random, entities).id]))]
    case 7: {
      const other = drawIssuerOrSuperior(random, entities)
      return [setClaim(['sub'], `${other.id}/statuses/${1 + random.below(2)}`)]
    }
    default:
      return random.percent(5) ? [setClaim(['note'], 'a'.repeat(37_000))] : [setClaim(['note'], [1])]
  }
}
