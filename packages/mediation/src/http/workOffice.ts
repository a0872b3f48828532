import { formCommand, redirect, sendOnce, typedLists, workFormLimit, type WorkSession } from '@liangpai/server/http'
import { type By, Refusal } from '@liangpai/server'
import type { Context, Hono } from 'hono'
import { type Typed, workLink } from '@liangpai/server/pages'
import { handOverPage, handOversPage } from '../pages/work/handOversPage.ts'
import { figuresPage } from '../pages/work/figuresPage.ts'
import { peoplePage } from '../pages/work/peoplePage.ts'
import { trailPage } from '../pages/work/trailPage.ts'
import { type FormContext, workAreas } from '../pages/work/workContext.ts'
import { stationPages, type WorkService } from './workParts.ts'

/** What was handed over, with its receipt; the people of the station; and what was done. */
export function officeRoutes(app: Hono, service: WorkService): void {
  const { station } = service
  const { page, refused } = stationPages(service)
  const one = `${workAreas.handOvers}/:number`
  app.get(
    workAreas.handOvers,
    page(async (_c, { by }, context) => {
      if (context.worker.as !== 'partner' && context.worker.as !== 'caseHandler') throw hidden()
      return sendOnce(handOversPage(context, await station.listHandOvers(by)), 200)
    }),
  )
  app.get(
    one,
    page(async (c, { by }, context) =>
      sendOnce(handOverPage(context, await station.viewHandOver(by, numberIn(c))), 200),
    ),
  )
  app.post(
    one,
    workFormLimit,
    page((c, session, context) => takeReceipt(c, service, session, context)),
  )
  app.get(
    workAreas.figures,
    page(async (_c, { by }, context) => sendOnce(figuresPage(context, await station.listMonths(by)), 200)),
  )
  app.get(
    workAreas.people,
    page(async (_c, { by }, context) => sendOnce(peoplePage(context, await station.listPeople(by)), 200)),
  )
  app.post(
    workAreas.people,
    workFormLimit,
    page((c, session, context) => addPerson(c, { ...service, refused }, session, context)),
  )
  app.get(
    workAreas.trail,
    page(async (c, { by }, context) => {
      const before = /^\d{1,15}$/.exec(c.req.query('before') ?? '')?.[0]
      const lines = await station.listTrail(by, before === undefined ? undefined : Number(before))
      return sendOnce(trailPage(context, lines, before === undefined), 200)
    }),
  )
}

type Refusing = Pick<ReturnType<typeof stationPages>, 'refused'>

const hidden = () => new Refusal('notFoundOrNotYours')
const numberIn = (c: Context): string => c.req.param('number') ?? ''

async function takeReceipt(
  c: Context,
  { station }: WorkService,
  { by }: WorkSession,
  context: FormContext,
): Promise<Response> {
  const number = numberIn(c)
  const typed = await typedLists(c)
  const view = await station.viewHandOver(by, number)
  if (view.handOver.received === undefined) {
    const idempotencyKey = `${typed['key']?.[0] ?? ''}-take-receipt`
    await station.verbs['take-receipt']({ ...by, idempotencyKey }, { case: number })
  }
  return redirect(workLink(context, `${workAreas.handOvers}/${number}#name`, { done: '' }))
}

type Adding = 'appoint-handler' | 'appoint-mediator' | 'add-partner'
const adding: readonly Adding[] = ['appoint-handler', 'appoint-mediator', 'add-partner']

async function addPerson(
  c: Context,
  { station, refused }: WorkService & Refusing,
  { by }: WorkSession,
  context: FormContext,
): Promise<Response> {
  await station.listPeople(by)
  const typed = await typedLists(c)
  const verb = adding.find((name) => name === typed['act']?.[0])
  if (!verb) throw hidden()
  try {
    const act = station.verbs[verb] as (by: By, input: object) => Promise<unknown> // each parses its own input
    await act({ ...by, ...formCommand(typed['key']?.[0], verb) }, inputOf(verb, typed))
  } catch (error) {
    const { form, status } = refused(context, typed, error)
    return sendOnce(peoplePage(form, await station.listPeople(by)), status)
  }
  return redirect(workLink(context, workAreas.people, { done: '' }))
}

function inputOf(verb: Adding, typed: Typed): object {
  const one = (name: string) => typed[name]?.[0]?.trim() ?? ''
  const person = { id: one('person'), name: one('name') }
  if (verb === 'add-partner') return { partner: one('partner'), name: one('partnerName'), person }
  return { person, ...(one('until') !== '' && { until: one('until') }) }
}
