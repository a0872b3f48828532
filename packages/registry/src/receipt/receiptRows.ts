import { formatBadgeNo } from '@liangpai/core'
import {
  type Fact,
  FACTS,
  formatDate,
  formatLastDay,
  formatMoment,
  type Language,
  receiptWords,
} from '@liangpai/presentation'
import type { ReceiptClaims } from './consentReceipt.ts'
import type { EndingClaims } from './endingClaims.ts'
import { languageOfRecord, receiptNumber, type SignedRecord } from './record.ts'

/** A label and what stands beside it, a line for each part. */
export type ReceiptRow = { label: string; lines: readonly string[] }

/** What a receipt says, row by row, from the signed record alone and in its language. */
export function receiptRows(record: SignedRecord): ReceiptRow[] {
  const language = languageOfRecord(record)
  const words = receiptWords[language]
  const rows = record.kind === 'consent' ? consentRows(record.claims, language) : endingRows(record.claims, language)
  const [{ event_time: time } = { event_time: '' }] = record.claims.event
  return [
    row(words.time, formatMoment(secondsOf(time), language)),
    ...rows,
    row(words.number, receiptNumber(record.claims)),
  ]
}

/** The head of a receipt: its kind, what it is about, and where that is. An ending names no shop, since nothing of it is left. */
export function receiptHead(record: SignedRecord): { title: string; about: string; places: readonly string[] } {
  const words = receiptWords[languageOfRecord(record)]
  if (record.kind === 'ending')
    return { title: words.ending, about: formatBadgeNo(record.claims.pii_principal_id), places: [words.badge] }
  const [purpose] = record.claims.processing.purposes
  return { title: words.consent, about: purpose?.service ?? '', places: purpose?.service_at ?? [] }
}

/** Whoever signed a receipt, as its parties name them. */
export const issuerNameIn = ({ claims }: SignedRecord): string => partyOf(claims, 'pii_controller').party_name

function consentRows(claims: ReceiptClaims, language: Language): ReceiptRow[] {
  const words = receiptWords[language]
  const { facts, membership } = words
  const [purpose] = claims.processing.purposes
  const [event] = claims.event
  if (!purpose || !event) return []
  const status = purpose.pii_information.find(({ pii_type: type }) => type === 'membership')?.value
  const chosen = (isChosen: boolean): Fact[] => FACTS.filter((fact) => purpose.choices[fact] === isChosen)
  const list = (parts: readonly string[]) => parts.join(words.separator) || words.nothing
  const controller = partyOf(claims, 'pii_controller')
  return [
    row(words.occasion, words.occasions[event.event_kind]),
    row(
      words.madePublic,
      list([
        status === 'probationary' ? membership.probationary : membership.full,
        words.issuer,
        ...chosen(true).map((fact) => facts[fact]),
      ]),
    ),
    row(words.keptPrivate, list(chosen(false).map((fact) => facts[fact]))),
    row(words.purpose, words.purposeText),
    row(words.controller, controller.party_name, controller.party_contact ?? ''),
    row(words.processor, partyOf(claims, 'pii_processor').party_name),
    row(words.keptUntil, words.keptUntilText(formatLastDay(secondsOf(purpose.storage_retention), language))),
    row(words.withdrawal, words.withdrawalText),
  ]
}

function endingRows({ event, deletion }: EndingClaims, language: Language): ReceiptRow[] {
  const words = receiptWords[language]
  const remaining = deletion.remaining.map(({ what, until }) => {
    const date = until === undefined ? '' : formatDate(secondsOf(until), language)
    if (what === 'stop_link') return words.remainingLink(date)
    return what === 'consent_record' ? words.remainingRecord(date) : words.remainingEntry
  })
  const cause = event[0]?.event_cause
  return [
    row(words.cause, cause ? words.causes[cause] : ''),
    row(words.deleted, words.deletedText),
    row(words.backups, words.backupsText(formatDate(secondsOf(deletion.backups_until), language))),
    row(words.remaining, remaining.join(words.clauseEnd)),
  ]
}

const row = (label: string, ...lines: readonly string[]): ReceiptRow => ({ label, lines: lines.filter(Boolean) })

const secondsOf = (time: string): number => Date.parse(time) / 1000

type Party = { party_name: string; party_contact?: string; party_role: string }

function partyOf({ party_identification: parties }: { party_identification: readonly Party[] }, role: string): Party {
  return parties.find(({ party_role: one }) => one === role) ?? { party_name: '', party_role: role }
}
