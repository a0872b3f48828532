import { calendarWords, refusals } from '@liangpai/presentation'
import { type By, Refusal } from '@liangpai/server'
import { textFault } from '@liangpai/server/input'
import { sendOnce } from '@liangpai/server/http'
import { faultWords } from '@liangpai/server/pages'
import { downloaded } from '../../http/downloaded.ts'
import { OBJECTION_LENGTH } from '../office/ownHours.ts'
import { issuedPart, issuePart, objectPart, removedPart, type TypedHours } from '../pages/hours/hoursParts.ts'
import { hoursView } from '../pages/hours/hoursView.ts'
import { type HoursCall, readHours } from './hoursCall.ts'

/** The name on a proof has at most as many characters as any name. */
const NAME_LENGTH = 64

/** Asks what is to be on a proof, and makes it; sent twice it is one. */
export async function issue(call: HoursCall): Promise<Response> {
  const { form, service, token } = call
  const page = await readHours(call)
  if (form.text('sent') !== 'yes') return sendOnce(issuePart(page), 200)
  const typed = typedIn(call, { name: form.text('name') })
  if (hasFaults(typed)) return sendOnce(issuePart(page, typed), 422)
  const input = { token, name: typed.name, records: [...typed.records] }
  const { number } = await onceOnly(call, 'issue', (by) => service.hoursVerbs['issue-proof'](by, input))
  return sendOnce(issuedPart(await readHours(call), number), 200)
}

/** Asks which hours are wrong, and sends it to the organiser. */
export async function object(call: HoursCall): Promise<Response> {
  const { form, service, token } = call
  const page = await readHours(call)
  if (form.text('sent') !== 'yes') return sendOnce(objectPart(page), 200)
  const typed = typedIn(call, { text: form.text('text') })
  if (hasFaults(typed)) return sendOnce(objectPart(page, typed), 422)
  const [record = ''] = typed.records
  await service.hoursVerbs['dispute-hours'](form.by, { token, record, text: typed.text })
  return sendOnce(hoursView(await readHours(call)), 200)
}

/** Adds the hours of another sign-up; a link without any leaves the page as it was, and says so. */
export async function join(call: HoursCall): Promise<Response> {
  const { form, service, token } = call
  const { language } = form.context
  const other = form.text('other')
  const link = other.includes('#') ? other.slice(other.indexOf('#') + 1) : other
  try {
    await service.hoursVerbs['join-hours'](form.by, { token, other: link })
  } catch (error) {
    const isHandled = error instanceof Refusal && (error.code === 'nothingToJoin' || error.code === 'linkIncomplete')
    if (!isHandled) throw error
    const { sentence, next } = refusals[error.code]
    const fault = [sentence[language], next[language]].join(language === 'en' ? ' ' : '')
    return sendOnce(hoursView(await readHours(call), { join: { typed: other, fault } }), error.status)
  }
  return sendOnce(hoursView(await readHours(call)), 200)
}

/** Deletes all of it at once. */
export async function remove(call: HoursCall): Promise<Response> {
  const { form, service, token } = call
  await service.hoursVerbs['delete-hours'](form.by, { token })
  return sendOnce(removedPart({ context: form.context }), 200)
}

/** All that is there of somebody's hours, as a file (个人信息保护法, art. 45). */
export async function copyOf(call: HoursCall): Promise<Response> {
  const { person, records, proofs } = await readHours(call)
  const copy = { ...person, records: records.map(({ record, keptUntil }) => ({ ...record, keptUntil })), proofs }
  return downloaded('hours.json', copy)
}

/** What was typed, with what is wrong of it: a name and some hours, or a text and one of them. */
function typedIn({ form }: HoursCall, fields: { name?: string; text?: string }): TypedHours {
  const { language } = form.context
  const words = calendarWords[language].hours
  const records = form.texts('record')
  const faults: Record<string, string> = {}
  const check = (field: 'name' | 'text', label: string, limit: number) => {
    const typed = fields[field]
    const fault = typed === undefined ? undefined : textFault(typed, field === 'name' ? 'name' : 'message', { limit })
    if (fault) faults[field] = faultWords(fault, words.fillIn(label), language)
  }
  check('name', words.name, NAME_LENGTH)
  if (records.length === 0) faults['records'] = words.chooseOne
  check('text', words.objectText, OBJECTION_LENGTH)
  return { name: fields.name ?? '', text: fields.text ?? '', records, faults }
}

const hasFaults = ({ faults }: TypedHours): boolean => Object.keys(faults).length > 0

/** A form that is sent twice is done once; changed and sent again, it is another. */
async function onceOnly<T>({ form }: HoursCall, act: string, send: (by: By) => Promise<T>): Promise<T> {
  const once = /^[\da-f]{24}$/.exec(form.text('once'))?.[0]
  return send(once === undefined ? form.by : { ...form.by, idempotencyKey: `${act} ${once}` })
}
