import type { VerifiedVerdict } from '@liangpai/core'
import { formatDate, formatLastDay } from '../dates.ts'
import type { Language } from '../language.ts'
import { chainEntries } from './chain.ts'
import type { DisplayedVerdict } from './displayedVerdict.ts'
import { badgeWords } from './words/badgeWords.ts'

/** A sentence as clauses, between which a line may break first. `spoken` is read out where it is not what is written. */
export type Sentence = { clauses: string[]; spoken?: string | undefined }

/**
 * What a verified badge says: who vouches. The root is named beside the issuer where both names together have at most
 * `longest` characters.
 */
export function claimSentence(
  { membership, chain }: Pick<VerifiedVerdict, 'membership' | 'chain'>,
  language: Language,
  longest = Infinity,
): Sentence {
  const { claim, under } = badgeWords[language]
  const entries = chainEntries(chain, language)
  const [root = '', issuer = root] = [entries[0], entries[entries.length - 1]].map((entry) => entry && entry.name)
  if (entries.length < 2 || root.length + issuer.length > longest)
    return { clauses: claim(membership, issuer), spoken: undefined }
  const { text, spoken } = under(root, issuer)
  const clauses = claim(membership, text)
  return { clauses, spoken: text === spoken ? undefined : claim(membership, spoken).join('') }
}

/** What the badge says of any other state. `domain` is where the buyer can check instead. */
export function stateSentence(
  verdict: Exclude<DisplayedVerdict, VerifiedVerdict> | undefined,
  language: Language,
  domain: string,
): Sentence {
  const state = verdict ? verdict.state : 'verifying'
  return {
    clauses: badgeWords[language].sentence[state]({ domain, date: decisiveDay(verdict, language) }),
    spoken: undefined,
  }
}

/** The first day of what is not yet valid, the last of what has expired. */
function decisiveDay(verdict: DisplayedVerdict | undefined, language: Language): string {
  if (verdict && verdict.state === 'expired') return formatLastDay(verdict.validUntil, language)
  return verdict && verdict.state === 'notYetValid' ? formatDate(verdict.validFrom, language) : ''
}
