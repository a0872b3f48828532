import type { Random } from '../random.ts'
import { type Edit, memberAt, type Part, type Path } from '../edit.ts'
import { hostile } from './values.ts'

/** Names that mean something to a standard or to an engine, or nothing at all. */
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
  const cached = paths.get(value)
  if (cached) return cached
  const all = Object.entries(value).flatMap(([name, child]) => [
    [name],
    ...pathsOf(child).map((rest) => [name, ...rest]),
  ])
  paths.set(value, all)
  return all
}

/** A change of the members of a header or payload, whatever they mean. */
export function mutateMember(random: Random, value: object, part: Part): Edit {
  const at = random.pick(pathsOf(value))
  switch (random.below(8)) {
    case 0:
    case 1:
      return { do: 'remove', in: part, at }
    case 2: {
      const name = random.pick(NAMES)
      return { do: 'set', in: part, at: [...at.slice(0, -1), name], to: random.percent(40) ? 1 : hostile(random) }
    }
    case 3: {
      // A value that is good at another place.
      const to = memberAt(value, random.pick(pathsOf(value)))
      return { do: 'set', in: part, at, to }
    }
    default:
      return { do: 'set', in: part, at, to: hostile(random, memberAt(value, at)) }
  }
}

const BYTES = ['/w', 'gA', '7aCA', '4oCo', '77u_', 'AA', '8JCA', 'wIA'] // not UTF-8, or a mark, or a zero

/** A change of the JSON text that parsers may read in more than one way. */
export function mutateText(random: Random, value: object, part: Part): Edit {
  const at = random.below(100_000)
  const name = random.pick(Object.keys(value))
  switch (random.below(6)) {
    case 0:
      return { do: 'double', in: part, name, to: random.percent(50) ? memberAt(value, [name]) : hostile(random) }
    case 1:
      return {
        do: 'text',
        in: part,
        at,
        cut: 0,
        put: random.pick([' ', '\n', '\t', ',', '\\', '"', '{', '}', ':', '0', '\\u0061']),
      }
    case 2:
      return { do: 'text', in: part, at, cut: random.below(3), put: random.pick(BYTES), raw: true }
    case 3:
      return { do: 'text', in: part, at: 0, cut: 0, put: random.pick([' ', '\ufeff', '[', '/**/']) }
    case 4:
      return {
        do: 'text',
        in: part,
        at: 0,
        cut: 100_000,
        put: random.pick(['', 'null', '[]', '1', '"a"', '{', '{}', 'NaN']),
      }
    default:
      return {
        do: 'text',
        in: part,
        at,
        cut: 1 + random.below(3),
        put: random.pick(['', '1', 'a', '\\ud800', 'e1', '.0', '-']),
      }
  }
}
