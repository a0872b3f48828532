import { Refusal } from '@liangpai/server'
import type { Context, Hono } from 'hono'
import { formCommand, redirect, sendOnce, type WorkSession } from '@liangpai/server/http'
import { initiativesPage } from '../pages/work/initiative/initiativesPage.ts'
import { workInitiativePath, workInitiativesPath } from '../pages/work/initiative/paths.ts'
import { type FormContext, type Typed, type WorkContext, workLink } from '../pages/work/workContext.ts'
import type { Registry } from '../registry.ts'
import { draftOf, draftFields } from './initiativeForm.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, idIn, pageFor } from './workForm.ts'

/** The pages on which initiatives are written, opened and closed. */
export function workInitiativeRoutes(app: Hono, service: Service): void {
  listRoutes(app, service)
  oneRoutes(app, service)
}

/** The initiatives of an organisation, and the form that begins one. */
function listRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const path = workInitiativesPath(':id').replace('%3A', ':')
  const show = async (c: Context, { by }: WorkSession, form: FormContext, status = 200) =>
    sendOnce(initiativesPage(form, await registry.viewInitiatives(by, idIn(c))), status)
  app.get(
    path,
    pageFor(service, (c, session, context) => show(c, session, formOf(c, context))),
  )
  app.post(
    path,
    formLimit,
    pageFor(service, async (c, session, context) => {
      await registry.viewInitiatives(session.by, idIn(c)) // what is not theirs has no form either
      return answerForm(c, context, {
        act: async (typed) => {
          const slug = typed.slug?.trim() ?? ''
          // A form that begins an initiative never changes one.
          if (await isThere(registry, session, slug)) throw new Refusal('initiativeOrganizer', slug)
          await perform(registry, session, typed, ['draft-initiative', draftOf(typed, idIn(c), slug)])
          return redirect(pathOf(context, slug))
        },
        show: (form, status) => show(c, session, form, status),
        fields: draftFields,
      })
    }),
  )
}

/** One initiative, and what can be done with it. */
function oneRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const path = workInitiativePath(':id')
  const show = async (c: Context, { by }: WorkSession, form: FormContext, status = 200) => {
    const view = await registry.viewInitiative(by, idIn(c))
    const all = await registry.viewInitiatives(by, view.organizer)
    const done = c.req.query('done') === 'yes' && status === 200 ? { done: 'yes' } : {}
    return sendOnce(initiativesPage({ ...form, ...done }, all, view), status)
  }
  app.get(
    path,
    pageFor(service, (c, session, context) => show(c, session, formOf(c, context))),
  )
  app.post(
    path,
    formLimit,
    pageFor(service, async (c, session, context) => {
      const { slug, organizer } = await registry.viewInitiative(session.by, idIn(c))
      return answerForm(c, context, {
        async act(typed) {
          await perform(registry, session, typed, actOf(typed, { slug, organizer }))
          const isGone = typed.act === 'discard' && !(await isThere(registry, session, slug))
          return redirect(isGone ? workLink(context, `${workInitiativesPath(organizer)}#name`) : pathOf(context, slug))
        },
        show: (form, status) => show(c, session, form, status),
        fields: draftFields,
      })
    }),
  )
}

type Act = [verb: 'draft-initiative' | 'open-initiative' | 'close-initiative' | 'discard-initiative', input: object]

/** What a form of the page of one initiative asks for. */
function actOf(typed: Typed, { slug: initiative, organizer }: { slug: string; organizer: string }): Act {
  const { act, fingerprint = '' } = typed
  if (act === 'draft') return ['draft-initiative', draftOf(typed, organizer, initiative)]
  if (act === 'open') return ['open-initiative', { initiative, fingerprint }]
  if (act === 'close') return ['close-initiative', { initiative }]
  if (act === 'discard') return ['discard-initiative', { initiative }]
  throw new Refusal('notFoundOrNotYours')
}

const perform = (registry: Registry, session: WorkSession, { key }: Typed, [verb, input]: Act): Promise<unknown> =>
  registry.performNamed(verb, { ...session.by, ...formCommand(key, verb) }, input)

const isThere = (registry: Registry, { by }: WorkSession, slug: string): Promise<boolean> =>
  registry.viewInitiative(by, slug).then(
    () => true,
    () => false,
  )

const pathOf = (context: WorkContext, slug: string): string =>
  workLink(context, `${workInitiativePath(slug)}#name`, { done: 'yes' })
