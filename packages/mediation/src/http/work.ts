import { Refusal } from '@liangpai/server'
import { redirect, sendOnce, typedLists, UNLISTED, workFormLimit, type WorkSession } from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { workLink } from '@liangpai/server/pages'
import { isOpen } from '../case/case.ts'
import type { CaseOfStation } from '../office/case/viewCase.ts'
import { candidatePage, casePage, listPage, type Lists } from '../pages/work/casePage.ts'
import type { ShownOnce } from '../pages/work/caseContext.ts'
import { casePath, type FormContext, workAreas } from '../pages/work/workContext.ts'
import { caseActs } from './workActs.ts'
import { stationPages, type WorkService } from './workParts.ts'

/** The pages of case handlers and mediators: forms that work without script, sent to their page's own address. */
export function workRoutes(app: Hono, service: WorkService): void {
  const { station } = service
  const { page, refused } = stationPages(service)
  const one = casePath(':number')
  app.get(
    '/work',
    page(async (_c, _session, context) =>
      redirect(workLink(context, context.worker.as === 'partner' ? workAreas.handOvers : workAreas.cases)),
    ),
  )
  app.get(
    workAreas.cases,
    page((_c, session, context) => showWork(service, session, context)),
  )
  app.get(
    workAreas.ended,
    page(async (_c, { by }, context) =>
      sendOnce(listPage(context, { ended: await station.list(by, { isOpen: false }) }), 200),
    ),
  )
  app.get(
    one,
    page(async (c, session, context) => sendOnce(await pageOf(service, session, context, numberIn(c)), 200)),
  )
  app.post(
    one,
    workFormLimit,
    page((c, session, context) => actOn(c, { ...service, refused }, session, context)),
  )
  app.get(
    `${one}/pictures/:id`,
    page(async (c, { by }) => sendPicture(await station.picture(by, numberIn(c), c.req.param('id') ?? ''))),
  )
}

type Refusing = Pick<ReturnType<typeof stationPages>, 'refused'>

const numberIn = (c: Context): string => c.req.param('number') ?? ''

/** The list, and on wide screens the first of it beside. */
async function showWork(service: WorkService, session: WorkSession, context: FormContext): Promise<Response> {
  const work = await service.station.listWork(session.by)
  const first = work.toDo[0]
  if (!first || context.isDone === true) return sendOnce(listPage(context, { work }), 200)
  const shown = { ...context, path: casePath(first.number) }
  return sendOnce(await pageOf(service, session, shown, first.number, {}, 'shows-list'), 200)
}

/** The page of one case, as whoever reads it may. Throws `notFoundOrNotYours`. */
async function pageOf(
  { station }: WorkService,
  { by }: WorkSession,
  context: FormContext,
  number: string,
  once: ShownOnce = {},
  kind?: string,
) {
  const shown = await station.viewCase(by, number)
  const lists = await listsBeside(station, by, shown)
  if (shown.as === 'candidate') return candidatePage(context, lists, shown)
  return casePage({ ...context, shown, once }, lists, kind)
}

async function listsBeside(
  station: WorkService['station'],
  by: WorkSession['by'],
  shown: CaseOfStation,
): Promise<Lists> {
  const isWork = shown.as === 'candidate' || isOpen(shown.view) || shown.deed !== undefined
  return isWork ? { work: await station.listWork(by) } : { ended: await station.list(by, { isOpen: false }) }
}

/** Does what a form asks for, and opens its case anew; what was refused stands in the same page, with what was typed. */
async function actOn(
  c: Context,
  service: WorkService & Refusing,
  session: WorkSession,
  context: FormContext,
): Promise<Response> {
  const { station } = service
  const number = numberIn(c)
  const typed = await typedLists(c)
  const name = typed['act']?.[0] ?? ''
  const act = Object.hasOwn(caseActs, name) ? caseActs[name] : undefined
  await station.viewCase(session.by, number)
  if (!act) throw new Refusal('notFoundOrNotYours')
  try {
    const { once, file } = await act({ station, session, number, typed })
    if (file) return sendFile(file)
    if (once) return sendOnce(await pageOf(service, session, context, number, once), 200)
  } catch (error) {
    const { form, status } = service.refused(context, typed, error)
    return sendOnce(await pageOf(service, session, form, number), status)
  }
  return redirect(await whereNext(service, session, context, number))
}

/** The same case as long as whoever acted reads it, else the list: who has declared waits to be assigned. */
async function whereNext({ station }: WorkService, { by }: WorkSession, context: FormContext, number: string) {
  try {
    await station.viewCase(by, number)
    return workLink(context, `${casePath(number)}#name`, { done: '' })
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notFoundOrNotYours')
      return workLink(context, workAreas.cases, { done: '' })
    throw error
  }
}

/** A notice, as a file that is stored and not shown. */
const sendFile = ({ name, text }: { name: string; text: string }): Response =>
  new Response(text, {
    headers: {
      'content-type': 'application/jwt',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })

/** A picture that was encoded anew, and can never run. */
const sendPicture = (picture: Uint8Array): Response =>
  new Response(new Uint8Array(picture), {
    headers: {
      'content-type': 'image/webp',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      ...UNLISTED,
    },
  })
