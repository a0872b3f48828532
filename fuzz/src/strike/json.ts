import type { Dice } from '../dice.ts'
import { type Edit, memberAt, type Part, type Path } from '../edit.ts'
import { hostile } from './values.ts'

/** Names that mean something to a standard, to an engine, or to nobody. */
const NAMES = [
  'note',
  'toString',
  '__proto__',
  'constructor',
  'hasOwnProperty',
  '1',
  'crit',
  'aud',
  'nbf',
  'jti',
  'cnf',
  '_sd',
  '_sd_alg',
  '...',
  'metadata_policy',
  'metadata_policy_crit',
  'constraints',
  'authority_hints',
  'source_endpoint',
  'trust_marks',
  'jwks_uri',
  'jwk',
  'x5c',
  'b64',
  'd',
  'use',
  'key_ops',
  'alg',
  '\u202e',
]

const paths = new WeakMap<object, Path[]>()

/** The paths of all members of a value. */
function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return []
  const known = paths.get(value)
  if (known) return known
  const found = Object.entries(value).flatMap(([name, inner]) => [
    [name],
    ...pathsOf(inner).map((rest) => [name, ...rest]),
  ])
  paths.set(value, found)
  return found
}

/** A change of the members of a header or payload, whatever they mean. */
export function strikeMember(dice: Dice, value: object, part: Part): Edit {
  const at = dice.pick(pathsOf(value))
  switch (dice.below(8)) {
    case 0:
    case 1:
      return { do: 'remove', in: part, at }
    case 2: {
      const name = dice.pick(NAMES)
      return { do: 'set', in: part, at: [...at.slice(0, -1), name], to: dice.percent(40) ? 1 : hostile(dice) }
    }
    case 3: {
      // A value that is good in another place.
      const to = memberAt(value, dice.pick(pathsOf(value)))
      return { do: 'set', in: part, at, to }
    }
    default:
      return { do: 'set', in: part, at, to: hostile(dice, memberAt(value, at)) }
  }
}

const BYTES = ['/w', 'gA', '7aCA', '4oCo', '77u_', 'AA', '8JCA', 'wIA'] // not UTF-8, or a mark, or a zero

/** A change of the JSON text that parsers may read in more than one way. */
export function strikeText(dice: Dice, value: object, part: Part): Edit {
  const at = dice.below(100_000)
  const name = dice.pick(Object.keys(value))
  switch (dice.below(6)) {
    case 0:
      return { do: 'double', in: part, name, to: dice.percent(50) ? (value as never)[name] : hostile(dice) }
    case 1:
      return {
        do: 'text',
        in: part,
        at,
        cut: 0,
        put: dice.pick([' ', '\n', '\t', ',', '\\', '"', '{', '}', ':', '0', '\\u0061']),
      }
    case 2:
      return { do: 'text', in: part, at, cut: dice.below(3), put: dice.pick(BYTES), raw: true }
    case 3:
      return { do: 'text', in: part, at: 0, cut: 0, put: dice.pick([' ', '\ufeff', '[', '/**/']) }
    case 4:
      return {
        do: 'text',
        in: part,
        at: 0,
        cut: 100_000,
        put: dice.pick(['', 'null', '[]', '1', '"a"', '{', '{}', 'NaN']),
      }
    default:
      return {
        do: 'text',
        in: part,
        at,
        cut: 1 + dice.below(3),
        put: dice.pick(['', '1', 'a', '\\ud800', 'e1', '.0', '-']),
      }
  }
}
