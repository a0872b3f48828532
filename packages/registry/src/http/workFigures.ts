import { figuresCsv, figuresPage as textOf, figuresText } from '@liangpai/presentation'
import { dayOf, Refusal } from '@liangpai/server'
import { formCommand, sendFile, sendOnce, type WorkSession } from '@liangpai/server/http'
import { day as typedDay } from '@liangpai/server/input'
import type { Context, Hono } from 'hono'
import { figuresPage } from '../pages/work/figuresPage.ts'
import { figuresTextPage } from '../pages/work/figuresTextPage.ts'
import { type FormContext, type Typed, type WorkContext, workAreas } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, pageForReaders } from './workForm.ts'

/** The figures of the city: a page, a page of text, and both as files. They are all that a researcher reads. */
export function figureRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const reportFor = async (c: Context, { by }: WorkSession) => registry.figuresOf(by, dayIn(c, registry.now()))
  const printed = async (c: Context, session: WorkSession, { language }: WorkContext) => {
    const report = await reportFor(c, session)
    return { report, page: textOf(report, language, { host: new URL(registry.origin).host, at: registry.now() }) }
  }
  app.get(
    workAreas.figures,
    pageForReaders(service, (c, session, context) => show(service, c, session, formOf(c, context))),
  )
  app.post(
    workAreas.figures,
    formLimit,
    pageForReaders(service, (c, session, context) =>
      answerForm(c, context, {
        act: (typed) => enter(service, session, typed),
        show: (form, status) => show(service, c, session, form, status),
      }),
    ),
  )
  app.get(
    `${workAreas.figures}/text`,
    pageForReaders(service, async (c, session, context) => {
      const { report, page } = await printed(c, session, context)
      return sendOnce(figuresTextPage(context, report.day, page), 200)
    }),
  )
  app.get(
    `${workAreas.figures}/plain`,
    pageForReaders(service, async (c, session, context) => {
      const { report, page } = await printed(c, session, context)
      return sendFile(`figures-${report.day}.txt`, 'text/plain', figuresText(page, context.language))
    }),
  )
  app.get(
    `${workAreas.figures}/csv`,
    pageForReaders(service, async (c, session, { language }) => {
      const report = await reportFor(c, session)
      return sendFile(`figures-${report.day}.csv`, 'text/csv', figuresCsv(report, language))
    }),
  )
}

/** The day in the address; what is no day, or is still to come, is left out. */
function dayIn(c: Context, now: number): string | undefined {
  const day = typedDay.safeParse(c.req.query('day') ?? '').data
  return day !== undefined && day <= dayOf(now) ? day : undefined
}

async function show(
  { registry }: Service,
  c: Context,
  { by }: WorkSession,
  form: FormContext,
  status = 200,
): Promise<Response> {
  const report = await registry.figuresOf(by, dayIn(c, registry.now()))
  return sendOnce(figuresPage(form, report, await registry.mayEnterFigures(by)), status)
}

/** What the forms of the office send; nobody else has them. Throws `notFoundOrNotYours`. */
async function enter({ registry }: Service, { by }: WorkSession, typed: Typed): Promise<undefined> {
  if (!(await registry.mayEnterFigures(by))) throw new Refusal('notFoundOrNotYours')
  const { act = '', key = '' } = typed
  const verb = act === 'estimate' ? ('estimate' as const) : act === 'areas' ? ('name-areas' as const) : undefined
  if (!verb) throw new Refusal('notFoundOrNotYours')
  const input = verb === 'estimate' ? estimateOf(typed) : areasOf(typed)
  await registry.performNamed(verb, { ...by, ...formCommand(key, verb) }, input)
}

const numberOf = (typed: string): number => Number(typed.normalize('NFKC').replaceAll(',', '').trim() || Number.NaN)

const estimateOf = ({ min = '', max = '', source = '', statedOn = '' }: Typed): object => ({
  min: numberOf(min),
  ...(max.trim() !== '' && { max: numberOf(max) }),
  source,
  ...(statedOn.trim() !== '' && { statedOn }),
})

const linesOf = (typed: string): string[] => typed.split('\n').flatMap((line) => line.trim() || [])

const areasOf = ({ areas = '', chainLinks = '', since = '' }: Typed): object => ({
  areas: linesOf(areas),
  ...(linesOf(chainLinks).length > 0 && { chainLinks: linesOf(chainLinks) }),
  ...(since !== '' && { since }),
})
