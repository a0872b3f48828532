export { badgeWords } from './words/badgeWords.ts'
export type { BadgeWords } from './words/words.ts'
export type {
  BadgeState,
  DisplayedVerdict,
  UnclaimedState,
  VerifiedVerdict,
  WrongSiteVerdict,
} from './displayedVerdict.ts'
export { appearanceOf, familyOf } from './appearance.ts'
export type { Family } from './appearance.ts'
export { chainEntries } from './chain.ts'
export type { ChainEntry } from './chain.ts'
export { contactLink } from './contact.ts'
export type { Contact } from './contact.ts'
export { addressDifference, addressText, shopAddress } from './address.ts'
export type { AddressParts, ShopAddress } from './address.ts'
export { claimSentence, stateSentence } from './sentence.ts'
export type { Sentence } from './sentence.ts'
export { evidenceRows, factRows, oversightContacts } from './rows.ts'
export type { Row } from './rows.ts'
export { chipModel } from './chipModel.ts'
export type { ChipModel } from './chipModel.ts'
export { cardModel } from './cardModel.ts'
export type { BadgeContext, CardFoot, CardModel } from './cardModel.ts'
export { panelModel } from './panelModel.ts'
export type { PanelModel, PanelValue } from './panelModel.ts'
export { verifyPageModel } from './verifyPageModel.ts'
export type { VerifyPageModel } from './verifyPageModel.ts'
