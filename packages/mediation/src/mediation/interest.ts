import type { PlainDate } from '@liangpai/core/organization'
import { parties, type Party } from '../party/party.ts'

/** What may tie a mediator to a side (SERVICES 2; 办法 art. 19, SYSTEMS 63). */
export const interestKinds = ['sameFirm', 'sameAssociation', 'sameGroup', 'kin', 'trade'] as const
/** One of `interestKinds`. */
export type InterestKind = (typeof interestKinds)[number]

/** One tie to one side. `name` says which association, firm or group it is; both sides read it. */
export type Interest = { kind: InterestKind; party: Party; name?: string }

/** Somebody is asked to declare what ties them to the sides of a case. */
export type DeclarationRequest = { mediator: string; date: PlainDate }

/** What a mediator declares about one case, before being assigned; nothing to declare is a declaration as well. */
export type Declaration = {
  mediator: string
  interests: readonly Interest[]
  declared: PlainDate
  /** The sides that said, knowing of it, that they want this mediator nevertheless. */
  waivedBy: readonly Party[]
}

/** An association shared with a side is told to both and forbids nothing; every other tie does, unless both waive it. */
const isOnlyTold = ({ kind }: Interest): boolean => kind === 'sameAssociation'

/** Whether somebody may mediate by what they declared: `undeclared`, `interested`, `waived` or `independent`. */
export type Standing = 'undeclared' | 'interested' | 'waived' | 'independent'

/** How a person stands to the sides of a case, by the declarations made for it. */
export function standingOf(declarations: readonly Declaration[], mediator: string): Standing {
  const declaration = declarations.find((one) => one.mediator === mediator)
  if (!declaration) return 'undeclared'
  if (declaration.interests.every(isOnlyTold)) return 'independent'
  return parties.every((party) => declaration.waivedBy.includes(party)) ? 'waived' : 'interested'
}
