import type { Cast, Player } from '../cast.ts'
import { NOW } from '../bases.ts'
import type { Dice } from '../dice.ts'
import { type Edit, memberAt, type Path } from '../edit.ts'
import { edge } from './clock.ts'
import { hostile } from './values.ts'

const DAY = 86_400
const set = (at: Path, to: unknown): Edit => ({ do: 'set', in: 'payload', at, to })
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
export function strikeStatement(dice: Dice, value: object, cast: Cast): Edit[] {
  const player = () => dice.pick(dice.pick(Object.values(cast.lines))) as Player
  switch (dice.below(13)) {
    case 0:
      return [set(['constraints', 'max_path_length'], dice.pick([0, 1, 2, 5, 6, 100, -1, 0.5, '1', null]))]
    case 1:
      return [set(['iat'], edge(dice, NOW))]
    case 2:
      return [set(['exp'], edge(dice, NOW))]
    case 3: {
      const iat = Number(memberAt(value, ['iat']))
      return [set(['exp'], iat + dice.pick([8, 100, 400]) * DAY + dice.pick([-1, 0, 1]))]
    }
    case 4:
      return [set(['authority_hints'], dice.pick<unknown>([[player().id], [], 'x', null, [player().id, player().id]]))]
    case 5:
      return [set([dice.pick(['iss', 'sub'])], player().id)]
    case 6:
    case 7:
      return strikeKeys(dice, value, cast)
    case 8:
      return [set([...ORGANIZATION, 'kind'], dice.pick(KINDS))]
    case 9: {
      const name = dice.pick(['organization_name', 'organization_name#zh-Hans', 'organization_name#en'])
      return [
        set(
          [...ENTITY, name],
          dice.percent(50) ? dice.pick(['某委员会', 'Committee', '云'.repeat(64)]) : hostile(dice),
        ),
      ]
    }
    case 10: {
      const name = dice.pick(['area', 'chain_link', 'station'])
      if (name === 'station' && dice.percent(60))
        return [set([...ORGANIZATION, name], { name: '服务站', contact: '1' })]
      return [set([...ORGANIZATION, name], dice.percent(50) ? '云汀' : hostile(dice))]
    }
    case 11:
      return [set([...ISSUER, 'vct_values_supported'], dice.pick(VCTS))]
    default: {
      if (dice.percent(40)) return [set([...ISSUER, dice.pick(['jwks_uri', 'signed_jwks_uri'])], 'https://a.example/')]
      return [set([dice.pick(REFUSED)], dice.pick([[], {}, null, 'x']))]
    }
  }
}

/** A change of one of the sets of keys in a statement. */
function strikeKeys(dice: Dice, value: object, cast: Cast): Edit[] {
  const badges = [...ISSUER, 'jwks']
  const set0 = memberAt(value, badges) !== undefined && dice.percent(50) ? badges : ['jwks']
  const at = [...set0, 'keys', 0]
  const key = memberAt(value, at) as { x: string; y: string; kid: string }
  const other = dice.pick([...cast.pens.values()]).key
  const nine = Array.from({ length: dice.pick([2, 7, 8]) }, (_, place) => [...cast.pens.values()][place]?.key)
  switch (dice.below(10)) {
    case 0:
    case 1:
      return [set([...set0, 'keys', 1], other)]
    case 2:
      return [set(at, other)]
    case 3:
      return [set(at, { ...other, kid: key.kid })]
    case 4:
      return [set([...at, 'kid'], dice.pick<unknown>(['another-name', '', 1, undefined, other.kid, '__proto__']))]
    case 5:
      return [set([...set0, 'keys'], dice.pick<unknown>([[], [key, key], [...nine, key], {}, null, ['x']]))]
    case 6:
      return [
        set(at, { ...key, ...dice.pick([{ x: key.y, y: key.x }, { y: other.y }, { x: `${key.x}=` }, { y: 'AAAA' }]) }),
      ]
    case 7:
      return [
        set(at, {
          ...key,
          ...dice.pick([{ kty: 'RSA' }, { crv: 'P-384' }, { d: 'AA' }, { use: 'enc' }, { alg: 'RS256' }]),
        }),
      ]
    case 8:
      return [set(at, { ...key, use: 'sig', key_ops: ['verify'], alg: 'ES256' })]
    default:
      return [set([...at, dice.pick(['key_ops', 'use', 'alg', 'kty', 'crv', 'x', 'y'])], hostile(dice))]
  }
}
