import type { Organization } from '@liangpai/core'
import type { Language } from '../language.ts'
import { kindWords, nameIn } from '../organization.ts'
import { badgeWords } from './words/badgeWords.ts'

/** One line of the list of who vouches. `role` is empty between the root and the issuer. */
export type ChainEntry = { name: string; kind: string; role: string; isIssuer: boolean }

/**
 * A validated chain as people read it, root first. A root and its office carry one name and kind and count once: the lower
 * one is kept, since it is the one that signs.
 */
export function chainEntries(chain: readonly Organization[], language: Language): ChainEntry[] {
  const { role } = badgeWords[language]
  const distinct = chain.filter(({ name, kind }, at) => {
    const below = chain[at + 1]
    return !below || below.name !== name || below.kind !== kind
  })
  const last = distinct.length - 1
  return distinct.map((organization, at) => ({
    name: nameIn(organization, language),
    kind: kindWords[language][organization.kind],
    role: at === last ? role.issuer : at ? '' : role.top,
    isIssuer: at === last,
  }))
}
