import { type FormFaults, textFault } from '@liangpai/server/input'
import {
  bases,
  type Basis,
  type Complaint,
  type Issue,
  issues,
  type Remedy,
  remedies,
} from '../../complaint/complaint.ts'
import { FACTS_LENGTH, FIELD_LENGTHS } from '../../input/schemas.ts'
import type { TypedComplaint } from './file.ts'

/** The buyer's form as it was typed. */
export type ComplaintForm = {
  shopName: string
  address: string
  badgeNo: string
  respondent: string
  issues: readonly Issue[]
  facts: string
  wish: readonly Remedy[]
  basis: Basis | undefined
  orderNo: string
  name: string
  contact: string
  /** A buyer under fourteen: a guardian consents (个人信息保护法, art. 31). */
  isMinor: boolean
  guardian: string
  guardianContact: string
  guardianAgrees: boolean
}

/** A field of the form that may be wrong. */
export type ComplaintField = Exclude<keyof ComplaintForm, 'isMinor' | 'basis'> | 'pictures'

/** A form of which nothing has been filled in: nothing is chosen beforehand. */
export const EMPTY_COMPLAINT: ComplaintForm = {
  shopName: '',
  address: '',
  badgeNo: '',
  respondent: '',
  issues: [],
  facts: '',
  wish: [],
  basis: undefined,
  orderNo: '',
  name: '',
  contact: '',
  isMinor: false,
  guardian: '',
  guardianContact: '',
  guardianAgrees: false,
}

/** The form of what was sent; what is no choice of ours is left out. */
export const complaintFormOf = (text: (name: string) => string, texts: (name: string) => string[]): ComplaintForm => ({
  shopName: text('shopName'),
  address: text('address'),
  badgeNo: text('badgeNo'),
  respondent: text('respondent'),
  issues: issues.filter((issue) => texts('issues').includes(issue)),
  facts: text('facts'),
  wish: remedies.filter((remedy) => texts('wish').includes(remedy)),
  basis: bases.find((basis) => basis === text('basis')),
  orderNo: text('orderNo'),
  name: text('name'),
  contact: text('contact'),
  isMinor: text('isMinor') !== '',
  guardian: text('guardian'),
  guardianContact: text('guardianContact'),
  guardianAgrees: text('guardianAgrees') !== '',
})

type TextField = Exclude<ComplaintField, 'issues' | 'wish' | 'guardianAgrees' | 'pictures'>

/** How long each text may be, and whether it may be left out. */
const texts: readonly (readonly [field: TextField, limit: number, optional?: true])[] = [
  ['shopName', FIELD_LENGTHS.name],
  ['address', FIELD_LENGTHS.address],
  ['badgeNo', FIELD_LENGTHS.badgeNo, true],
  ['respondent', FIELD_LENGTHS.contact, true],
  ['facts', FACTS_LENGTH],
  ['orderNo', FIELD_LENGTHS.orderNo, true],
  ['name', FIELD_LENGTHS.name],
  ['contact', FIELD_LENGTHS.contact],
]
const ofGuardian: typeof texts = [
  ['guardian', FIELD_LENGTHS.name],
  ['guardianContact', FIELD_LENGTHS.contact],
]

/** Reads the form: everything that is wrong with it at once, by field. */
export function readComplaintForm(
  form: ComplaintForm,
): { input: TypedComplaint } | { faults: FormFaults<ComplaintField> } {
  const faults: FormFaults<ComplaintField> = {}
  for (const [field, limit, optional] of [...texts, ...(form.isMinor ? ofGuardian : [])]) {
    const fault = textFault(form[field], 'message', { limit, optional: optional ?? false })
    if (fault) faults[field] = fault
  }
  if (form.issues.length === 0) faults.issues = { code: 'textMissing' }
  if (form.wish.length === 0) faults.wish = { code: 'textMissing' }
  if (form.isMinor && !form.guardianAgrees) faults.guardianAgrees = { code: 'textMissing' }
  return Object.keys(faults).length > 0 ? { faults } : { input: inputOf(form) }
}

function inputOf(form: ComplaintForm): TypedComplaint {
  const filled = (value: string) => value.trim() !== ''
  const { shopName, address, badgeNo, respondent, facts, orderNo, basis, name, contact } = form
  return {
    shop: { name: shopName, address, ...(filled(badgeNo) && { badgeNo }) },
    ...(filled(respondent) && { respondent }),
    issues: [...form.issues],
    facts,
    wish: [...form.wish],
    ...(basis && { basis }),
    ...(filled(orderNo) && { orderNo }),
    complainant: { name, contact },
    ...(form.isMinor && { guardian: { name: form.guardian, contact: form.guardianContact } }),
  }
}

/** The form of a complaint that was filed, to be changed. */
export const formOfComplaint = (complaint: Complaint): ComplaintForm => ({
  shopName: complaint.shop.name,
  address: complaint.shop.address,
  badgeNo: complaint.shop.badgeNo ?? '',
  respondent: complaint.respondent.contact,
  issues: complaint.issues,
  facts: complaint.facts,
  wish: complaint.wish,
  basis: complaint.basis,
  orderNo: complaint.orderNo ?? '',
  name: complaint.complainant.name,
  contact: complaint.complainant.contact,
  isMinor: complaint.guardian !== undefined,
  guardian: complaint.guardian?.name ?? '',
  guardianContact: complaint.guardian?.contact ?? '',
  guardianAgrees: complaint.guardian !== undefined,
})
