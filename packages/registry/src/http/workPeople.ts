import type { Context, Hono } from 'hono'
import { formCommand, redirect, sendOnce, type WorkSession } from '@liangpai/server/http'
import type { MadeSignIn } from '@liangpai/server/pages'
import { peoplePage } from '../pages/work/peoplePage.ts'
import { type FormContext, type Typed, workAreas, workLink } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, idIn, pageFor } from './workForm.ts'

/** What the forms of a person do, by the name that they send. */
const ACTS = { link: 'sign-in-link', confirm: 'confirm-sign-in', end: 'end-sign-in' } as const

/** Who holds a role, and one person, to whom a way in is handed and who is confirmed. */
export function peopleRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const { lookUp } = registry
  const one = `${workAreas.people}/:id`
  app.get(
    workAreas.people,
    pageFor(service, async (c, { by }, context) =>
      sendOnce(peoplePage(formOf(c, context), await lookUp.people(by)), 200),
    ),
  )
  app.get(
    one,
    pageFor(service, (c, session, context) => {
      const done = c.req.query('done') ?? ''
      return show(c, session, { ...formOf(c, context), done })
    }),
  )
  app.post(
    one,
    formLimit,
    pageFor(service, async (c, session, context) => {
      await lookUp.person(session.by, idIn(c))
      return answerForm(c, context, {
        async act(typed) {
          const made = await actOn(session, typed, idIn(c))
          if (made) return show(c, session, formOf(c, context), { made })
          return redirect(workLink(context, `${c.req.path}#name`, { done: typed.act ?? '' }))
        },
        show: (form, status) => show(c, session, form, { status }),
      })
    }),
  )

  type Shown = { status?: number; made?: MadeSignIn }

  async function show(c: Context, { by }: WorkSession, form: FormContext, shown: Shown = {}): Promise<Response> {
    const view = await lookUp.person(by, idIn(c))
    return sendOnce(peoplePage(form, await lookUp.people(by), view, shown.made), shown.status ?? 200)
  }

  async function actOn({ by }: WorkSession, { act, key }: Typed, person: string): Promise<MadeSignIn | undefined> {
    const verb = ACTS[act as keyof typeof ACTS] ?? 'confirm-sign-in'
    const result = await registry.performNamed(verb, { ...by, ...formCommand(key, verb) }, { person })
    return act === 'link' ? (result as MadeSignIn) : undefined
  }
}
