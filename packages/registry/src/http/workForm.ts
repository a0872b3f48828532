import { type RefusalCode, refusals } from '@liangpai/presentation'
import { drawId, Refusal } from '@liangpai/server'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { redirect, sendOnce, askToStepUp, type WorkSession, typedIn, whileSignedIn } from '@liangpai/server/http'
import { notYoursPage } from '../pages/work/inboxPage.ts'
import { type FormContext, type Typed, type WorkContext, workLink } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { openWork } from './workParts.ts'

/** The most that a form of these pages is sent with. */
export const formLimit = bodyLimit({
  maxSize: 16_384,
  onError: () => {
    throw new Refusal('tooLarge')
  },
})

/** The thing that a page's address names. */
export const idIn = (c: Context): string => c.req.param('id') ?? ''

/** A page with forms in which nothing was typed yet. */
export const formOf = (c: Context, context: WorkContext): FormContext => ({
  ...context,
  path: c.req.path,
  key: drawId(),
  typed: {},
  faults: {},
})

/** What was sent cannot be undone: its page asks first whether it is them. */
class FormNeedsStepUp extends Error {
  readonly typed: Typed
  constructor(typed: Typed) {
    super('stepUpNeeded')
    this.typed = typed
  }
}

type Answer = (c: Context, session: WorkSession, context: WorkContext) => Promise<Response>

/** One page of whoever is signed in; what is not there and what is not theirs is one page, as everything is to a researcher. */
export const pageFor = (service: Service, answer: Answer) =>
  pageForReaders(service, async (c, session, context) => {
    if (context.worker.readsFiguresAlone) throw new Refusal('notFoundOrNotYours')
    return answer(c, session, context)
  })

/** The same of a page that a researcher reads, too. */
export const pageForReaders = (service: Service, answer: Answer) =>
  whileSignedIn(service, async (c, session) => {
    const { context } = await openWork(c, service, session)
    try {
      return await answer(c, session, context)
    } catch (error) {
      if (error instanceof Refusal && error.code === 'notFoundOrNotYours') return sendOnce(notYoursPage(context), 404)
      if (error instanceof FormNeedsStepUp)
        return askToStepUp(c, service, context, { session: session.session, typed: error.typed })
      throw error
    }
  })

/** A form of a page: what it does, and how the page shows what was refused of it. */
export type Form = {
  /** The page that is shown in answer; without one the page is opened anew. */
  act(typed: Typed): Promise<Response | undefined>
  show(form: FormContext, status: number): Promise<Response>
  /** The field beside which it stands, where the form knows better than `FIELDS` and `MEMBERS`. */
  fieldOf?(error: Refusal): string | undefined
}

/** Does what a form asks for; what is refused stands in the same page, with what was typed. */
export async function answerForm(
  c: Context,
  context: WorkContext,
  { act, show, fieldOf: ownFieldOf }: Form,
): Promise<Response> {
  const typed = await typedIn(c)
  try {
    return (await act(typed)) ?? redirect(workLink(context, `${c.req.path}#name`))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500 || error.code === 'notFoundOrNotYours') throw error
    if (error.code === 'stepUpNeeded') throw new FormNeedsStepUp(typed)
    const { sentence, next } = refusals[error.code]
    const fault = { sentence: sentence[context.language], next: next[context.language] }
    return show(
      { ...formOf(c, context), typed, faults: { [ownFieldOf?.(error) ?? fieldOf(error)]: fault } },
      error.status,
    )
  }
}

/** The fields of the forms, by what is refused of them; everything else stands above the forms. */
const FIELDS: Readonly<Partial<Record<RefusalCode, string>>> = {
  termMissing: 'until',
  termTooShort: 'until',
  termTooLong: 'until',
  personDiffers: 'person',
  // Of a handover and of the forms of an organisation.
  holderNotMember: 'areFullMembers',
  seatUnreadable: 'seats',
  overrideMissing: 'reason',
  countInvalid: 'fullMembers',
  organizationKnown: 'organization',
  superiorAlready: 'superior',
  parentKind: 'superior',
  cycle: 'superior',
  correctedAhead: 'from',
  organizationNotInForce: 'from',
  endGiven: 'until',
  // Of the figures.
  estimateInvalid: 'min',
  estimateExact: 'max',
}

/** The members of inputs that have fields of their name. */
const MEMBERS = [
  'name',
  'from',
  'until',
  'end',
  'meeting',
  'fullMembers',
  'committeeSeats',
  'reason',
  'seats',
  'organization',
  'since',
  'area',
  'min',
  'max',
  'source',
  'statedOn',
  'areas',
  'chainLinks',
]

function fieldOf({ code, message }: Refusal): string {
  const member = MEMBERS.find((one) => new RegExp(`\\b${one}\\b`).test(message))
  return FIELDS[code] ?? (message.includes('person.id') ? 'person' : (member ?? ''))
}
