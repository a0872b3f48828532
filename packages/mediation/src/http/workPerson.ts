import type { By } from '@liangpai/server'
import { formCommand, redirect, sendOnce, typedLists, workFormLimit, type WorkSession } from '@liangpai/server/http'
import { type MadeSignIn, workLink } from '@liangpai/server/pages'
import type { Context, Hono } from 'hono'
import { Refusal } from '@liangpai/server'
import { personPage } from '../pages/work/personPage.ts'
import { type FormContext, workAreas } from '../pages/work/workContext.ts'
import { stationPages, type WorkService } from './workParts.ts'

const signInActs = ['sign-in-link', 'confirm-sign-in', 'end-sign-in'] as const

/** One person of the station: whoever leads it lets them in, confirms them, and ends it. */
export function personRoutes(app: Hono, service: WorkService): void {
  const { station } = service
  const { page, refused } = stationPages(service)
  const path = `${workAreas.people}/:id`
  app.get(
    path,
    page(async (c, { by }, context) => sendOnce(personPage(context, await station.viewPerson(by, idIn(c))), 200)),
  )
  app.post(
    path,
    workFormLimit,
    page((c, session, context) => actOnPerson(c, { ...service, refused }, session, context)),
  )
}

const idIn = (c: Context): string => c.req.param('id') ?? ''

/** A link is shown in the answer to the form that made it, and nowhere else. */
async function actOnPerson(
  c: Context,
  { station, refused }: WorkService & Pick<ReturnType<typeof stationPages>, 'refused'>,
  { by }: WorkSession,
  context: FormContext,
): Promise<Response> {
  await station.viewPerson(by, idIn(c))
  const typed = await typedLists(c)
  const name = signInActs.find((one) => one === typed['act']?.[0])
  if (!name) throw new Refusal('notFoundOrNotYours')
  try {
    const act = station.verbs[name] as (by: By, input: object) => Promise<unknown> // each has a result of its own
    const result = await act({ ...by, ...formCommand(typed['key']?.[0], name) }, { person: idIn(c) })
    if (name === 'sign-in-link')
      return sendOnce(personPage(context, await station.viewPerson(by, idIn(c)), result as MadeSignIn), 200)
  } catch (error) {
    const { form, status } = refused(context, typed, error)
    return sendOnce(personPage(form, await station.viewPerson(by, idIn(c))), status)
  }
  return redirect(workLink(context, `${c.req.path}#name`, { done: '' }))
}
