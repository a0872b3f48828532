import { formatLastDay, formatTime } from '../dates.ts'
import type { Language } from '../language.ts'
import { shopAddress } from './address.ts'
import type { DisplayedVerdict } from './displayedVerdict.ts'
import { claimSentence, type Sentence, stateSentence } from './sentence.ts'
import { badgeWords } from './words/badgeWords.ts'

/** What surrounds a badge in a page. */
export type BadgeContext = {
  language: Language
  /** The address of the page that the badge stands in. */
  page: string
  /** The badge number as people read it, `7K3M-9QXW-2BHK`. */
  badgeNo: string
  /** The address of the verify page, empty if none is known, and its host. */
  verifyUrl: string
  domain: string
}

/** The foot of a card: one or two phrases that do not break, or the way to the registered shop. */
export type CardFoot = { texts: string[]; href: string | undefined }

/** What a card shows beside what a chip does. */
export type CardModel = { sentence: Sentence; foot: CardFoot }

/** LOOK 6: root and issuer stand in one line of a full-width card if their names have at most so many characters. */
const longestPair = (language: Language) => (language === 'en' ? 40 : 14)

/** The card of a verdict; `undefined` is a badge that is being verified. */
export function cardModel(
  verdict: DisplayedVerdict | undefined,
  { language, page, badgeNo, domain }: BadgeContext,
  isFullWidth: boolean,
): CardModel {
  const { validUntil, checkedAt, goToRegistered, numbered } = badgeWords[language]
  if (verdict && verdict.state === 'verified')
    return {
      sentence: claimSentence(verdict, language, isFullWidth ? longestPair(language) : 0),
      foot: {
        texts: [validUntil(formatLastDay(verdict.validUntil, language)), checkedAt(formatTime(verdict.asOf))],
        href: undefined,
      },
    }
  const shop = verdict && verdict.state === 'wrongSite' && shopAddress(verdict.shop, page)
  return {
    sentence: stateSentence(verdict, language, domain),
    foot: shop
      ? { texts: [goToRegistered(shop.host)], href: shop.href }
      : { texts: [numbered(badgeNo)], href: undefined },
  }
}
