import { drawId, Refusal } from '@liangpai/server'
import { sendOnce } from '@liangpai/server/http'
import { type FormFaults, textFault } from '@liangpai/server/input'
import { CONTACT_LENGTHS } from '../../input/schemas.ts'
import { complaintFormOf, formOfComplaint, readComplaintForm } from '../../office/case/complaintForm.ts'
import type { CasePage } from '../../pages/case/casePage.ts'
import { caseOf, caseView } from '../../pages/case/caseView.ts'
import { type ContactField, type ContactForm, contactPart } from '../../pages/case/contactPage.ts'
import { complaintPage } from '../../pages/complain/complaintPage.ts'
import { type CaseCall, readCase } from './readCase.ts'

/** Changes what a side told: all of a complaint while nothing is decided or something lacks, else name and contact. */
export async function correct(call: CaseCall): Promise<Response> {
  const page = await readCase(call)
  const { state, refusal, complaint } = page.view
  const isRefiled = state === 'refused' && refusal === 'incomplete'
  return 'complainant' in complaint && (state === 'received' || isRefiled)
    ? correctComplaint(call, page, isRefiled)
    : correctContact(call, page)
}

async function correctComplaint(call: CaseCall, page: CasePage, isRefiled: boolean): Promise<Response> {
  const { form, service, token } = call
  const { complaint } = page.view
  const corrects = { token, isRefiled }
  if (form.text('sent') !== 'yes' && 'complainant' in complaint)
    return sendOnce(complaintPage(form.context, { form: formOfComplaint(complaint), once: drawId(), corrects }), 200)
  const typed = complaintFormOf(form.text, form.texts)
  const read = readComplaintForm(typed)
  if ('faults' in read)
    return sendOnce(complaintPage(form.context, { form: typed, faults: read.faults, once: drawId(), corrects }), 422)
  const verb = service.station.verbs[isRefiled ? 'refile' : 'correct-complaint']
  await verb(form.by, { token, ...read.input }).catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'forbiddenTransition') throw error
  })
  return sendOnce(caseView(await readCase(call)), 200)
}

async function correctContact(call: CaseCall, page: CasePage): Promise<Response> {
  const { form, service, token } = call
  const { contact, complaint } = page.view
  const guardian = 'guardian' in complaint ? complaint.guardian : undefined
  const current = { ...contact, guardian: guardian?.name ?? '', guardianContact: guardian?.contact ?? '' }
  if (form.text('sent') !== 'yes') return sendOnce(caseOf(page, [contactPart(page, current)]), 200)
  const typed: ContactForm = {
    name: form.text('name'),
    contact: form.text('contact'),
    guardian: form.text('guardian'),
    guardianContact: form.text('guardianContact'),
  }
  const faults = faultsOf(typed, guardian !== undefined)
  if (Object.keys(faults).length > 0) return sendOnce(caseOf(page, [contactPart(page, typed, faults)]), 422)
  await service.station.verbs['correct-contact'](form.by, {
    token,
    contact: { name: typed.name, contact: typed.contact },
    ...(guardian && { guardian: { name: typed.guardian, contact: typed.guardianContact } }),
  })
  return sendOnce(caseView(await readCase(call)), 200)
}

function faultsOf(typed: ContactForm, hasGuardian: boolean): FormFaults<ContactField> {
  const faults: FormFaults<ContactField> = {}
  const fields: readonly ContactField[] = hasGuardian
    ? ['name', 'contact', 'guardian', 'guardianContact']
    : ['name', 'contact']
  for (const field of fields) {
    const fault = textFault(typed[field], 'message', { limit: CONTACT_LENGTHS[field] })
    if (fault) faults[field] = fault
  }
  return faults
}
