import { type Language, languageOf, type RefusalCode } from '@liangpai/presentation'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { linkOverPage } from '../pages/form/linkOver.ts'
import type { LinkKind } from '../pages/form/linkPage.ts'
import { languageFrom } from '../pages/language.ts'
import type { PageContext, Site } from '../pages/site.ts'
import { Refusal } from '../refusal.ts'
import { MEMBER } from '../verb/actor.ts'
import type { By } from '../verb/perform.ts'
import { callerAddress } from './callerAddress.ts'
import { type Limit, TooManyRequests } from './limit.ts'
import { isSameSite } from './sameSite.ts'
import { contextOf, sendOnce } from './sendPage.ts'

/** What the public forms of a service need of it. */
export type FormService = {
  site: Site
  /** A new id, which names one request to the operator. */
  requestId(): string
  /** The number of trusted proxies in front. */
  proxies: number
  /** Limits the answers to unknown private links per address. */
  unknownLinks: Limit
}

/** A form as it was sent: its fields, who acts and by which request, and the page that answers it, in its language. */
export type SentForm = {
  c: Context
  /** The text of a field; empty where there is none. */
  text(name: string): string
  /** All texts of a field that may be sent more than once, such as boxes to tick. */
  texts(name: string): string[]
  /** The files of a field, without those that hold nothing. */
  files(name: string): File[]
  by: By
  context: PageContext
}

type AnswerForm = (form: SentForm) => Promise<Response>

/** How a form is answered, and what was not sent from a page of ours; the most bytes it is sent with, else 32,768. */
export type FormRoute = { answer: AnswerForm; blank: AnswerForm; mostBytes?: number }

/** Adds a route for a form of ours, which needs no script. What was not sent from a page of ours is answered by `blank`. */
export function formRoute(
  app: Hono,
  path: string,
  service: FormService,
  { answer, blank, mostBytes = 32_768 }: FormRoute,
): void {
  const limit = bodyLimit({ maxSize: mostBytes, onError: refuseTooLarge })
  app.post(path, limit, async (c) => {
    const isOwn = isSameSite(c, service.site.origin, { unsaid: true })
    if (isOwn && (await hasTooManyFields(c))) refuseTooLarge()
    const fields = fieldsOf(isOwn ? await c.req.parseBody({ all: true }).catch(() => ({})) : {})
    const context = { ...contextOf(c, service), language: languageIn(fields.text('lang'), c) }
    const by = { as: MEMBER, requestId: service.requestId() }
    return (isOwn ? answer : blank)({ c, ...fields, by, context })
  })
}

/** Thrown, so that whoever sent a form reads a page. */
function refuseTooLarge(): never {
  throw new Refusal('tooLarge')
}

/** Far more than any form of ours has. */
const MOST_FIELDS = 200

/** Whether a body would be taken apart into more fields than a form has: a hundred thousand of them stop everybody for seconds. */
async function hasTooManyFields(c: Context): Promise<boolean> {
  const body = Buffer.from(await c.req.arrayBuffer())
  const isMultipart = c.req.header('content-type')?.startsWith('multipart/') ?? false
  const between = isMultipart ? '\n--' : '&'
  let fields = 1
  for (let at = body.indexOf(between); at >= 0 && fields <= MOST_FIELDS; at = body.indexOf(between, at + 1)) fields++
  return fields > MOST_FIELDS
}

type Body = Record<string, string | File | (string | File)[]>

/** The fields of a body, read by name; of one that was sent more than once `text` is the last. */
function fieldsOf(body: Body): Pick<SentForm, 'text' | 'texts' | 'files'> {
  const values = (name: string) => (Object.hasOwn(body, name) ? [body[name] ?? []].flat() : [])
  const texts = (name: string) => values(name).filter((value) => typeof value === 'string')
  return {
    texts,
    text: (name) => texts(name).at(-1) ?? '',
    files: (name) => values(name).filter((value) => value instanceof File && value.size > 0) as File[],
  }
}

const languageIn = (lang: string, c: Context): Language =>
  lang === '' ? languageFrom(c.req.query('lang'), c.req.header('accept-language')) : languageOf(lang)

/** What a private link that opens nothing is answered by. */
const OVER: readonly RefusalCode[] = ['privateLinkUnknown', 'linkIncomplete']

/** Answers by a private link; one that opens nothing, or was cut short, by a page that says so. Unknown ones are counted. */
export async function byLink(
  { c, context }: SentForm,
  { unknownLinks, proxies }: FormService,
  kind: LinkKind,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof Refusal) || !OVER.includes(error.code)) throw error
    const wait = error.code === 'privateLinkUnknown' ? unknownLinks.take(callerAddress(c, proxies)) : 0
    if (wait > 0) throw new TooManyRequests(wait)
    return sendOnce(linkOverPage(context, kind, error.code === 'linkIncomplete'), 404)
  }
}
