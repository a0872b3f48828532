import { type InitiativeLanguage, initiativeLanguages } from '@liangpai/core/organization'
import { Refusal } from '@liangpai/server'
import type { Context, Hono } from 'hono'
import { redirect, sendOnce, type WorkSession } from '@liangpai/server/http'
import { FIELD_SUFFIX } from '../pages/work/initiative/draftForm.ts'
import { initiativesPage } from '../pages/work/initiative/initiativesPage.ts'
import { workInitiativePath, workInitiativesPath } from '../pages/work/initiative/paths.ts'
import { type FormContext, type Typed, type WorkContext, workLink } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, idIn, pageFor } from './workForm.ts'

/** The pages on which initiatives are written, opened and closed. */
export function workInitiativeRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const list = workInitiativesPath(':id').replace('%3A', ':')
  const one = workInitiativePath(':id')
  app.get(
    list,
    pageFor(service, (c, session, context) => showAll(c, session, formOf(c, context))),
  )
  app.post(
    list,
    formLimit,
    pageFor(service, async (c, session, context) => {
      await registry.viewInitiatives(session.by, idIn(c)) // what is not theirs has no form either
      return answerForm(c, context, {
        act: async (typed) => {
          const slug = typed.slug?.trim() ?? ''
          if (await isTaken(session, slug)) throw new Refusal('initiativeOrganizer', slug)
          await perform(session, typed, 'draft-initiative', draftOf(typed, idIn(c), slug))
          return redirect(pathOf(context, slug))
        },
        show: (form, status) => showAll(c, session, form, status),
        fieldOf,
      })
    }),
  )
  app.get(
    one,
    pageFor(service, (c, session, context) => showOne(c, session, formOf(c, context))),
  )
  app.post(
    one,
    formLimit,
    pageFor(service, async (c, session, context) => {
      const { slug, organizer } = await registry.viewInitiative(session.by, idIn(c))
      return answerForm(c, context, {
        async act(typed) {
          const isGone = await take(session, typed, { slug, organizer })
          return redirect(isGone ? workLink(context, `${workInitiativesPath(organizer)}#name`) : pathOf(context, slug))
        },
        show: (form, status) => showOne(c, session, form, status),
        fieldOf,
      })
    }),
  )

  const pathOf = (context: WorkContext, slug: string): string =>
    workLink(context, `${workInitiativePath(slug)}#name`, { done: 'yes' })

  const perform = (session: WorkSession, { key }: Typed, verb: Verb, input: object): Promise<unknown> =>
    registry.performNamed(verb, { ...session.by, idempotencyKey: `${key}-${verb}` }, input)

  /** A form that begins an initiative never changes one. */
  const isTaken = ({ by }: WorkSession, slug: string): Promise<boolean> =>
    registry.viewInitiative(by, slug).then(
      () => true,
      () => false,
    )

  /** Does what a form of the page asks for. Returns whether nothing is left of the initiative. */
  async function take(session: WorkSession, typed: Typed, { slug, organizer }: { slug: string; organizer: string }) {
    const { act, fingerprint = '' } = typed
    const initiative = slug
    if (act === 'draft') await perform(session, typed, 'draft-initiative', draftOf(typed, organizer, slug))
    else if (act === 'open') await perform(session, typed, 'open-initiative', { initiative, fingerprint })
    else if (act === 'close') await perform(session, typed, 'close-initiative', { initiative })
    else if (act === 'discard') await perform(session, typed, 'discard-initiative', { initiative })
    else throw new Refusal('notFoundOrNotYours')
    return act === 'discard' && !(await isTaken(session, slug))
  }

  async function showAll(c: Context, { by }: WorkSession, form: FormContext, status = 200): Promise<Response> {
    return sendOnce(initiativesPage(form, await registry.viewInitiatives(by, idIn(c))), status)
  }

  async function showOne(c: Context, { by }: WorkSession, form: FormContext, status = 200): Promise<Response> {
    const view = await registry.viewInitiative(by, idIn(c))
    const all = await registry.viewInitiatives(by, view.organizer)
    const done = c.req.query('done') === 'yes' && status === 200 ? { done: 'yes' } : {}
    return sendOnce(initiativesPage({ ...form, ...done }, all, view), status)
  }
}

type Verb = 'draft-initiative' | 'open-initiative' | 'close-initiative' | 'discard-initiative'

/** What the fields of the form say; a language of which all are empty is not written. */
function draftOf(typed: Typed, organization: string, initiative: string): object {
  const part = (name: 'title' | 'text' | 'pledge', language: InitiativeLanguage) =>
    typed[`${name}${FIELD_SUFFIX[language]}`]?.trim() ?? ''
  const written = (name: 'title' | 'pledge') => valuesOf((language) => part(name, language) || undefined)
  const text = valuesOf((language) => {
    const paragraphs = part('text', language)
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '')
    return paragraphs.length > 0 ? paragraphs : undefined
  })
  const pledge = written('pledge')
  return {
    initiative,
    organization,
    title: { 'zh-Hans': '', ...written('title') },
    text: { 'zh-Hans': [''], ...text },
    ...(Object.keys(pledge).length > 0 && { pledge }),
    ...(typed.until && { until: typed.until }),
  }
}

const valuesOf = <Value>(of: (language: InitiativeLanguage) => Value | undefined): Record<string, Value> =>
  Object.fromEntries(
    initiativeLanguages.flatMap((language) => {
      const value = of(language)
      return value === undefined ? [] : [[language, value] as const]
    }),
  )

/** The field of what was refused: the member's path stands in the detail, `title.zh-Hans` for instance. */
function fieldOf({ code, message }: Refusal): string | undefined {
  if (code === 'initiativeOver') return 'until'
  if (code === 'initiativeOrganizer') return 'slug'
  const [, name, language] = /\b(title|text|pledge)\.(zh-Hans|zh-Hant|en)\b/.exec(message) ?? []
  if (name !== undefined) return `${name}${FIELD_SUFFIX[language as InitiativeLanguage]}`
  return /\binitiative\b/.test(message) ? 'slug' : undefined
}
