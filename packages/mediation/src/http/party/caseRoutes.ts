import { parseInput, Refusal } from '@liangpai/server'
import { linkToken } from '@liangpai/server/input'
import { refusals } from '@liangpai/presentation'
import { byLink, contextOf, formRoute, send, sendOnce } from '@liangpai/server/http'
import type { Hono } from 'hono'
import { caseKind, CASE_PATH } from '../../pages/assets.ts'
import type { CaseAct } from '../../pages/case/caseForm.ts'
import type { CasePage } from '../../pages/case/casePage.ts'
import { caseView, courseView } from '../../pages/case/caseView.ts'
import { openCasePage } from '../../pages/case/openCasePage.ts'
import type { Service } from '../service.ts'
import { answers } from './caseAnswers.ts'
import { copyOf, pictureOf, printed, version } from './caseParts.ts'
import { correct } from './correctCase.ts'
import { refusedView } from '../../pages/case/refusedView.ts'
import { type CaseCall, readCase } from './readCase.ts'
import { write } from './writeToCase.ts'

type Answer = (call: CaseCall) => Promise<Response>

/** The pages of a case by its private link: the link opens it by a script, and everything else is a form. */
export function caseRoutes(app: Hono, service: Service): void {
  for (const end of ['', '/']) app.get(`${CASE_PATH}${end}`, (c) => send(c, openCasePage(contextOf(c, service))))
  for (const [act, answer] of Object.entries(acts))
    formRoute(app, `${CASE_PATH}/${act}`, service, {
      answer: (form) =>
        byLink(form, service, caseKind, async () => {
          const call = { form, service, token: parseInput(linkToken, form.text('token')) }
          return answer(call).catch((error: unknown) => sayWhy(call, error))
        }),
      blank: async ({ context }) => sendOnce(openCasePage(context), 403),
      ...mostBytes[act],
    })
}

/** What a side may read of: a step that cannot be taken now, or what is not there. Everything else is the app's to answer. */
async function sayWhy(call: CaseCall, error: unknown): Promise<Response> {
  if (!(error instanceof Refusal)) throw error
  const { status } = refusals[error.code]
  if (error.code === 'privateLinkUnknown' || error.code === 'linkIncomplete' || status >= 500) throw error
  return sendOnce(refusedView(await readCase(call), error.code), status)
}

/** Five pictures of two megabytes with a message; a form that is corrected is as long as the first one. */
const mostBytes: { [act: string]: { mostBytes: number } } = { write: { mostBytes: 10_500_000 } }

const show =
  (view: (page: CasePage) => ReturnType<typeof caseView>): Answer =>
  async (call) =>
    sendOnce(view(await readCase(call)), 200)

/** Messages were on the page: the station sees that they were read, and the other side does not. */
const reading =
  (answer: Answer): Answer =>
  async (call) => {
    const response = await answer(call)
    await call.service.station.markRead(call.token)
    return response
  }

const acts: { [Act in CaseAct]: Answer } = {
  link: reading(show(caseView)),
  course: reading(show(courseView)),
  version,
  agreement: printed,
  copy: copyOf,
  picture: pictureOf,
  write,
  correct,
  ...answers,
}
