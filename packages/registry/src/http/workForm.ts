import { drawId, Refusal } from '@liangpai/server'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import {
  formFaults,
  type FormFields,
  redirect,
  sendOnce,
  askToStepUp,
  type WorkSession,
  typedIn,
  whileSignedIn,
} from '@liangpai/server/http'
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
  /** The fields beside which it stands, where they are not those of the other forms. */
  fields?: FormFields
}

/** Does what a form asks for; what is refused stands in the same page, with what was typed. */
export async function answerForm(
  c: Context,
  context: WorkContext,
  { act, show, fields = FORM_FIELDS }: Form,
): Promise<Response> {
  const typed = await typedIn(c)
  try {
    return (await act(typed)) ?? redirect(workLink(context, `${c.req.path}#name`))
  } catch (error) {
    if (!(error instanceof Refusal) || error.status >= 500 || error.code === 'notFoundOrNotYours') throw error
    if (error.code === 'stepUpNeeded') throw new FormNeedsStepUp(typed)
    const form = { ...formOf(c, context), typed, isOutdated: error.code === 'changedSince' }
    const { language } = context
    return show({ ...form, faults: formFaults(fields, { language, typed }, error) }, error.status)
  }
}

/** The fields of the forms, by what is refused of them; everything else stands above the forms. */
const FIELDS: FormFields['fields'] = {
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

/** Beside which fields of these pages it is said what was refused. */
const FORM_FIELDS: FormFields = {
  fields: FIELDS,
  members: [
    [/^person\.id$/, 'person'],
    [/^person\.name$/, 'name'],
    [/^names\.zh-Hant$/, 'nameHant'],
    [/^names\.en$/, 'nameEn'],
    [/^host\.kind$/, 'hostKind'],
    [/^host\.name$/, 'hostName'],
    [/^founding\.(\w+)$/, '$1'],
    ...MEMBERS.map((member) => [new RegExp(`\\b${member}\\b`), member] as const),
    [/person\.id/, 'person'],
  ],
}
