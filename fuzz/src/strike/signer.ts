import type { Cast } from '../cast.ts'
import type { Dice } from '../dice.ts'
import type { Edit } from '../edit.ts'

/** Who signs instead: a spare key, a key for the other use, a superior or a sibling, a stranger. */
export function strikeSigner(dice: Dice, own: string, cast: Cast): Edit {
  const [name = '', use] = own.split('/')
  const others = [`${name}/spare`, `${name}/${use === 'badge' ? 'federation' : 'badge'}`, `sibling/${use}`]
  const by = dice.percent(70)
    ? dice.pick([...others, `office/${use}`, `strange/${use}`])
    : dice.pick([...cast.pens.keys()])
  return { do: 'sign', by, named: dice.percent(60) }
}
