import { pageWords } from '@liangpai/presentation'
import { dayOf, Refusal } from '@liangpai/server'
import { formCommand, redirect, sendFile, sendOnce, type WorkSession } from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { readCarriedText, rootAnswer } from '../keys/carried.ts'
import { rootPage, type RootPageParts } from '../pages/work/rootPage.ts'
import { ROOT_PATH } from '../pages/work/rootPath.ts'
import { type FormContext, type Typed, type WorkContext, workLink } from '../pages/work/workContext.ts'
import { summaryOfAnswer } from '../publication/answerSummary.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, pageFor } from './workForm.ts'

/** One form of this page, as it was sent. */
type Sent = { c: Context; session: WorkSession; context: WorkContext; typed: Typed }

/** What each form of this page does, by the name that it sends. */
const acts: Readonly<Record<string, (service: Service, sent: Sent) => Promise<Response>>> = {
  check,
  publish,
  export: signOrganizations,
  download,
}

/** Where the leaders of the office publish the root's answer, and sign the organisations for another service. */
export function rootRoutes(app: Hono, service: Service): void {
  app.get(
    ROOT_PATH,
    pageFor(service, (c, session, context) => {
      const done = c.req.query('done')
      return show(service, session, { ...formOf(c, context), ...(done !== undefined && { done }) })
    }),
  )
  app.post(
    ROOT_PATH,
    formLimit,
    pageFor(service, async (c, session, context) => {
      await service.registry.viewRootStatement(session.by) // what is not theirs has no form either
      return answerForm(c, context, {
        act: (typed) => {
          const name = typed.act ?? ''
          const act = Object.hasOwn(acts, name) ? acts[name] : undefined
          if (!act) throw new Refusal('notFoundOrNotYours')
          return act(service, { c, session, context, typed })
        },
        show: (form, status) => show(service, session, form, { status }),
      })
    }),
  )
}

async function show(
  { registry }: Service,
  { by }: WorkSession,
  form: FormContext,
  { status = 200, ...parts }: RootPageParts & { status?: number } = {},
): Promise<Response> {
  return sendOnce(rootPage(form, await registry.viewRootStatement(by), parts), status)
}

/** Shows what an answer says that could be published: a rehearsal has taken it in and forgotten it. */
async function check(service: Service, { c, session, context, typed }: Sent): Promise<Response> {
  const { file } = await c.req.parseBody()
  const text = file instanceof File ? await file.text() : ''
  const form = formOf(c, context)
  if (!(file instanceof File) || text === '') {
    const fault = { sentence: pageWords[context.language].rootAnswer.chooseFile, isFirst: true }
    return show(service, session, { ...form, typed, faults: { file: fault } }, { status: 422 })
  }
  const root = readCarriedText(text, rootAnswer, file.name)
  await service.registry.performNamed('publish', { ...session.by, rehearses: true }, { root })
  return show(service, session, form, { answer: { text: JSON.stringify(root), summary: summaryOfAnswer(root) } })
}

async function publish({ registry }: Service, { session, context, typed }: Sent): Promise<Response> {
  const { answer, key } = typed
  const input = answer === undefined ? {} : { root: readCarriedText(answer, rootAnswer, 'answer') }
  await registry.performNamed('publish', { ...session.by, ...formCommand(key, 'publish') }, input)
  return redirect(workLink(context, `${ROOT_PATH}#name`, { done: 'publish' }))
}

type Exported = { file: string; thumbprint: string }

/** The same file for the same key, however often it is asked for. */
const exported = async ({ registry }: Service, { by }: WorkSession, key: string): Promise<Exported> =>
  (await registry.performNamed(
    'export-organizations',
    { ...by, ...formCommand(key, 'export-organizations') },
    {},
  )) as Exported

async function signOrganizations(service: Service, { c, session, context, typed }: Sent): Promise<Response> {
  const key = typed.key ?? ''
  const { thumbprint } = await exported(service, session, key)
  return show(service, session, formOf(c, context), { exported: { thumbprint, key } })
}

async function download(service: Service, { session, typed }: Sent): Promise<Response> {
  const { file } = await exported(service, session, typed.exported ?? '')
  return sendFile(`organizations-${dayOf(service.registry.now())}.jws`, 'application/jose', file)
}
