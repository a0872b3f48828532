import type { Random } from '../random.ts'
import type { Odd } from '../oddBundle.ts'
import type { Shape } from '../shape.ts'
import { hostile, nest } from './values.ts'

const MEMBERS = ['v', 'badge', 'chain', 'status', 'note', '__proto__']
const TILDES = ['', '~~', '~ ', '~WyJzYWx0IiwiYSIsMV0~', '~e30.e30.e30', ' ~', '.~', '\n~']
const PIECES = ['', ' ', ',', '"', '\\', '{', '}', '\\u0041', '\u0000', '\ufeff', '1', 'A', '~', '.']
const ODD: readonly Odd[] = [
  'bare',
  'getters',
  'fickle',
  'throwing',
  'revoked',
  'boxed',
  'holes',
  'endless',
  'iterator',
  'function',
]
const VALUES = [undefined, null, '', 0, 1, 2, '1', true, [], {}, 'x', [1], [null], [['x']], { length: 4 }, nest(50)]

/** A change of the bundle that holds the tokens. */
export function mutateShape(random: Random): Shape {
  switch (random.below(10)) {
    case 0:
    case 1:
      return {
        do: 'member',
        name: random.pick(MEMBERS),
        to: random.percent(70) ? random.pick(VALUES) : hostile(random),
      }
    case 2:
      return { do: 'drop', name: random.pick(MEMBERS) }
    case 3:
      return { do: 'tilde', put: random.pick(TILDES) }
    case 4:
      return { do: 'odd', kind: random.pick(ODD) }
    case 5:
      return { do: 'pretty' }
    case 6:
      return random.percent(50)
        ? { do: 'splice', at: 1, cut: 0, put: `"x":"${'云'.repeat(random.pick([10, 22_000]))}",` }
        : {
            do: 'splice',
            at: random.pick([0, 100_000_000]),
            cut: 0,
            put: random.pick([' ', '\n', '\ufeff', '\u0000', ' '.repeat(65_536)]),
          }
    default:
      return { do: 'splice', at: random.below(100_000), cut: random.below(3), put: random.pick(PIECES) }
  }
}
