import { type By, drawId, parseInput, Refusal } from '@liangpai/server'
import { callerAddress, byLink, formRoute, type SentForm, contextOf, sendOnce } from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { linkToken } from '@liangpai/server/input'
import type { PageContext } from '@liangpai/server/pages'
import type { AskForm } from '../office/ask/askForm.ts'
import { askFormOf } from '../office/ask/viewAsk.ts'
import { verbs } from '../office/verbs.ts'
import { askAnswer } from '../pages/ask/askAnswer.ts'
import { type AskFormPage, askPage, EMPTY_ASK } from '../pages/ask/askPage.ts'
import { askRemoved } from '../pages/ask/askRemoved.ts'
import { linkKinds } from '../pages/linkKinds.ts'
import { HOSTS } from '../shop/shopKind.ts'
import type { Service } from './service.ts'

/** The form by which members ask for themselves, and the page of the private link that it gives. */
export function askRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const blank = ({ context }: SentForm) => sendForm(context, service, {}, 403)
  for (const end of ['', '/'])
    app.get(`/ask${end}`, (c: Context) => {
      const form = { ...EMPTY_ASK, organization: c.req.query('branch') ?? '' } // chosen in the list if it is there
      return sendForm(contextOf(c, service), service, { form })
    })
  formRoute(app, '/ask', service, { answer: (form) => receive(form, service), blank })
  const route = (path: string, answer: (form: SentForm, token: string) => Promise<Response>) =>
    formRoute(app, path, service, {
      answer: (form) =>
        byLink(form, service, linkKinds.ask, () => answer(form, parseInput(linkToken, form.text('token')))),
      blank,
    })
  route('/ask/link', async ({ context }, token) =>
    sendOnce(askAnswer(context, await registry.viewAsk(token), token), 200),
  )
  route('/ask/correct', async ({ context }, token) => {
    const form = askFormOf(await registry.viewAsk(token))
    return sendForm(context, service, { form, replaces: token })
  })
  route('/ask/resubmit', (form, token) => resubmit(form, service, token))
  route('/ask/delete', async ({ context, by }, token) => {
    await registry.perform(verbs['cancel-ask'], by, { token })
    return sendOnce(askRemoved(context), 200)
  })
}

async function sendForm(
  context: PageContext,
  { registry }: Service,
  page: Partial<AskFormPage> = {},
  status = 200,
  headers: Record<string, string> = {},
): Promise<Response> {
  const branches = await registry.askableOrganizations()
  return sendOnce(askPage(context, { branches, once: drawId(), form: EMPTY_ASK, ...page }), status, headers)
}

/** Takes a form in, and shows what becomes of it; or the form as it was sent, with what is wrong. */
async function receive({ c, text, by, context }: SentForm, service: Service): Promise<Response> {
  const { registry, asks, proxies } = service
  const form = formFrom(text)
  const replaces = text('replaces') || undefined
  const again = (more: Partial<AskFormPage>, status: number, headers?: Record<string, string>) =>
    sendForm(context, service, { form, replaces, ...more }, status, headers)
  const read = registry.readAskForm(form)
  if ('isForbidden' in read) return again({ form: { ...form, kind: 'forbidden' } }, 422)
  if ('faults' in read)
    return again({ form: read.kind ? { ...form, kind: read.kind } : form, faults: read.faults }, 422)
  const wait = asks.take(callerAddress(c, proxies))
  if (wait > 0) return again({ isTooMany: true }, 429, { 'retry-after': String(wait) })
  try {
    const token = await perform(
      service,
      by,
      { ...read.input, ...(replaces !== undefined && { replaces }) },
      text('once'),
    )
    return sendOnce(askAnswer(context, await registry.viewAsk(token), token), 200)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'organizationUnknown')
      return again({ faults: { organization: { code: 'textMissing' } } }, 422)
    throw error
  }
}

/** Goes on with what was sent back. Sent twice, or gone on with meanwhile, it is answered by how far it is. */
async function resubmit({ context, text, by }: SentForm, { registry }: Service, token: string): Promise<Response> {
  const view = await registry.viewAsk(token)
  if (view.step === 'returned') {
    const form = { ...formFrom(text), organization: view.branch.id, note: text('note') }
    const read = registry.readAnswerForm(form)
    if (!('input' in read)) {
      const typed =
        'isForbidden' in read
          ? { form: { ...form, kind: 'forbidden' as const }, faults: {} }
          : { form: { ...form, kind: form.kind ?? read.kind }, faults: read.faults }
      return sendOnce(askAnswer(context, view, token, typed), 422)
    }
    await registry.perform(verbs.resubmit, by, { token, ...read.input }).catch(unlessSent)
  }
  return sendOnce(askAnswer(context, await registry.viewAsk(token), token), 200)
}

function unlessSent(error: unknown): void {
  if (!(error instanceof Refusal) || error.code !== 'requestState') throw error
}

/** A form that is sent twice is one request with one link; changed and sent again, it is another. */
async function perform({ registry }: Service, by: By, input: object, once: string): Promise<string> {
  const key = /^[\da-f]{24}$/.test(once) ? { idempotencyKey: `ask ${once}` } : {}
  const answer = await registry.perform(verbs.ask, { ...by, ...key }, input)
  return (answer as { token: string }).token
}

const formFrom = (text: (name: string) => string): AskForm => ({
  name: text('name'),
  organization: text('organization'),
  shopName: text('shopName'),
  address: text('address'),
  kind: HOSTS.find((host) => host === text('kind')),
  shopId: text('shopId'),
  pledge: text('pledge'),
})
