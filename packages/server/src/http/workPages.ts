import type { Markup, RefusalCode } from '@liangpai/presentation'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Typed, WorkFormContext } from '../pages/work/workForm.ts'
import { Refusal } from '../refusal.ts'
import { formFaults, type FormFields } from './formFaults.ts'
import { FormGaps } from './readForm.ts'
import { sendOnce } from './sendPage.ts'
import { type SignedInService, whileSignedIn, type WorkSession } from './signedIn.ts'
import { askToStepUp } from './stepUp.ts'

/** One page of somebody who is signed in. */
export type WorkPageOf<Page extends WorkFormContext> = (
  c: Context,
  session: WorkSession,
  context: Page,
) => Promise<Response>

/** What the work pages of a service go by. */
export type WorkPagesOptions<Page extends WorkFormContext> = FormFields & {
  service: SignedInService
  /** What every page knows of whoever reads it. */
  contextFor(c: Context, session: WorkSession): Promise<Page>
  /** What is not there and what is not theirs is one page. */
  notYours(context: Page): Markup
  /** What must not be told from what is not there, beside `notFoundOrNotYours`. */
  hidden?: readonly RefusalCode[]
}

/** The work pages of a service: who may open one, and what is shown where a form was refused. */
export type WorkPages<Page extends WorkFormContext> = {
  /** Answers whoever is signed in; all others are led to sign in, and back. */
  page(answer: WorkPageOf<Page>): (c: Context) => Promise<Response>
  /**
   * The same page with the form that was refused, what was typed into it, and why. Throws what is no refusal of a form, and what
   * waits until whoever sent it has shown that it is them.
   */
  refused(context: Page, typed: Typed, error: unknown): { form: Page; status: number }
}

/** What was sent cannot be undone: its page asks first whether it is them. */
class FormNeedsStepUp extends Error {
  readonly typed: Typed
  constructor(typed: Typed) {
    super('stepUpNeeded')
    this.typed = typed
  }
}

/** The most that a form of these pages is sent with. */
export const workFormLimit = bodyLimit({
  maxSize: 65_536,
  onError: () => {
    throw new Refusal('tooLarge')
  },
})

/** What a form of these pages was sent with, of each field all texts; files are left out. */
export async function typedLists(c: Context): Promise<Typed> {
  const body = await c.req.parseBody({ all: true })
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string'),
    ]),
  )
}

/** The work pages of a service. */
export function workPagesOf<Page extends WorkFormContext>(options: WorkPagesOptions<Page>): WorkPages<Page> {
  const { service, contextFor, notYours, hidden = [] } = options
  const isHidden = (error: Refusal) => error.code === 'notFoundOrNotYours' || hidden.includes(error.code)
  return {
    page: (answer) =>
      whileSignedIn(service, async (c, session) => {
        const context = await contextFor(c, session)
        try {
          return await answer(c, session, context)
        } catch (error) {
          if (error instanceof Refusal && isHidden(error)) return sendOnce(notYours(context), 404)
          if (error instanceof FormNeedsStepUp)
            return askToStepUp(c, service, context, { session: session.session, typed: error.typed })
          throw error
        }
      }),
    refused(context, typed, error) {
      const isGap = error instanceof FormGaps
      if (!isGap && !(error instanceof Refusal && error.status < 500 && !isHidden(error))) throw error
      if (!isGap && error.code === 'stepUpNeeded') throw new FormNeedsStepUp(typed)
      const faults = formFaults(options, { language: context.language, typed }, error)
      const isOutdated = !isGap && error.code === 'changedSince'
      const form = { ...context, refused: { act: typed['act']?.[0] ?? '', typed, faults, isOutdated } }
      return { form, status: isGap ? 422 : error.status }
    },
  }
}
