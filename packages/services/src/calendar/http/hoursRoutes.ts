import { parseInput, Refusal } from '@liangpai/server'
import { linkToken } from '@liangpai/server/input'
import { byLink, contextOf, formRoute, send, sendOnce } from '@liangpai/server/http'
import type { Hono } from 'hono'
import type { HoursAct } from '../pages/hours/hoursForm.ts'
import { hoursView } from '../pages/hours/hoursView.ts'
import { openHoursPage } from '../pages/hours/openHoursPage.ts'
import { FROM_SIGN_UP, HOURS_PATH, hoursKind } from '../pages/hoursAssets.ts'
import { copyOf, issue, join, object, remove } from './hoursAnswers.ts'
import { type HoursCall, readHours } from './hoursCall.ts'
import type { HoursService } from './hoursService.ts'

type Answer = (call: HoursCall) => Promise<Response>

/** The pages of somebody's hours: their link opens them by a script, and everything else is a form. */
export function hoursRoutes(app: Hono, service: HoursService): void {
  for (const end of ['', '/']) app.get(`${HOURS_PATH}${end}`, (c) => send(c, openHoursPage(contextOf(c, service))))
  const answers: { [Act in HoursAct]: Answer } = { link: show, issue, object, join, copy: copyOf, delete: remove }
  for (const [act, answer] of Object.entries(answers)) addRoute(app, service, `${HOURS_PATH}/${act}`, answer)
  addRoute(app, service, FROM_SIGN_UP, openFromSignUp)
}

function addRoute(app: Hono, service: HoursService, path: string, answer: Answer): void {
  formRoute(app, path, service, {
    answer: (form) =>
      byLink(form, service, hoursKind, async () =>
        answer({ form, service, token: parseInput(linkToken, form.text('token')) }),
      ),
    blank: async ({ context }) => sendOnce(openHoursPage(context), 403),
  })
}

const show: Answer = async (call) => sendOnce(hoursView(await readHours(call)), 200)

/** The sheet's page leads here while hours of it are there. */
async function openFromSignUp(call: HoursCall): Promise<Response> {
  const { form, service } = call
  try {
    const { token } = await service.hoursVerbs['open-hours'](form.by, { token: call.token })
    return sendOnce(hoursView(await readHours({ ...call, token }), { isNew: true }), 200)
  } catch (error) {
    if (error instanceof Refusal && error.code === 'notFoundOrNotYours') throw new Refusal('privateLinkUnknown')
    throw error
  }
}
