import { dayOf, drawId } from '@liangpai/server'
import { typedLists, type WorkPages, workPagesOf, type WorkPagesOptions, type WorkSession } from '@liangpai/server/http'
import { languageFrom } from '@liangpai/server/pages'
import type { Context as Call } from 'hono'
import type { Service } from '../module.ts'
import { workerOf } from '../office/people/worker.ts'
import { areaPage, type FormContext, notYoursPage } from '../pages/work/workContext.ts'

/** Which fields of a module's forms are refused by what, beside those that its inputs name alike. */
export type FormFields = Pick<WorkPagesOptions<FormContext>, 'fields' | 'members'>

/**
 * The pages of signed-in people: `page` answers whoever is signed in, and `refused` shows a form again with what was typed. What is
 * not there and what is not theirs is one page. Each module says which fields its refusals stand beside.
 */
export const workPagesFor = (
  service: Service,
  { fields = {}, members = [] }: FormFields = {},
): WorkPages<FormContext> =>
  workPagesOf<FormContext>({
    service,
    contextFor: (c, session) => contextOfWork(c, service, session),
    notYours: notYoursPage,
    fields: { personDiffers: 'person', personTwice: 'name', ...fields },
    members: [...members, [/\buntil\b/, 'until'], [/\bperson\.name\b/, 'name'], [/\bperson\.id\b/, 'person']],
  })

/** Somebody's call of a work page. */
export type WorkCall = { c: Call; session: WorkSession; context: FormContext }

/** The work pages of a module, whose answers get what `more` has beside the call, such as its verbs. */
export function workCallsFor<More extends object>(service: Service, more: More, formFields: FormFields) {
  type Asked = WorkCall & More
  const pages = workPagesFor(service, formFields)
  const page = (answer: (call: Asked) => Promise<Response>) =>
    pages.page((c, session, context) => answer({ c, session, context, ...more }))
  /** What a form asks for; where it is refused, the page is shown again with what was typed. */
  const acting = (act: (call: Asked) => Promise<Response>, shown: (call: Asked, status: number) => Promise<Response>) =>
    page(async (call) => {
      const typed = await typedLists(call.c)
      try {
        return await act(call)
      } catch (error) {
        const { form, status } = pages.refused(call.context, typed, error)
        return shown({ ...call, context: form }, status)
      }
    })
  return { page, acting }
}

/** What every page of somebody who is signed in knows. */
export async function contextOfWork(c: Call, service: Service, { by }: WorkSession): Promise<FormContext> {
  const lang = c.req.query('lang')
  const language = languageFrom(lang, c.req.header('accept-language'))
  const { site, modules } = service
  const now = service.context.now()
  const worker = await service.context.read(by.as, workerOf)
  const context: FormContext = {
    site,
    frame: (page) => areaPage(context, { area: undefined, ...page }),
    language,
    ...(lang === language && { chosenLanguage: language }),
    worker,
    runs: modules.map(({ name }) => name),
    lines: await service.workOf(by, language),
    now,
    today: dayOf(now),
    path: c.req.path,
    key: drawId(),
    isDone: c.req.query('done') !== undefined,
  }
  return context
}
