import { isPlainDate } from '@liangpai/core/organization'
import { dayOf } from '@liangpai/server'
import type { Context, Hono } from 'hono'
import type { Listed } from '../office/lookUp/people.ts'
import { organizationsPage } from '../pages/work/organizationsPage.ts'
import { type FormContext, type Typed, workAreas, type WorkContext } from '../pages/work/workContext.ts'
import { sendOnce } from './sendPage.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, idIn, pageFor } from './workForm.ts'
import type { WorkSession } from './workSession.ts'

/** The tree of a day, and one organisation, where roles are given and ended. */
export function organizationRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const { lookUp } = registry
  const one = `${workAreas.organizations}/:id`
  app.get(
    workAreas.organizations,
    pageFor(service, async (c, { by }, context) => {
      const on = dayIn(c, context)
      return sendOnce(organizationsPage(formOf(c, context), { on, lines: await lookUp.organizations(by, on) }), 200)
    }),
  )
  app.get(
    one,
    pageFor(service, (c, session, context) => show(c, session, formOf(c, context))),
  )
  app.post(
    one,
    formLimit,
    pageFor(service, async (c, session, context) => {
      const { people } = await lookUp.organization(session.by, idIn(c))
      return answerForm(c, context, {
        async act(typed) {
          const by = { ...session.by, idempotencyKey: `${typed.key}-appoint` }
          await registry.performNamed('appoint', by, appointmentOf(idIn(c), typed, people))
          return undefined
        },
        show: (form, status) => show(c, session, form, status),
      })
    }),
  )

  async function show(c: Context, { by }: WorkSession, form: FormContext, status = 200): Promise<Response> {
    const on = dayIn(c, form)
    const view = await lookUp.organization(by, idIn(c), on)
    return sendOnce(organizationsPage(form, { on, lines: await lookUp.organizations(by, on) }, view), status)
  }
}

/** The day in the address; today where it names none. */
function dayIn(c: Context, { now }: WorkContext): string {
  const on = c.req.query('on') ?? ''
  return isPlainDate(on) ? on : dayOf(now)
}

/** What the forms of an organisation say of a role: given, or ended. */
function appointmentOf(organization: string, typed: Typed, people: readonly Listed[]): object {
  if (typed.act === 'endRole') {
    const [id = '', role = ''] = (typed.seat ?? '').split(' ')
    const name = people.find((one) => one.id === id)?.name ?? ''
    return { organization, person: { id, name }, role, end: typed.end || true }
  }
  const { name = '', person = '', role, from, until, status, approvedAbove } = typed
  return {
    organization,
    person: { id: person, name },
    role,
    ...(from && { from }),
    ...(until && { until }),
    ...(status && { status }),
    approvedAbove: approvedAbove === 'yes',
  }
}
