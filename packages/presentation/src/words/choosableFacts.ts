import type { Facts } from '@liangpai/core'

/** What a member may choose to publish beyond membership and issuer, in the order of the boxes (RULES 8.3). */
export const FACTS = ['name', 'branch', 'pledge'] as const satisfies readonly (keyof Facts)[]

/** One of them. */
export type Fact = (typeof FACTS)[number]

/** Something of each fact. A fact that badges have and nobody is asked about does not compile. */
export const ofEachFact = <T>(of: (fact: Fact) => T): Record<keyof Facts, T> =>
  Object.fromEntries(FACTS.map((fact) => [fact, of(fact)])) as Record<Fact, T>
