import { draftBundle, type TokenDraft } from '@liangpai/world'
import type { Cast, Player } from './cast.ts'
import type { Base, Bases } from './piece.ts'

/** The moment at which the good tokens are fresh, in seconds. */
export const NOW = 1_796_000_000

/** The place of a token in a line: `badge`, `status`, or the number of a statement, from the issuer to the root. */
export type Place = 'badge' | 'status' | number

export const baseName = (line: string, place: Place): string => `${line}/${place}`

/** A good badge, list and chain of every line, as a world of the tests makes them. */
export async function createBases({ lines }: Cast): Promise<Bases> {
  const bases = new Map<string, Base>()
  for (const [line, players] of Object.entries(lines)) {
    const issuer = players.at(-1) as Player
    const draft = await draftBundle(players, NOW)
    const keep = (place: Place, { header, payload }: TokenDraft, by: string) =>
      bases.set(baseName(line, place), { header, payload, by })
    keep('badge', draft.badge, issuer.pens.badge.name)
    keep('status', draft.status, issuer.pens.badge.name)
    draft.chain.forEach((statement, at) => {
      // A configuration is signed by its own, a statement by the one above.
      const signer = at === 0 ? issuer : (players.at(-1 - at) ?? players[0])
      keep(at, statement, (signer as Player).pens.federation.name)
    })
  }
  return bases
}
