import { baseName, type Place } from './bases.ts'
import type { Cast, Player } from './cast.ts'
import type { Dice } from './dice.ts'
import type { Edit } from './edit.ts'
import type { Maker, Piece } from './piece.ts'

/** Several tokens of one line that belong together: a key was added, changed or impersonated, or the line runs in a ring. */
export type Rotation = {
  line: string
  pieces: readonly (readonly [Place, Piece])[]
  trust: string
  /** In place of the line's own chain. */
  chain?: readonly Piece[]
}

const BADGES = ['metadata', 'liangpai_issuer', 'jwks']
const set = (at: readonly string[], to: unknown): Edit => ({ do: 'set', in: 'payload', at, to })
const listed = (key: object, ...at: string[]): Edit => ({ do: 'set', in: 'payload', at: [...at, 'keys', 1], to: key })
const signed = (by: string, kid: string): Edit[] => [
  { do: 'sign', by, named: false },
  { do: 'set', in: 'header', at: ['kid'], to: kid },
]

/** New keys brought in as an organisation would, and as an impostor would. */
export function drawRotation(dice: Dice, { lines }: Cast, make: Maker): Rotation {
  const line = dice.pick(['branch', 'office', 'sibling'])
  const players = lines[line] as readonly Player[]
  const [issuer, root] = [players.at(-1), players[0]] as [Player, Player]
  const { spare, badge } = issuer.pens
  // An impostor puts his own key under the name of the issuer's.
  const kid = dice.percent(75) ? spare.key.kid : dice.pick([badge.key.kid, 'another-name'])
  const key = { ...spare.key, kid }
  const piece = (place: Place, ...edits: Edit[]) => [place, make({ base: baseName(line, place), edits })] as const
  const trust = dice.pick(['plain', 'plain', 'rolled', 'revoked'])
  switch (dice.below(5)) {
    case 0:
      return { line, trust, pieces: [piece(0, listed(key, ...BADGES)), piece('badge', ...signed(spare.name, kid))] }
    case 1:
      return { line, trust, pieces: [piece(0, listed(key, ...BADGES)), piece('status', ...signed(spare.name, kid))] }
    case 2: {
      const own = dice.percent(75) ? [listed(key, 'jwks')] : []
      return { line, trust, pieces: [piece(0, ...own, ...signed(spare.name, kid)), piece(1, listed(key, 'jwks'))] }
    }
    case 3:
      return rolledRoot(dice, line, root, piece, players.length)
    default:
      return { line: 'branch', trust, pieces: [], chain: ring(lines['branch'] as readonly Player[], make) }
  }
}

/** A root that brings in its next key, and perhaps signs with it. */
function rolledRoot(
  dice: Dice,
  line: string,
  { pens: { spare } }: Player,
  piece: (place: Place, ...edits: Edit[]) => readonly [Place, Piece],
  last: number,
): Rotation {
  const own = dice.percent(40)
  const sign = signed(spare.name, spare.key.kid)
  const top = piece(last, listed(spare.key, 'jwks'), ...(own ? sign : []))
  const below = dice.percent(70) ? [piece(last - 1, ...sign)] : []
  const trust = dice.pick(own ? ['spare', 'rolled', 'plain', 'revoked'] : ['plain', 'plain', 'rolled', 'revoked'])
  return { line, trust, pieces: [top, ...below] }
}

/** The issuer and its superior vouch for each other, and the root for the issuer. */
function ring([root, office, branch]: readonly Player[], make: Maker): Piece[] {
  const vouch = (from: Player | undefined, to: Player | undefined) => {
    const { name, key } = (from as Player).pens.federation
    return make({
      base: baseName('branch', 1),
      edits: [set(['iss'], from?.id), set(['sub'], to?.id), ...signed(name, key.kid)],
    })
  }
  const own = (place: Place) => make({ base: baseName('branch', place), edits: [] })
  return [own(0), own(1), vouch(branch, office), vouch(root, branch), own(3)]
}
