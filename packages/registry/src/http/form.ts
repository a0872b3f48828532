import { type Language, languageOf, type RefusalCode } from '@liangpai/presentation'
import { type By, MEMBER, Refusal } from '@liangpai/server'
import { callerAddress, isSameSite } from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { languageFrom } from '../pages/language.ts'
import type { PageContext } from '../pages/pageContext.ts'
import type { LinkKind } from '../pages/form/linkPage.ts'
import { linkOverPage } from '../pages/form/linkOver.ts'
import { problem } from '@liangpai/server/http'
import { contextOf, sendOnce } from './sendPage.ts'
import type { Service } from './service.ts'

const MOST_BYTES = 32_768

/** A form as it was sent: its fields as text, who acts and by which request, and the page that answers it, in its language. */
export type SentForm = { c: Context; text(name: string): string; by: By; context: PageContext }

type AnswerForm = (form: SentForm) => Promise<Response>

/** Adds a route for a form of ours, which needs no script. What was not sent from a page of ours is answered by `blank`. */
export function formRoute(
  app: Hono,
  path: string,
  service: Service,
  { answer, blank }: { answer: AnswerForm; blank: AnswerForm },
): void {
  const limit = bodyLimit({ maxSize: MOST_BYTES, onError: () => problem({ code: 'tooLarge' }) })
  app.post(path, limit, async (c) => {
    const isOwn = isSameSite(c, service.registry.origin, { unsaid: true })
    const body = isOwn ? await c.req.parseBody().catch(() => ({})) : {}
    const text = (name: string) => {
      const value = (body as Record<string, unknown>)[name]
      return typeof value === 'string' ? value : ''
    }
    const context = { ...contextOf(c, service), language: languageIn(text('lang'), c) }
    const by = { as: MEMBER, requestId: service.registry.requestId() }
    return (isOwn ? answer : blank)({ c, text, by, context })
  })
}

const languageIn = (lang: string, c: Context): Language =>
  lang === '' ? languageFrom(c.req.query('lang'), c.req.header('accept-language')) : languageOf(lang)

/** What a private link that opens nothing is answered by. */
const OVER: readonly RefusalCode[] = ['privateLinkUnknown', 'linkIncomplete']

/** Answers by a private link; one that opens nothing, or was cut short, by a page that says so. Unknown ones are counted. */
export async function byLink(
  { c, context }: SentForm,
  { unknownLinks, proxies }: Service,
  kind: LinkKind,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof Refusal) || !OVER.includes(error.code)) throw error
    const wait = error.code === 'privateLinkUnknown' ? unknownLinks.take(callerAddress(c, proxies)) : 0
    if (wait > 0) return problem({ code: 'tooManyRequests', headers: { 'retry-after': String(wait) } })
    return sendOnce(linkOverPage(context, kind, error.code === 'linkIncomplete'), 404)
  }
}
