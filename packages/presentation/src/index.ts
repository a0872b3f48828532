export { languageOf, languages } from './language.ts'
export type { Language } from './language.ts'
export { refusals } from './refusals/refusals.ts'
export type { RefusalCode } from './refusals/refusals.ts'
export { inEachLanguage } from './refusals/entry.ts'
export type { RefusalEntry, RefusalStatus, Words } from './refusals/entry.ts'
export { findings } from './findings/findings.ts'
export type { FindingCode } from './findings/findings.ts'
export { rootChanges } from './rootChanges.ts'
export { daysLeftWords, durationWords } from './findings/entry.ts'
export { findingDetailWords, keyWords } from './findings/details.ts'
export type { FindingEntry } from './findings/entry.ts'
export {
  foundWords,
  insteadWords,
  lengthWords,
  lineWords,
  listingWords,
  noFileWords,
  olderWords,
  placedWords,
} from './refusals/details.ts'
export { systemFaultWords } from './refusals/systemFault.ts'
export {
  allowedWords,
  keepApartWords,
  keepKeyApartWords,
  suggestedWords,
  terminalWords,
  thumbprintQuestion,
} from './terminal.ts'
export { sayHelp } from './commandLine/sayHelp.ts'
export { labelOf } from './commandLine/resultLabels.ts'
export { formatDate, formatLastDay, formatMoment, formatTime } from './dates.ts'
export { formatPlainDate, formatPlainDay, formatWeekday } from './plainDates.ts'
export { daysUntil, formatNearDay, formatNearMoment } from './nearDates.ts'
export { platformNames } from './platforms.ts'
export type { Platform } from './platforms.ts'
export { platformHosts } from './platformHosts.ts'
export type { PlatformHost } from './platformHosts.ts'
export { areOfOneSite, findHost, listingHostOf, readListingHost } from './listingHost.ts'
export { kindWords, nameIn } from './organization.ts'
export { organizationWords, wordFor } from './words/organizationWords.ts'
export type { OrganizationWords } from './words/organization.ts'
export { coveragePicture } from './figures/coveragePicture.ts'
export { coverageTable } from './figures/coverageReport.ts'
export type { CoverageNames } from './figures/coverageReport.ts'
export { formatFigure, formatRatio } from './figures/figure.ts'
export { countNote, countTotalLabel, formatCount, formatTotal } from './figures/publishedCount.ts'
export { printable, printableLines } from './printable.ts'
export { hotlineUrl } from './hotline.ts'
export { CONSENT_TEXT_VERSION, pageWords } from './words/pageWords.ts'
export { helpWords } from './words/helpWords.ts'
export { nextStepWords } from './words/nextStepWords.ts'
export { servicesWords } from './words/servicesWords.ts'
export type { ServicesWords } from './words/zh-Hans/services.ts'
export { stationWords } from './words/stationWords.ts'
export type { StationWords } from './words/zh-Hans/station.ts'
export { calendarWords } from './words/calendarWords.ts'
export type { CalendarWords } from './words/zh-Hans/calendar.ts'
export { placeWords } from './words/placeWords.ts'
export type { PlaceWords } from './words/zh-Hans/place.ts'
export { interestSentence } from './words/interestSentence.ts'
export type { InterestWords } from './words/interestSentence.ts'
export { decisionWords } from './words/decisionWords.ts'
export { REFUSAL_REASONS, RETURN_REASONS } from './words/decisions.ts'
export type { Decision, RefusalReason, ReturnReason } from './words/decisions.ts'
export { receiptWords } from './words/receiptWords.ts'
export type { ReceiptWords } from './words/receiptWords.ts'
export { type Fact, FACTS, ofEachFact } from './words/choosableFacts.ts'
export { type ConsentNotice, daysInWords, consentNotice, type NoticeValues } from './words/consentNotice.ts'

export { colorProperties, colors, fontFamilies } from './tokens.ts'
export type { ColorScheme, ColorToken } from './tokens.ts'
export { copyIcon, icons, mark, receivedIcon, stateIcons } from './icons.ts'
export type { Icon } from './icons.ts'

export { escapeHtml, html, Markup } from './page/html.ts'
export type { Content } from './page/html.ts'
export { clause, clauses, clausesWithMarkup, withMarkup } from './page/text.ts'
export { addressParts, webAddress } from './page/webAddress.ts'
export type { AddressPart } from './page/webAddress.ts'
export { iconImage } from './page/iconImage.ts'
export { row } from './page/row.ts'
export { roundBox } from './page/roundBox.ts'
export { languageSwitch } from './page/languageSwitch.ts'
export { publicPage } from './page/publicPage.ts'
export type { PublicPage } from './page/publicPage.ts'
export { pageDocument } from './page/document.ts'
export { columnPage } from './page/columnPage.ts'
export { workPage } from './page/workPage.ts'
export type { SignedIn, WorkArea, WorkPage } from './page/workPage.ts'
export { workStyleSheet } from './page/styles/workStyleSheet.ts'
export { frameStyleSheet } from './page/styles/frameStyleSheet.ts'
