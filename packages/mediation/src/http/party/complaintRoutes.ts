import { drawId, hashOf } from '@liangpai/server'
import { callerAddress, contextOf, formRoute, redirect, type SentForm, sendOnce } from '@liangpai/server/http'
import type { PageContext } from '@liangpai/server/pages'
import type { Context, Hono } from 'hono'
import { complaintFormOf, EMPTY_COMPLAINT, readComplaintForm } from '../../office/case/complaintForm.ts'
import type { TypedComplaint } from '../../office/case/file.ts'
import { COMPLAINT_PATH } from '../../pages/assets.ts'
import { caseView } from '../../pages/case/caseView.ts'
import { complaintPage } from '../../pages/complain/complaintPage.ts'
import type { ComplaintPage } from '../../pages/complain/shownForm.ts'
import type { Service } from '../service.ts'
import { readCase } from './readCase.ts'
import { readPictures } from './readPictures.ts'

/** Five pictures of two megabytes, chosen now or sent before in base64, and the texts. */
const MOST_BYTES = 14_000_000

/** The buyer's form, from a badge's page or by itself, and the receipt that answers it. */
export function complaintRoutes(app: Hono, service: Service): void {
  // The fragment with the shop goes along: a browser keeps it over a redirection.
  app.get('/', (c) => redirect(`${COMPLAINT_PATH}${langOf(c)}`))
  for (const end of ['', '/']) app.get(`${COMPLAINT_PATH}${end}`, (c) => sendForm(contextOf(c, service)))
  formRoute(app, COMPLAINT_PATH, service, {
    mostBytes: MOST_BYTES,
    answer: (form) => receive(form, service),
    blank: async ({ context }) => sendForm(context, {}, 403),
  })
}

const langOf = (c: Context): string => {
  const lang = c.req.query('lang')
  return lang ? `?lang=${encodeURIComponent(lang)}` : ''
}

const sendForm = (
  context: PageContext,
  page: Partial<ComplaintPage> = {},
  status = 200,
  headers: Record<string, string> = {},
): Response => sendOnce(complaintPage(context, { form: EMPTY_COMPLAINT, once: drawId(), ...page }), status, headers)

/** Takes a complaint in and answers with its receipt; or with the form as it was sent, and what is wrong. */
async function receive(form: SentForm, service: Service): Promise<Response> {
  const { c, text, texts, context } = form
  const typed = complaintFormOf(text, texts)
  const address = callerAddress(c, service.proxies)
  const sent = await readPictures(form, () => service.pictures.take(address))
  const isStated = text('stated') === 'yes'
  const again = (more: Partial<ComplaintPage>, status: number, headers?: Record<string, string>) =>
    sendForm(
      context,
      { form: typed, isStated, pictures: sent.pictures, once: text('once') || drawId(), ...more },
      status,
      headers,
    )
  const read = readComplaintForm(typed)
  const faults = { ...('faults' in read && read.faults), ...(sent.fault && { pictures: sent.fault }) }
  if (sent.wait > 0) return again({ isTooMany: true }, 429, { 'retry-after': String(sent.wait) })
  if ('faults' in read || sent.fault) return again({ faults }, 422)
  const wait = service.complaints.take(address)
  if (wait > 0) return again({ isTooMany: true }, 429, { 'retry-after': String(wait) })
  const token = await file(form, service, read.input, sent.pictures)
  return sendOnce(caseView(await readCase({ form, service, token })), 200)
}

/** A form that is sent twice is one complaint with one link, and so are its pictures; changed and sent again, it is another. */
async function file(
  { by, text }: SentForm,
  { station }: Service,
  input: TypedComplaint,
  pictures: readonly string[],
): Promise<string> {
  const once = /^[\da-f]{24}$/.exec(text('once'))?.[0]
  const form = `${once} ${hashOf(pictures.join('\n'))}`
  const keyed = (what: string) => (once === undefined ? by : { ...by, idempotencyKey: `${what} ${form}` })
  const { token } = await station.verbs.file(keyed('file'), input)
  for (const [n, picture] of pictures.entries())
    await station.verbs['add-picture'](keyed(`picture ${n}`), { token, picture })
  return token
}
