import { pageWords } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import type { Context, Hono } from 'hono'
import { formCommand, redirect, sendOnce, type WorkSession } from '@liangpai/server/http'
import { stationsPage } from '../pages/work/stationsPage.ts'
import { STATIONS_PATH } from '../pages/work/stationsPath.ts'
import type { FormContext, Typed, WorkContext } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, pageFor } from './workForm.ts'

type Act = { verb: 'register-station-key' | 'retire-station-key'; input: object }

/** What the forms about keys do, by the name that each sends. */
const keyActs: Readonly<Record<string, (typed: Typed) => Act>> = {
  registerKey: (typed) => ({ verb: 'register-station-key', input: registrationOf(typed) }),
  confirmKey: (typed) => ({ verb: 'register-station-key', input: registrationOf(typed) }),
  retireKey: ({ thumbprint = '' }) => ({ verb: 'retire-station-key', input: { thumbprint } }),
}

const registrationOf = ({ thumbprint = '', station = '', until }: Typed): object => ({
  thumbprint,
  station,
  ...(until && { until }),
})

/** One form of the page of stations, as it was sent. */
type Sent = { c: Context; session: WorkSession; context: WorkContext; typed: Typed }

/** Where the office takes in what stations concluded, and registers and retires their keys. */
export function stationRoutes(app: Hono, service: Service): void {
  const { registry } = service
  app.get(
    STATIONS_PATH,
    pageFor(service, (c, session, context) => show(service, session, formOf(c, context))),
  )
  app.post(
    STATIONS_PATH,
    formLimit,
    pageFor(service, async (c, session, context) => {
      await registry.viewStationKeys(session.by) // what is not theirs has no form either
      return answerForm(c, context, {
        act: (typed) =>
          typed.act === 'receive'
            ? receive(service, { c, session, context, typed })
            : changeKey(service, session, typed),
        show: (form, status) => show(service, session, form, status),
      })
    }),
  )
}

async function show({ registry }: Service, { by }: WorkSession, form: FormContext, status = 200): Promise<Response> {
  return sendOnce(stationsPage(form, await registry.viewStationKeys(by)), status)
}

async function changeKey({ registry }: Service, session: WorkSession, typed: Typed): Promise<undefined> {
  const name = typed.act ?? ''
  const read = Object.hasOwn(keyActs, name) ? keyActs[name] : undefined
  if (!read) throw new Refusal('notFoundOrNotYours')
  const { verb, input } = read(typed)
  await registry.performNamed(verb, { ...session.by, ...formCommand(typed.key, verb) }, input)
}

async function receive(service: Service, { c, session, context, typed }: Sent): Promise<Response> {
  const { file } = await c.req.parseBody()
  const text = file instanceof File ? await file.text() : ''
  if (text === '') {
    const fault = { sentence: pageWords[context.language].stationNotice.receive.chooseFile, isFirst: true }
    return show(service, session, { ...formOf(c, context), typed, faults: { file: fault } }, 422)
  }
  const by = { ...session.by, ...formCommand(typed.key, 'receive') }
  const { notice } = (await service.registry.performNamed('receive', by, { file: text })) as { notice: string }
  return redirect(`/office/station-notices/${notice}#name`)
}
