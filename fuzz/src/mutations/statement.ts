import { city, DAY, NOW } from '@liangpai/world'
import { type Edit, memberAt, setClaim } from '../edit.ts'
import type { Entities } from '../entities.ts'
import type { Random } from '../random.ts'
import { edge } from './clock.ts'
import { drawEntity } from './draw.ts'
import { hostile } from './values.ts'

const ISSUER = ['metadata', 'liangpai_issuer']
const ORGANIZATION = ['metadata', 'liangpai_organization']
const ENTITY = ['metadata', 'federation_entity']
const VCT = 'urn:liangpai:member-badge:1'
const REFUSED = [
  'crit',
  'metadata_policy',
  'metadata_policy_crit',
  'constraints',
  'source_endpoint',
  'authority_hints',
  'trust_marks',
]
const KINDS = ['committee', 'generalBranch', 'branch', 'group', 'Committee']
const VCTS = [[VCT], ['x', VCT], [VCT.toUpperCase()], [[VCT]], [], VCT]

/** A change of what a statement says of keys, names and rights. */
export function mutateStatement(random: Random, value: object, entities: Entities): Edit[] {
  const drawId = () => drawEntity(random, entities).id
  switch (random.below(13)) {
    case 0:
      return [setClaim(['constraints', 'max_path_length'], random.pick([0, 1, 2, 5, 6, 100, -1, 0.5, '1', null]))]
    case 1:
      return [setClaim(['iat'], edge(random, NOW))]
    case 2:
      return [setClaim(['exp'], edge(random, NOW))]
    case 3: {
      const iat = Number(memberAt(value, ['iat']))
      return [setClaim(['exp'], iat + random.pick([8, 100, 400]) * DAY + random.pick([-1, 0, 1]))]
    }
    case 4:
      return [setClaim(['authority_hints'], random.pick<unknown>([[drawId()], [], 'x', null, [drawId(), drawId()]]))]
    case 5:
      return [setClaim([random.pick(['iss', 'sub'])], drawId())]
    case 6:
    case 7:
      return mutateKeys(random, value, entities)
    case 8:
      return [setClaim([...ORGANIZATION, 'kind'], random.pick(KINDS))]
    case 9: {
      const name = random.pick(['organization_name', 'organization_name#zh-Hans', 'organization_name#en'])
      return [
        setClaim(
          [...ENTITY, name],
          random.percent(50) ? random.pick(['某委员会', 'Committee', '云'.repeat(64)]) : hostile(random),
        ),
      ]
    }
    case 10: {
      const name = random.pick(['area', 'chain_link', 'station'])
      if (name === 'station' && random.percent(60))
        return [setClaim([...ORGANIZATION, name], { name: '服务站', contact: '1' })]
      return [setClaim([...ORGANIZATION, name], random.percent(50) ? city.area : hostile(random))]
    }
    case 11:
      return [setClaim([...ISSUER, 'vct_values_supported'], random.pick(VCTS))]
    default: {
      if (random.percent(40))
        return [setClaim([...ISSUER, random.pick(['jwks_uri', 'signed_jwks_uri'])], 'https://a.example/')]
      return [setClaim([random.pick(REFUSED)], random.pick([[], {}, null, 'x']))]
    }
  }
}

/** A change of one of the sets of keys in a statement. */
function mutateKeys(random: Random, value: object, entities: Entities): Edit[] {
  const badges = [...ISSUER, 'jwks']
  const set0 = memberAt(value, badges) !== undefined && random.percent(50) ? badges : ['jwks']
  const at = [...set0, 'keys', 0]
  const key = memberAt(value, at) as { x: string; y: string; kid: string }
  const other = random.pick([...entities.signingKeys.values()]).key
  const nine = Array.from(
    { length: random.pick([2, 7, 8]) },
    (_, place) => [...entities.signingKeys.values()][place]?.key,
  )
  switch (random.below(10)) {
    case 0:
    case 1:
      return [setClaim([...set0, 'keys', 1], other)]
    case 2:
      return [setClaim(at, other)]
    case 3:
      return [setClaim(at, { ...other, kid: key.kid })]
    case 4:
      return [
        setClaim([...at, 'kid'], random.pick<unknown>(['another-name', '', 1, undefined, other.kid, '__proto__'])),
      ]
    case 5:
      return [setClaim([...set0, 'keys'], random.pick<unknown>([[], [key, key], [...nine, key], {}, null, ['x']]))]
    case 6:
      return [
        setClaim(at, {
          ...key,
          ...random.pick([{ x: key.y, y: key.x }, { y: other.y }, { x: `${key.x}=` }, { y: 'AAAA' }]),
        }),
      ]
    case 7:
      return [
        setClaim(at, {
          ...key,
          ...random.pick([{ kty: 'RSA' }, { crv: 'P-384' }, { d: 'AA' }, { use: 'enc' }, { alg: 'RS256' }]),
        }),
      ]
    case 8:
      return [setClaim(at, { ...key, use: 'sig', key_ops: ['verify'], alg: 'ES256' })]
    default:
      return [setClaim([...at, random.pick(['key_ops', 'use', 'alg', 'kty', 'crv', 'x', 'y'])], hostile(random))]
  }
}
