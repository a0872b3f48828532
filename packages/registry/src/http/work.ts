import { drawId, Refusal } from '@liangpai/server'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { redirect, sendOnce, askToStepUp, type WorkSession, typedIn, type SignedInPage } from '@liangpai/server/http'
import type { RequestView } from '../office/inbox/requestView.ts'
import { inboxPage, notYoursPage } from '../pages/work/inboxPage.ts'
import { pathOf } from '../pages/work/matterRows.ts'
import { requestPage } from '../pages/work/requestPage.ts'
import { type RequestContext, requestForms } from '../pages/work/requestContext.ts'
import { type Typed, type WorkContext, workAreas, workLink } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { FieldFault, type Outcome, workActs } from './workActs.ts'
import { pageFor, pageForReaders } from './workForm.ts'
import { doneWords, faultsOf, isRequest, openNext, openWork } from './workParts.ts'
import { answerReport, showReport } from './workReports.ts'

const MOST_BYTES = 16_384

/** The pages of branches and the office: forms that work without script, sent to their page's own address. */
export function workRoutes(app: Hono, service: Service): void {
  const signedIn = (act: SignedInPage) => pageFor(service, (c, session) => act(c, session))
  app.get(
    '/office',
    pageForReaders(service, async (_c, _session, context) => redirect(workLink(context, homeOf(context)))),
  )
  app.get(
    '/office/inbox',
    signedIn((c, session) => showInbox(c, service, session)),
  )
  const limit = bodyLimit({ maxSize: MOST_BYTES, onError: () => sendTooLarge() })
  app.get(
    '/office/reports/:number',
    signedIn((c, session) => showReport(c, service, session)),
  )
  app.post(
    '/office/reports/:number',
    limit,
    signedIn((c, session) => answerReport(c, service, session)),
  )
  for (const path of ['/office/requests/:id', '/office/badges/:id']) {
    app.get(
      path,
      signedIn((c, session) => showRequest(c, service, session)),
    )
    app.post(
      path,
      limit,
      signedIn((c, session) => actOnRequest(c, service, session)),
    )
  }
}

/** Where somebody begins. */
const homeOf = ({ worker }: WorkContext) => (worker.readsFiguresAlone ? workAreas.figures : workAreas.inbox)

const sendTooLarge = (): never => {
  throw new Refusal('tooLarge')
}

/** The list, and on wide screens the oldest of it that has a page. */
async function showInbox(c: Context, service: Service, session: WorkSession): Promise<Response> {
  const { context, inbox } = await openWork(c, service, session)
  const done = await doneWords(c, service, session, context)
  const first = inbox.waiting.find(isRequest)
  if (!first || done !== undefined) return sendOnce(inboxPage(context, inbox, done), 200)
  const view = await service.registry.viewRequest(session.by, first.request)
  return sendOnce(requestPage(requestContext(context, pathOf(first)), inbox, view, 'shows-list'), 200)
}

const requestContext = (context: WorkContext, path: string): RequestContext => ({
  ...context,
  path,
  form: undefined,
  key: drawId(),
  typed: {},
  faults: {},
})

async function showRequest(c: Context, service: Service, session: WorkSession): Promise<Response> {
  const { context, inbox } = await openWork(c, service, session)
  const view = await viewOf(c, service, session)
  if (!view) return sendOnce(notYoursPage(context), 404)
  const form = requestForms.find((one) => one === c.req.query('form'))
  const done = await doneWords(c, service, session, context)
  const shown = { ...requestContext(context, c.req.path), form, ...(done !== undefined && { done }) }
  return sendOnce(requestPage(shown, inbox, view), 200)
}

async function viewOf(c: Context, { registry }: Service, { by }: WorkSession): Promise<RequestView | undefined> {
  try {
    return await registry.viewRequest(by, c.req.param('id') ?? '')
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notFoundOrNotYours') return undefined
    throw error
  }
}

/** Does what a form asks for. Then the next thing opens; what was refused stands in the same page, with what was typed. */
async function actOnRequest(c: Context, service: Service, session: WorkSession): Promise<Response> {
  const view = await viewOf(c, service, session)
  const typed = await typedIn(c)
  const act = Object.hasOwn(workActs, typed.act ?? '') ? workActs[typed.act ?? ''] : undefined
  if (!view || !act) return sendOnce(notYoursPage((await openWork(c, service, session)).context), 404)
  try {
    const outcome = await act({ registry: service.registry, session, view, typed })
    if (outcome.madeLink) return await showMade(c, service, session, outcome)
    return await openNext(c, service, session, { done: outcome.done, request: view.request })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'stepUpNeeded') return stepUpFirst(c, service, session, typed)
    if (error instanceof FieldFault || (error instanceof Refusal && error.status < 500))
      return showRefused(c, service, session, { error, typed })
    throw error
  }
}

/** A link is shown in the answer to the form that made it, and nowhere else. */
async function showMade(c: Context, service: Service, session: WorkSession, { madeLink }: Outcome): Promise<Response> {
  const { context, inbox } = await openWork(c, service, session)
  const view = await viewOf(c, service, session)
  if (!view) return sendOnce(notYoursPage(context), 404)
  return sendOnce(
    requestPage({ ...requestContext(context, c.req.path), ...(madeLink && { madeLink }) }, inbox, view),
    200,
  )
}

/** The way back is the form that they sent. */
async function stepUpFirst(c: Context, service: Service, who: WorkSession, typed: Typed): Promise<Response> {
  const { context } = await openWork(c, service, who)
  return askToStepUp(c, service, context, { session: who.session, typed, back: `${c.req.path}?form=end` })
}

type Refused = { error: FieldFault | Refusal; typed: Typed }

async function showRefused(
  c: Context,
  service: Service,
  session: WorkSession,
  { error, typed }: Refused,
): Promise<Response> {
  const { context, inbox } = await openWork(c, service, session)
  const view = await viewOf(c, service, session)
  if (!view) return sendOnce(notYoursPage(context), 404)
  const form = requestForms.find((one) => one === typed.act)
  const shown = { ...requestContext(context, c.req.path), form, typed, faults: faultsOf(context, typed, error) }
  return sendOnce(requestPage(shown, inbox, view), error instanceof Refusal ? error.status : 422)
}
