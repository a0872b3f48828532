import { type Markup, type RefusalCode, refusals } from '@liangpai/presentation'
import type { Context, Hono } from 'hono'
import { Refusal } from '../refusal.ts'
import { problem } from './problem.ts'
import { sendOnce } from './sendPage.ts'
import { type Unanswered, unansweredBy, unrouted } from './unanswered.ts'
import { wantsPage } from './wantsPage.ts'

/** How an app says that it has no answer: `page` is for browsers, and programs get JSON. `report` gets what nobody foresaw. */
export type RefusedAnswers = {
  page(c: Context, code: RefusalCode): Markup
  report(fault: { error: unknown }): void
}

/** Says why there is no answer, where no route takes a request and where one throws. */
export function answerRefused(app: Hono, { page, report }: RefusedAnswers): void {
  const refuse = (c: Context, { code, headers }: Unanswered): Response =>
    wantsPage(c) ? sendOnce(page(c, code), refusals[code].status, headers) : problem({ code, headers })
  app.notFound((c) => refuse(c, unrouted(app, c)))
  app.onError((error, c) => {
    const fault = error instanceof Refusal && error.code === 'databaseAway' ? error.cause : error
    if (fault !== undefined && !(fault instanceof Refusal)) report({ error: fault })
    return refuse(c, unansweredBy(error))
  })
}
