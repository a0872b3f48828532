import type { Entities } from '../entities.ts'
import type { Random } from '../random.ts'
import type { Edit } from '../edit.ts'

/** Another key signs: a spare one, one for the other use, that of a superior, a sibling or a stranger. */
export function mutateSigner(random: Random, own: string, entities: Entities): Edit {
  const [name = '', use] = own.split('/')
  const others = [`${name}/spare`, `${name}/${use === 'badge' ? 'federation' : 'badge'}`, `sibling/${use}`]
  const by = random.percent(70)
    ? random.pick([...others, `office/${use}`, `strange/${use}`])
    : random.pick([...entities.signingKeys.keys()])
  return { do: 'sign', by, named: random.percent(60) }
}
