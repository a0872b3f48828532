import { type FormFaults, textFault } from '@liangpai/server/input'
import type { ReportKind } from '../../store/reportRow.ts'
import { CONTACT_LENGTH, REPORT_KINDS, REPORT_LENGTH } from './schemas.ts'

/** What the form of `/report` lets choose: a dispute leaves it, the others are told here. */
export const REPORT_CHOICES = ['dispute', ...REPORT_KINDS] as const
export type ReportChoice = (typeof REPORT_CHOICES)[number]

/** The fields of the form of `/report`, as they were typed. */
export type ReportForm = { kind: ReportChoice | undefined; text: string; contact: string }
export type ReportField = 'kind' | 'text' | 'contact'

type ReadReportForm =
  | { input: { kind: ReportKind; text: string; contact?: string } }
  | { faults: FormFaults<ReportField> }

/** Reads the form of `/report`: everything that is wrong with it at once, by field. A dispute is not taken here. */
export function readReportForm({ kind, text, contact }: ReportForm): ReadReportForm {
  const own = REPORT_KINDS.find((one) => one === kind)
  if (own === undefined) return { faults: { kind: { code: 'textMissing' } } }
  const faults: FormFaults<ReportField> = {}
  const [ofText, ofContact] = [
    textFault(text, 'message', { limit: REPORT_LENGTH }),
    textFault(contact, 'message', { limit: CONTACT_LENGTH, optional: true }),
  ]
  if (ofText) faults.text = ofText
  if (ofContact) faults.contact = ofContact
  if (ofText || ofContact) return { faults }
  return { input: { kind: own, text, ...(contact.trim() !== '' && { contact }) } }
}
