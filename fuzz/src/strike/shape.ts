import type { Dice } from '../dice.ts'
import type { Odd, Shape } from '../shape.ts'
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

/** A change of a bundle around its tokens. */
export function strikeShape(dice: Dice): Shape {
  switch (dice.below(10)) {
    case 0:
    case 1:
      return { do: 'member', name: dice.pick(MEMBERS), to: dice.percent(70) ? dice.pick(VALUES) : hostile(dice) }
    case 2:
      return { do: 'drop', name: dice.pick(MEMBERS) }
    case 3:
      return { do: 'tilde', put: dice.pick(TILDES) }
    case 4:
      return { do: 'odd', kind: dice.pick(ODD) }
    case 5:
      return { do: 'pretty' }
    case 6:
      return dice.percent(50)
        ? { do: 'splice', at: 1, cut: 0, put: `"x":"${'云'.repeat(dice.pick([10, 22_000]))}",` }
        : {
            do: 'splice',
            at: dice.pick([0, 100_000_000]),
            cut: 0,
            put: dice.pick([' ', '\n', '\ufeff', '\u0000', ' '.repeat(65_536)]),
          }
    default:
      return { do: 'splice', at: dice.below(100_000), cut: dice.below(3), put: dice.pick(PIECES) }
  }
}
