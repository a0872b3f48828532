import {
  formCommand,
  redirect,
  sendOnce,
  typedLists,
  workFormLimit,
  type WorkPages,
  type WorkSession,
} from '@liangpai/server/http'
import { type MadeSignIn, type Typed, workLink } from '@liangpai/server/pages'
import { type By, Refusal } from '@liangpai/server'
import type { Context as Call, Hono } from 'hono'
import type { Service } from '../module.ts'
import { listPeople } from '../office/people/listPeople.ts'
import { listTrail } from '../office/people/listTrail.ts'
import { viewPerson } from '../office/people/viewPerson.ts'
import { peoplePage } from '../pages/work/peoplePage.ts'
import { personPage } from '../pages/work/personPage.ts'
import { POSTERS_PATH, postersPage } from '../pages/work/postersPage.ts'
import { trailPage } from '../pages/work/trailPage.ts'
import { type FormContext, workAreas } from '../pages/work/workContext.ts'
import { postersOf } from './postersOf.ts'
import { workPagesFor } from './workParts.ts'

type Office = Service & Pick<WorkPages<FormContext>, 'refused'>

const hidden = () => new Refusal('notFoundOrNotYours')

/** Who works here, how they sign in, what was done, and what is printed for the door. */
export function officeRoutes(app: Hono, service: Service): void {
  const { page, refused } = workPagesFor(service)
  const office = { ...service, refused }
  const { read } = service.context
  const person = `${workAreas.people}/:id`
  app.get(
    workAreas.people,
    page(async (_c, { by }, context) => sendOnce(peoplePage(context, await read(by.as, listPeople)), 200)),
  )
  app.post(
    workAreas.people,
    workFormLimit,
    page((c, session, context) => addLeader(c, office, session, context)),
  )
  app.get(
    person,
    page(async (c, { by }, context) => sendOnce(personPage(context, await personOf(office, by, c)), 200)),
  )
  app.post(
    person,
    workFormLimit,
    page((c, session, context) => actOnPerson(c, office, session, context)),
  )
  app.get(
    workAreas.trail,
    page((c, { by }, context) => showTrail(c, service, by, context)),
  )
  app.get(
    POSTERS_PATH,
    page(async (_c, { by }, context) => {
      if (context.worker.leads.length === 0) throw hidden()
      const posters = await read(by.as, (reading) => postersOf(service, reading, context.language))
      return sendOnce(postersPage(context, posters), 200)
    }),
  )
}

const personOf = ({ context }: Service, by: Pick<By, 'as'>, c: Call) =>
  context.read(by.as, (reading) => viewPerson(reading, c.req.param('id') ?? ''))

async function showTrail(c: Call, service: Service, by: Pick<By, 'as'>, context: FormContext): Promise<Response> {
  const before = /^\d{1,15}$/.exec(c.req.query('before') ?? '')?.[0]
  const lines = await service.context.read(by.as, (reading) =>
    listTrail(reading, before === undefined ? undefined : Number(before)),
  )
  const words = service.modules.map((module) => module.verbWordsIn?.(context.language) ?? {})
  const verbs = Object.assign({}, ...words) as Record<string, string>
  return sendOnce(trailPage(context, lines, { isFirst: before === undefined, verbs }), 200)
}

async function addLeader(
  c: Call,
  { context: services, verbs, refused }: Office,
  { by }: WorkSession,
  context: FormContext,
): Promise<Response> {
  const branches = await services.read(by.as, listPeople)
  const typed = await typedLists(c)
  const one = (name: string) => typed[name]?.[0]?.trim() ?? ''
  try {
    await verbs['appoint-leader'](
      { ...by, ...formCommand(one('key'), 'appoint-leader') },
      {
        person: { id: one('person'), name: one('name') },
        organization: one('organization'),
        role: one('role') === 'deputySecretary' ? 'deputySecretary' : 'secretary',
        until: one('until'),
      },
    )
  } catch (error) {
    const { form, status } = refused(context, typed, error)
    return sendOnce(peoplePage(form, branches), status)
  }
  return redirect(workLink(context, workAreas.people, { done: '' }))
}

const signInActs = ['sign-in-link', 'confirm-sign-in', 'end-sign-in'] as const

/** A link is shown in the answer to the form that made it, and nowhere else. */
async function actOnPerson(c: Call, office: Office, session: WorkSession, context: FormContext): Promise<Response> {
  const { id } = await personOf(office, session.by, c)
  const typed: Typed = await typedLists(c)
  const name = signInActs.find((one) => one === typed['act']?.[0])
  if (!name) throw hidden()
  try {
    const act = office.verbs[name] as (by: By, input: object) => Promise<unknown> // each has a result of its own
    const by = { ...session.by, ...formCommand(typed['key']?.[0], name) }
    const result = await act(by, { person: id })
    if (name === 'sign-in-link')
      return sendOnce(personPage(context, await personOf(office, session.by, c), result as MadeSignIn), 200)
  } catch (error) {
    const { form, status } = office.refused(context, typed, error)
    return sendOnce(personPage(form, await personOf(office, session.by, c)), status)
  }
  return redirect(workLink(context, `${c.req.path}#name`, { done: '' }))
}
