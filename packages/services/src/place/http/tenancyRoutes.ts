import { placeWords } from '@liangpai/presentation'
import { drawId, parseInput, Refusal } from '@liangpai/server'
import { byLink, contextOf, formRoute, send, sendOnce } from '@liangpai/server/http'
import { type FieldFault, linkToken, textFault } from '@liangpai/server/input'
import { answerPage } from '@liangpai/server/pages'
import type { Hono } from 'hono'
import { downloaded } from '../../http/downloaded.ts'
import { CONTACT_LENGTHS, readContact } from '../../contact/contact.ts'
import {
  applicationInput,
  applyFaults,
  applyFormOf,
  faultFrom,
  formOfApplication,
  withoutBlanks,
  withRow,
} from '../office/tenancy/applyForm.ts'
import { TENANCY_LENGTHS } from '../office/tenancy/inputs.ts'
import { applyPage } from '../pages/tenancy/applyPage.ts'
import { openTenancyPage } from '../pages/tenancy/openTenancyPage.ts'
import { statementPage } from '../pages/tenancy/statementPage.ts'
import { agreeTap, contactForm, leaveForm, objectForm, refusedTap, withdrawTap } from '../pages/tenancy/taps.ts'
import { TENANCY_PATH, tenancyKind } from '../pages/tenancy/tenancyAssets.ts'
import type { TenancyAct, TenancyPage } from '../pages/tenancy/tenancyPage.ts'
import { tenancyView } from '../pages/tenancy/tenancyView.ts'
import { letVenueOf } from './applyRoutes.ts'
import { readTenancy, type TenancyCall } from './readTenancy.ts'
import type { TenancyService } from './tenancyService.ts'

type Answer = (call: TenancyCall) => Promise<Response>

/** The pages of a tenancy by its private link: the link opens it by a script, and everything else is a form. */
export function tenancyRoutes(app: Hono, tenancies: TenancyService): void {
  const { service } = tenancies
  for (const end of ['', '/']) app.get(`${TENANCY_PATH}${end}`, (c) => send(c, openTenancyPage(contextOf(c, service))))
  for (const [act, answer] of Object.entries(acts))
    formRoute(app, `${TENANCY_PATH}/${act}`, service, {
      answer: (form) =>
        byLink(form, service, tenancyKind, async () => {
          const call = { form, tenancies, token: parseInput(linkToken, form.text('token')) }
          return answer(call).catch((error: unknown) => sayWhy(call, error))
        }),
      blank: async ({ context }) => sendOnce(openTenancyPage(context), 403),
    })
}

/** A step that cannot be taken now shows how far it is, and says why. */
async function sayWhy(call: TenancyCall, error: unknown): Promise<Response> {
  if (!(error instanceof Refusal)) throw error
  if (error.code === 'privateLinkUnknown' || error.code === 'linkIncomplete' || error.status >= 500) throw error
  return sendOnce(refusedTap(await readTenancy(call), error.code), error.status)
}

const show: Answer = async (call) => sendOnce(tenancyView(await readTenancy(call)), 200)

/** A step that was sent twice, or that somebody has overtaken, is answered by how far the tenancy is now. */
async function taking(call: TenancyCall, step: () => Promise<unknown>): Promise<Response> {
  await step().catch((error: unknown) => {
    if (!(error instanceof Refusal) || error.code !== 'forbiddenTransition') throw error
  })
  return show(call)
}

const withdraw: Answer = async (call) => {
  const { form, tenancies, token } = call
  if (form.text('sure') !== 'yes') return sendOnce(withdrawTap(await readTenancy(call)), 200)
  return taking(call, () => tenancies.verbs['withdraw-application'](form.by, { token }))
}

const agree: Answer = async (call) => {
  const { form, tenancies, token } = call
  const version = form.text('version')
  if (form.text('sure') !== 'yes') return sendOnce(agreeTap(await readTenancy(call), version), 200)
  return taking(call, () => tenancies.verbs['agree-to-settlement'](form.by, { token, version }))
}

const object: Answer = async (call) => {
  const { form, tenancies, token } = call
  const [version, text] = [form.text('version'), form.text('text')]
  if (form.text('sent') !== 'yes') return sendOnce(objectForm(await readTenancy(call), version, ''), 200)
  const fault = textFault(text, 'message', { limit: TENANCY_LENGTHS.objection })
  if (fault) return sendOnce(objectForm(await readTenancy(call), version, text, fault), 422)
  return taking(call, () => tenancies.verbs['object-to-settlement'](form.by, { token, version, text }))
}

const leave: Answer = async (call) => {
  const { form, tenancies, token } = call
  const lastDay = form.text('lastDay')
  const again = async (fault?: FieldFault) =>
    sendOnce(leaveForm(await readTenancy(call), lastDay, fault), fault ? 422 : 200)
  if (form.text('sent') !== 'yes') return again()
  if (lastDay.trim() === '') return again({ code: 'textMissing' })
  try {
    return await taking(call, () => tenancies.verbs['leave-place'](form.by, { token, lastDay }))
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'tenancyTermInvalid' || error.code === 'dayUnreadable'))
      return again({ code: error.code })
    throw error
  }
}

/** All of an application until somebody has reviewed it; then how its people are called and reached. */
const correct: Answer = async (call) => {
  const page = await readTenancy(call)
  const isContact = page.view.tenancy.state !== 'submitted' || call.form.text('sent') === 'contact'
  return isContact ? correctContact(call, page) : correctApplication(call, page)
}

async function correctApplication(call: TenancyCall, page: TenancyPage): Promise<Response> {
  const { form, tenancies, token } = call
  const { tenancy, venue } = page.view
  const lets = await letVenueOf(tenancies, venue)
  const own = page.view.place.spaces.filter(({ id }) => id === tenancy.wish.space)
  const free = [...own, ...lets.free.filter(({ id }) => id !== tenancy.wish.space)]
  const shown = { lets: { ...lets, free }, once: drawId(), corrects: token }
  if (form.text('sent') !== 'yes')
    return sendOnce(applyPage(form.context, { ...shown, form: formOfApplication(tenancy) }), 200)
  const sent = applyFormOf(form.text)
  const changed = withRow(sent, form.text('do'))
  if (changed) return sendOnce(applyPage(form.context, { ...shown, form: changed }), 200)
  const typed = withoutBlanks(sent)
  const faults = applyFaults(typed, lets.profile)
  if (Object.keys(faults).length > 0) return sendOnce(applyPage(form.context, { ...shown, form: typed, faults }), 422)
  try {
    const input = { token, ...applicationInput(typed, lets.profile) }
    return await taking(call, () => tenancies.verbs['correct-application'](form.by, input))
  } catch (error) {
    return sendOnce(applyPage(form.context, { ...shown, form: typed, faults: faultFrom(error) }), 422)
  }
}

async function correctContact(call: TenancyCall, page: TenancyPage): Promise<Response> {
  const { form, tenancies, token } = call
  if (form.text('sent') !== 'contact') return sendOnce(contactForm(page, page.view.tenancy.contact), 200)
  const typed = { callName: form.text('callName'), contact: form.text('contact') }
  const name = textFault(typed.callName, 'name', { limit: CONTACT_LENGTHS.callName })
  const text = textFault(typed.contact, 'message', { limit: CONTACT_LENGTHS.contact })
  const unreadable = readContact(typed.contact) === undefined ? { code: 'contactUnreadable' as const } : undefined
  const reached = text ?? unreadable
  if (name || reached) {
    const faults = { ...(name && { callName: name }), ...(reached && { contact: reached }) }
    return sendOnce(contactForm(page, typed, faults), 422)
  }
  await tenancies.verbs['correct-tenant'](form.by, { token, ...typed })
  return show(call)
}

const remove: Answer = async (call) => {
  const { form, tenancies, token } = call
  const { isWhole } = await tenancies.verbs['delete-tenancy'](form.by, { token })
  if (!isWhole) return show(call)
  const words = placeWords[form.context.language].tenancy
  const page = { heading: words.kind, title: words.removed, text: [words.removedWhy] }
  return sendOnce(answerPage(form.context, tenancyKind, page), 200)
}

/** All that whoever applied reads of their tenancy, as a file (个人信息保护法, art. 45). */
const copy: Answer = async (call) => {
  const { view } = await readTenancy(call)
  const { tenancy, place, hostName, next, keptUntil } = view
  const { review: _review, ...own } = tenancy
  return downloaded('tenancy.json', { ...own, place: place.name, host: hostName, next, keptUntil })
}

const acts: { [Act in TenancyAct]: Answer } = {
  link: show,
  withdraw,
  leave,
  agree,
  object,
  correct,
  delete: remove,
  copy,
  statement: async (call) => sendOnce(statementPage(await readTenancy(call), call.tenancies.context.now()), 200),
}
