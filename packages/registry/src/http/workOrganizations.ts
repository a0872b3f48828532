import { isPlainDate } from '@liangpai/core/organization'
import { dayOf, Refusal } from '@liangpai/server'
import type { Context, Hono } from 'hono'
import { formCommand, redirect, sendOnce, type WorkSession } from '@liangpai/server/http'
import { organizationsPage } from '../pages/work/organizationsPage.ts'
import { type FormContext, workAreas, type WorkContext, workLink } from '../pages/work/workContext.ts'
import { organizationActs } from './organizationForm.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, idIn, pageFor } from './workForm.ts'

/** The tree of a day, on wide screens with its topmost organisation, and one organisation, where roles are given and ended. */
export function organizationRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const { lookUp } = registry
  const one = `${workAreas.organizations}/:id`
  app.get(
    workAreas.organizations,
    pageFor(service, async (c, { by }, context) => {
      const on = dayIn(c, context)
      const lines = await lookUp.organizations(by, on)
      const [first] = lines
      const form = formOf(c, context)
      if (!first) return sendOnce(organizationsPage(form, { on, lines }), 200)
      const path = `${workAreas.organizations}/${encodeURIComponent(first.id)}`
      const view = await lookUp.organization(by, first.id, on)
      return sendOnce(organizationsPage({ ...form, path }, { on, lines }, view, 'shows-list'), 200)
    }),
  )
  app.get(
    one,
    pageFor(service, (c, session, context) => {
      const done = c.req.query('done') ?? ''
      const hintFor = c.req.query('full')
      return show(c, session, {
        ...formOf(c, context),
        ...(Object.hasOwn(organizationActs, done) && { done }),
        ...(hintFor !== undefined && { hintFor }),
      })
    }),
  )
  app.post(
    one,
    formLimit,
    pageFor(service, async (c, session, context) => {
      const view = await lookUp.organization(session.by, idIn(c))
      return answerForm(c, context, {
        async act(typed) {
          const name = typed.act ?? ''
          const read = Object.hasOwn(organizationActs, name) ? organizationActs[name] : undefined
          if (!read) throw new Refusal('notFoundOrNotYours')
          const { verb, input } = read(view, typed)
          await registry.performNamed(verb, { ...session.by, ...formCommand(typed.key, verb) }, input)
          return redirect(workLink(context, `${c.req.path}#name`, { done: name }))
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
