import { pageWords } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { Context } from 'hono'
import { languageFrom, type Fault } from '@liangpai/server/pages'
import { formFaults, type FormFields, redirect, type WorkSession } from '@liangpai/server/http'
import type { Inbox, Matter } from '../office/inbox/matter.ts'
import { pathOf } from '../pages/work/matterRows.ts'
import { areaPage, type Typed, type WorkContext, workAreas, workLink } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { FieldFault } from './workActs.ts'

/** A researcher acts on nothing, and has no such list. */
const NOTHING_WAITS: Inbox = { waiting: [], ending: [] }

/** What somebody sees: what waits for them, and the pages' context. */
export async function openWork(c: Context, { registry }: Service, { person, by }: WorkSession) {
  const lang = c.req.query('lang')
  const language = languageFrom(lang, c.req.header('accept-language'))
  const worker = await registry.workerOf(person)
  const inbox = worker.readsFiguresAlone ? NOTHING_WAITS : await registry.inboxOf(by)
  const context: WorkContext = {
    site: registry,
    frame: (page) => areaPage(context, { area: undefined, ...page }),
    language,
    worker,
    waiting: inbox.waiting.length,
    now: registry.now(),
    ...(lang === language && { chosenLanguage: language }),
  }
  return { context, inbox }
}

/** A matter that has a page here: a request, or a badge by that for which it was issued. */
type RequestLike = Extract<Matter, { request: string }>
/** Whether a matter is one of a request or a badge. */
export const isRequest = (matter: Matter): matter is RequestLike => 'request' in matter

/** Opens what waits next: the same thing if it still waits, else the oldest. */
export async function openNext(
  c: Context,
  service: Service,
  session: WorkSession,
  { done, request }: { done: string; request: string },
): Promise<Response> {
  const { context, inbox } = await openWork(c, service, session)
  const open = inbox.waiting.filter(({ act }) => act !== 'elect' && act !== 'approveHandover')
  const next = open.find((matter) => pathOf(matter).endsWith(`/${request}`)) ?? open[0]
  return redirect(workLink(context, `${next ? pathOf(next) : workAreas.inbox}#name`, { done, of: request }))
}

/** What was done just before, of which shop: in words, politely, beside what is open now. */
export async function doneWords(
  c: Context,
  { registry }: Service,
  { by }: WorkSession,
  { language }: WorkContext,
): Promise<string | undefined> {
  const { inbox, badgeActs } = pageWords[language]
  const acts: Readonly<Record<string, string>> = { ...inbox.doneActs, ...badgeActs.done }
  const done = c.req.query('done') ?? ''
  const act = Object.hasOwn(acts, done) ? acts[done] : undefined
  if (act === undefined) return undefined
  const view = await registry.viewRequest(by, c.req.query('of') ?? '').catch(() => undefined)
  return view ? inbox.doneOf(act, view.shop.name) : act
}

/** Why something was refused, by the fields that it stands beside. */
export function faultsOf(
  { language }: WorkContext,
  typed: Typed,
  error: FieldFault | Refusal,
): Readonly<Record<string, Fault>> {
  if (error instanceof Refusal) return formFaults(fieldsFor(error), { language, typed }, error)
  return { [error.field]: { sentence: pageWords[language].inbox[error.words], isFirst: true } }
}

/** The fields of the forms, by what is refused of them. */
const FIELDS: FormFields['fields'] = {
  evidenceDate: 'date',
  letterExpiryMissing: 'expires',
  letterExpired: 'expires',
  letterLife: 'expires',
  probationDecisionDue: 'probationEnd',
  sentenceNeeded: 'sentence',
  assigneeMayNot: 'person',
  secondPersonNeeded: 'look',
  nothingCorrected: 'newName',
}

/** The members of the input that have fields, by what those are called. A day that cannot be read is refused with its member's path. */
const MEMBERS: FormFields['members'] = [
  [/\bexpires\b/, 'expires'],
  [/\bprobationEnd\b/, 'probationEnd'],
  [/\bsentence\b/, 'sentence'],
  [/\bdate\b/, 'date'],
  [/\bshop\.name\b/, 'shopName'],
  [/\bshop\.urls\b/, 'urls'],
  [/\bshop\.listing\.host\b/, 'listingHost'],
  [/\bshop\.listing\.id\b/, 'listingId'],
  [/\bnote\b/, 'note'],
]

const fieldsFor = ({ code }: Refusal): FormFields =>
  code.startsWith('proof') ? { members: [[/^/, 'prove']] } : { fields: FIELDS, members: MEMBERS }
