import type { RefusalCode } from '@liangpai/presentation'
import { dayOf, drawId } from '@liangpai/server'
import { type WorkPages, workPagesOf, type WorkSession } from '@liangpai/server/http'
import { languageFrom } from '@liangpai/server/pages'
import type { Context } from 'hono'
import { notYoursPage } from '../pages/work/casePage.ts'
import { areaPage, type FormContext } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'

/** What the routes of the work pages go by. */
export type WorkService = Pick<Service, 'station' | 'site' | 'signIn' | 'requestId'>

/** The work pages of the station. What is not there and what is not theirs is one page. */
export const stationPages = (service: WorkService): WorkPages<FormContext> =>
  workPagesOf<FormContext>({
    service,
    contextFor: (c, session) => contextFor(c, service, session),
    notYours: notYoursPage,
    hidden: ['nothingHandedOver'],
    fields: FIELDS,
    members: MEMBERS,
  })

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

/** The fields of the forms, by what is refused of them; everything else stands above its form. */
const FIELDS: Readonly<Partial<Record<RefusalCode, string>>> = {
  lastDayInvalid: 'lastDay',
  basisMissing: 'basis',
  mediatorsMissing: 'mediators',
  personDiffers: 'person',
  personTwice: 'name',
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
  [/\b(traditional|english|association|contact)\b/, '$1'],
  [/\bname\b/, 'partnerName'],
]
