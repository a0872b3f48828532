import { formatLastDay, formatTime } from '../dates.ts'
import type { Language } from '../language.ts'
import { shopAddress } from './address.ts'
import { chainEntries } from './chain.ts'
import { type ChipModel, chipModel } from './chipModel.ts'
import type { DisplayedVerdict, VerifiedVerdict } from './displayedVerdict.ts'
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
export type CardFoot = { texts: string[]; href?: string }

/** What a card shows beyond a chip. */
export type CardModel = ChipModel & { sentence: Sentence; foot: CardFoot }

/** The card of a verdict. In full width it names the root beside the issuer, if both fit. */
export function cardModel(
  verdict: DisplayedVerdict | undefined,
  context: BadgeContext,
  isFullWidth: boolean,
): CardModel {
  const { language, domain } = context
  const sentence =
    verdict && verdict.state === 'verified'
      ? claimSentence(verdict, language, isFullWidth && namesFit(verdict, language))
      : stateSentence(verdict, language, domain)
  return { ...chipModel(verdict, language), sentence, foot: footOf(verdict, context) }
}

/** LOOK 6: root and issuer stand in one line if their names have at most 14 characters together, 40 letters in English. */
function namesFit({ chain }: VerifiedVerdict, language: Language): boolean {
  const names = chainEntries(chain, language).map(({ name }) => name)
  return `${names[0] ?? ''}${names[names.length - 1] ?? ''}`.length <= (language === 'en' ? 40 : 14)
}

function footOf(verdict: DisplayedVerdict | undefined, { language, page, badgeNo }: BadgeContext): CardFoot {
  const { validUntil, checkedAt, goToRegistered, numbered } = badgeWords[language]
  if (verdict && verdict.state === 'verified')
    return { texts: [validUntil(formatLastDay(verdict.validUntil, language)), checkedAt(formatTime(verdict.asOf))] }
  const shop = verdict && verdict.state === 'wrongSite' && shopAddress(verdict.shop, page)
  return shop ? { texts: [goToRegistered(shop.host)], href: shop.href } : { texts: [numbered(badgeNo)] }
}
