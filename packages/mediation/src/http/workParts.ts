import { type RefusalCode, refusals, stationWords } from '@liangpai/presentation'
import { dayOf, drawId, Refusal } from '@liangpai/server'
import { askToStepUp, sendOnce, whileSignedIn, type WorkSession } from '@liangpai/server/http'
import { languageFrom } from '@liangpai/server/pages'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { notYoursPage } from '../pages/work/casePage.ts'
import { areaPage, type Fault, type FormContext, type Typed, type WorkContext } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { FieldFault } from './workActs.ts'

/** What the routes of the work pages go by. */
export type WorkService = Pick<Service, 'station' | 'site' | 'signIn' | 'requestId'>

/** One page of somebody who is signed in. */
export type WorkPageOf = (c: Context, session: WorkSession, context: FormContext) => Promise<Response>

/** The most that a form of these pages is sent with. */
export const formLimit = bodyLimit({
  maxSize: 65_536,
  onError: () => {
    throw new Refusal('tooLarge')
  },
})

/** Answers whoever is signed in; all others are led to sign in, and back. What is not there and what is not theirs is one page. */
export const workPageFor = (service: WorkService, answer: WorkPageOf) =>
  whileSignedIn(service, async (c, session) => {
    const context = await contextFor(c, service, session)
    try {
      return await answer(c, session, context)
    } catch (error) {
      if (error instanceof Refusal && isHidden(error.code)) return sendOnce(notYoursPage(context), 404)
      if (error instanceof FormNeedsStepUp)
        return askToStepUp(c, service, context, { session: session.session, typed: error.typed })
      throw error
    }
  })

/** What was sent cannot be undone: its page asks first whether it is them. */
class FormNeedsStepUp extends Error {
  readonly typed: Typed
  constructor(typed: Typed) {
    super('stepUpNeeded')
    this.typed = typed
  }
}

/** What must not be told from what is not there. */
const isHidden = (code: RefusalCode): boolean => code === 'notFoundOrNotYours' || code === 'nothingHandedOver'

/** What every page of somebody who is signed in knows. */
export async function contextFor(
  c: Context,
  { station, site }: Pick<WorkService, 'station' | 'site'>,
  { by }: WorkSession,
): Promise<FormContext> {
  const lang = c.req.query('lang')
  const language = languageFrom(lang, c.req.header('accept-language'))
  const now = station.context.now()
  const worker = await station.workerOf(by)
  const context: FormContext = {
    site,
    frame: (page) => areaPage(context, { area: undefined, ...page }),
    language,
    ...(lang === language && { chosenLanguage: language }),
    worker,
    waiting: (await station.listWork(by)).toDo.length,
    now,
    today: dayOf(now),
    path: c.req.path,
    key: drawId(),
    isDone: c.req.query('done') !== undefined,
  }
  return context
}

/** What a form was sent with. */
export async function typedIn(c: Context): Promise<Typed> {
  const body = await c.req.parseBody({ all: true })
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string'),
    ]),
  )
}

/**
 * The same page with the form that was refused, what was typed into it, and why. Throws what is no refusal of a form, and what
 * waits until whoever sent it has shown that it is them.
 */
export function refusedForm(context: FormContext, typed: Typed, error: unknown): { form: FormContext; status: number } {
  const act = typed['act']?.[0] ?? ''
  const isRefused =
    error instanceof FieldFault || (error instanceof Refusal && error.status < 500 && !isHidden(error.code))
  if (!isRefused) throw error
  if (error instanceof Refusal && error.code === 'stepUpNeeded') throw new FormNeedsStepUp(typed)
  const faults = faultsOf(context, error)
  return {
    form: { ...context, refused: { act, typed, faults } },
    status: error instanceof Refusal ? error.status : 422,
  }
}

function faultsOf({ language }: WorkContext, error: FieldFault | Refusal): Record<string, Fault> {
  if (error instanceof FieldFault) return { [error.field]: { sentence: stationWords[language].work[error.words] } }
  const { sentence, next } = refusals[error.code]
  return { [fieldOf(error)]: { sentence: sentence[language], next: next[language] } }
}

/** The fields of the forms, by what is refused of them; everything else stands above its form. */
const FIELDS: Readonly<Partial<Record<RefusalCode, string>>> = {
  lastDayInvalid: 'lastDay',
  basisMissing: 'basis',
  mediatorsMissing: 'mediators',
  personDiffers: 'person',
}

/** The members of inputs that have fields, by their names there. */
const MEMBERS: readonly (readonly [path: RegExp, field: string])[] = [
  [/\bclauses\b/, 'clauses'],
  [/\blastDay\b/, 'lastDay'],
  [/\btext\b/, 'text'],
  [/\bnote\b/, 'note'],
  [/\bwhat\b/, 'what'],
  [/\breason\b/, 'reason'],
  [/\bpledgeVersion\b/, 'pledgeVersion'],
  [/\buntil\b/, 'until'],
  [/\bperson\.name\b/, 'name'],
  [/\bperson\.id\b/, 'person'],
  [/\bpartner\b/, 'partner'],
  [/\bname\b/, 'partnerName'],
]

const fieldOf = ({ code, message }: Refusal): string =>
  FIELDS[code] ?? MEMBERS.find(([path]) => path.test(message))?.[1] ?? ''
