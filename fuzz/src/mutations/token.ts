import type { Random } from '../random.ts'
import type { Edit } from '../edit.ts'

const CHARACTERS = [...'AZaz09-_.~=+/ {"%\u00e9']

/** A change of a compact token once it is signed. */
export function mutateToken(random: Random): Edit {
  const at = random.below(100_000)
  switch (random.below(8)) {
    case 0:
      return { do: 'token', at, cut: 0, put: random.pick(CHARACTERS) }
    case 1:
      return { do: 'token', at, cut: 1 + random.below(4), put: '' }
    case 2:
      return { do: 'token', at: 0, cut: 0, put: random.pick(['.', ' ', 'e30.', 'eyJhbGciOiJub25lIn0.', 'a']) }
    case 3:
      return { do: 'twin' }
    case 4:
      return { do: 'seal', length: random.pick([64, 64, 64, 63, 65, 0, 1, 70, 72]), byte: random.pick([0, 1, 255]) }
    case 5:
      return { do: 'token', at, cut: 100_000, put: random.pick(['', '.', '..', 'AAAA']) }
    default:
      return { do: 'token', at, cut: 1, put: random.pick(CHARACTERS) }
  }
}
