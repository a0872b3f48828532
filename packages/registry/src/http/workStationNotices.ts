import { pageWords } from '@liangpai/presentation'
import type { Context, Hono } from 'hono'
import { formCommand, sendOnce, type WorkSession } from '@liangpai/server/http'
import { stationNoticePage } from '../pages/work/stationNoticePage.ts'
import type { FormContext } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, idIn, pageFor } from './workForm.ts'
import { openNext, openWork } from './workParts.ts'

/** What a station concluded, and what two of the office decide. */
export function stationNoticeRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const path = '/office/station-notices/:id'
  const show = async (c: Context, session: WorkSession, form: FormContext, status = 200) => {
    const view = await registry.viewStationNotice(session.by, idIn(c))
    const { inbox } = await openWork(c, service, session)
    return sendOnce(stationNoticePage(form, inbox, view), status)
  }
  app.get(
    path,
    pageFor(service, (c, session, context) => show(c, session, formOf(c, context))),
  )
  app.post(
    path,
    formLimit,
    pageFor(service, async (c, session, context) =>
      answerForm(c, context, {
        async act(typed) {
          if (!typed.effect) {
            const fault = { sentence: pageWords[context.language].inbox.chooseOne, isFirst: true }
            return show(c, session, { ...formOf(c, context), typed, faults: { effect: fault } }, 422)
          }
          const by = { ...session.by, ...formCommand(typed.key, 'decide-notice') }
          await registry.performNamed('decide-notice', by, { notice: idIn(c), effect: typed.effect })
          return openNext(c, service, session, { done: 'decideNotice', request: idIn(c) })
        },
        show: (form, status) => show(c, session, form, status),
      }),
    ),
  )
}
