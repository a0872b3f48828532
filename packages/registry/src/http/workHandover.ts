import type { Context, Hono } from 'hono'
import { formCommand, redirect, sendOnce, type WorkSession } from '@liangpai/server/http'
import type { HandoverView } from '../office/handover/viewHandover.ts'
import { handoverPage, type HandoverShown } from '../pages/work/handoverPage.ts'
import { formRows } from '../pages/work/seatRows.ts'
import { type FormContext, type Typed, workLink } from '../pages/work/workContext.ts'
import type { Registry } from '../registry.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, idIn, pageFor } from './workForm.ts'

/** The page on which a handover is submitted, and approved or returned by the superior. */
export function handoverRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const path = '/office/handover/:id'
  app.get(
    path,
    pageFor(service, (c, session, context) =>
      show(c, session, formOf(c, context), {
        isAnew: c.req.query('form') === 'anew',
        isApproved: c.req.query('done') === 'approved',
      }),
    ),
  )
  app.post(
    path,
    formLimit,
    pageFor(service, async (c, session, context) => {
      const view = await registry.viewHandover(session.by, idIn(c))
      const form = formOf(c, context)
      const showFindings = (typed: Typed, findings: readonly string[]) =>
        show(c, session, { ...form, typed }, { findings })
      return answerForm(c, context, {
        act: (typed) => acts[actOf(typed)]({ registry, session, context: form, view, showFindings }, typed),
        show: (form, status) => show(c, session, form, {}, status),
      })
    }),
  )

  async function show(
    c: Context,
    { by }: WorkSession,
    form: FormContext,
    shown: HandoverShown,
    status = 200,
  ): Promise<Response> {
    return sendOnce(handoverPage(form, await registry.viewHandover(by, idIn(c)), shown), status)
  }
}

const actOf = ({ act }: Typed): keyof typeof acts => (act === 'approve' || act === 'return' ? act : 'submit')

type Sent = {
  registry: Registry
  session: WorkSession
  context: FormContext
  view: HandoverView
  /** Shows what is off the usual numbers, once, before it is submitted. */
  showFindings(typed: Typed, findings: readonly string[]): Promise<Response>
}

const acts = { submit: submitted, approve: approved, return: returned }

async function submitted({ registry, session, view, showFindings }: Sent, typed: Typed): Promise<Response | undefined> {
  const input = proposalOf(view, typed)
  const perform = (more: object) => registry.performNamed('submit-handover', { ...session.by, ...more }, input)
  const { findings } = (await perform({ rehearses: true })) as { findings: string[] }
  if (findings.length > 0 && typed.seen !== findings.join(' ')) return showFindings(typed, findings)
  await perform({ ...formCommand(typed.key, 'submit-handover') })
  return undefined
}

async function approved({ registry, session, context }: Sent, { handover, key }: Typed): Promise<Response> {
  await registry.performNamed(
    'approve-handover',
    { ...session.by, ...formCommand(key, 'approve-handover') },
    { handover },
  )
  return redirect(workLink(context, `${context.path}#name`, { done: 'approved' }))
}

async function returned({ registry, session }: Sent, { handover, reason, key }: Typed): Promise<undefined> {
  const by = { ...session.by, ...formCommand(key, 'return-handover') }
  await registry.performNamed('return-handover', by, { handover, reason })
}

/** What the form of a handover proposes; a row that names nobody leaves its seat vacant. */
function proposalOf(view: HandoverView, typed: Typed): object {
  const { meeting, from = '', until = '', fullMembers = '' } = typed
  return {
    organization: view.id,
    ...(meeting && { meeting }),
    from,
    until,
    fullMembers: fullMembers === '' ? undefined : Number(fullMembers),
    otherTerm: typed.otherTerm === 'yes',
    areFullMembers: typed.areFullMembers === 'yes',
    seats: formRows(view).flatMap((_row, at) => seatIn(view, typed, at)),
  }
}

function seatIn({ seats }: HandoverView, typed: Typed, at: number): string[] {
  const role = typed[`role-${at}`] ?? ''
  const holder = seats.find(({ id }) => id === typed[`held-${at}`])
  if (holder && typed[`stay-${at}`] === 'yes') return [`${role}:${holder.id}:${holder.name}`]
  const [id = '', name = ''] = [typed[`id-${at}`]?.trim(), typed[`name-${at}`]?.trim()]
  return id === '' && name === '' ? [] : [`${role}:${id}:${name}`]
}
