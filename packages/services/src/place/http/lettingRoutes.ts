import { html, type Markup, placeWords, nameIn } from '@liangpai/presentation'
import { findPerson, Refusal } from '@liangpai/server'
import { redirect, sendOnce, typedLists, workFormLimit } from '@liangpai/server/http'
import { workLink } from '@liangpai/server/pages'
import type { Hono } from 'hono'
import { type WorkCall, workCallsFor } from '../../http/workParts.ts'
import type { FormContext } from '../../pages/work/workContext.ts'
import { viewOperators } from '../office/enterprise/viewOperators.ts'
import { ownVenues } from '../office/host.ts'
import { lettingLines } from '../office/tenancy/lettingWork.ts'
import { viewTenancy } from '../office/tenancy/viewTenancy.ts'
import { statementSheet } from '../pages/tenancy/statementSheet.ts'
import { lettingPage } from '../pages/work/lettingPage.ts'
import { operatorsPage } from '../pages/work/operatorsPage.ts'
import { placeAreaPage, placeAreas } from '../pages/work/placeContext.ts'
import { withDeductionRow } from '../pages/work/settleForms.ts'
import { tenantPage } from '../pages/work/tenantPage.ts'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { lettingOf } from '../store/lettings.ts'
import type { PlaceReading } from '../store/place.ts'
import { isLet } from '../venue/venue.ts'
import { actOnOperators, actOnTenancy, actOnTerms, type ReachedOnce } from './lettingActs.ts'
import type { TenancyService } from './tenancyService.ts'

type Call = WorkCall & { tenancies: TenancyService }

/** The pages of whoever lets a place: forms that work without script, sent to their page's own address. */
export function lettingRoutes(app: Hono, tenancies: TenancyService): void {
  const { page, acting } = workCallsFor(tenancies.service, { tenancies }, { fields, members })
  const one = `${placeAreas.tenants}/:tenancy`
  const all = [
    [placeAreas.tenants, showList, setTerms],
    [one, showOne, act],
    [placeAreas.operators, showOperators, enter],
  ] as const
  for (const [path, shown, answer] of all) {
    app.get(
      path,
      page((call) => shown(call, 200)),
    )
    app.post(path, workFormLimit, acting(answer, shown))
  }
  app.get(`${one}/statement`, page(showStatement))
}

/** Beside which fields it is said what was refused; everything else stands above its form. */
const fields = {
  tenancyTermInvalid: 'until',
  dayUnreadable: 'until',
  enterpriseUnknown: 'parent',
  enterpriseCycle: 'parent',
  enterpriseElsewhere: 'enterprise',
  shortNameTaken: 'enterprise',
} as const

const members: readonly (readonly [path: RegExp, field: string])[] = [
  [/^((?:reason|amount)-\d)$/, '$1'],
  [/\bclocks\.(\w+)$/, 'clock-$1'],
  [/\bdeposit\b/, 'deposit'],
  [/\bhowToPay\b/, 'howToPay'],
  [/\breason\b/, 'reason'],
  [/\bmeans\b/, 'means'],
  [/\bcooperation\b/, 'cooperation'],
  [/\bgoods\b/, 'goods'],
  [/\benterprise\b/, 'enterprise'],
  [/\bname\b/, 'name'],
]

const read = <T>({ tenancies, session }: Call, reads: (reading: PlaceReading) => Promise<T>): Promise<T> =>
  tenancies.context.read(session.by.as, reads)

async function showList(call: Call, status: number): Promise<Response> {
  const lettings = await read(call, async (reading) => {
    const venues = (await ownVenues(reading)).filter(({ spaces }) => spaces.some(isLet))
    const own = await Promise.all(
      venues.map(async (venue) => ({ venue, letting: await lettingOf(reading.tx, venue.id) })),
    )
    return { lines: await lettingLines(reading), own, clocks: await clocksOf(reading) }
  })
  return sendOnce(lettingPage(call.context, lettings), status)
}

async function setTerms(call: Call): Promise<Response> {
  const { c, session, context, tenancies } = call
  await actOnTerms({ tenancies, session, typed: await typedLists(c) })
  return redirect(workLink(context, placeAreas.tenants, { done: '' }))
}

async function showOne(call: Call, status: number, once: ReachedOnce = {}): Promise<Response> {
  const id = call.c.req.param('tenancy') ?? ''
  const page = await read(call, async (reading) => {
    const view = await viewTenancy(reading, id)
    const people = [view.tenancy.review?.by, view.tenancy.decision?.by].filter((person) => person !== undefined)
    const named = people.map(async (person) => [person, (await findPerson(reading, person))?.name ?? person] as const)
    return { view, lines: await lettingLines(reading), names: Object.fromEntries(await Promise.all(named)) }
  })
  return sendOnce(tenantPage(call.context, { ...page, ...once }), status)
}

async function act(call: Call): Promise<Response> {
  const { c, session, context, tenancies } = call
  const typed = await typedLists(c)
  const more = withDeductionRow(typed)
  if (more)
    return showOne({ ...call, context: { ...context, refused: { act: 'settle', typed: more, faults: {} } } }, 200)
  const once = await actOnTenancy({ tenancies, session, typed }, c.req.param('tenancy') ?? '')
  if (once) return showOne(call, 200, once)
  return redirect(workLink(context, context.path, { done: '' }))
}

async function showStatement(call: Call): Promise<Response> {
  const { context } = call
  const { language, now } = context
  const view = await read(call, (reading) => viewTenancy(reading, call.c.req.param('tenancy') ?? ''))
  const sheet = statementSheet(view, { language, at: now, organization: nameIn(view.place, language) })
  if (!sheet) throw new Refusal('notFoundOrNotYours')
  return sendOnce(
    placeAreaPage(context, {
      current: 'tenants',
      title: statementTitle(context),
      main: printed(context, sheet),
      hasQuietTitle: true,
      kind: 'prints-sheet',
    }),
    200,
  )
}

const statementTitle = ({ language }: FormContext): string => placeWords[language].letting.printed.title

const printed = ({ language }: FormContext, sheet: Markup): Markup =>
  html`<section class="work-card sheet">${sheet}</section>
    <div class="buttons not-printed">
      <button type="button" class="button" data-print hidden>${placeWords[language].letting.printed.print}</button>
    </div>`

async function showOperators(call: Call, status: number): Promise<Response> {
  return sendOnce(operatorsPage(call.context, await read(call, viewOperators)), status)
}

async function enter(call: Call): Promise<Response> {
  const { c, session, context, tenancies } = call
  await actOnOperators({ tenancies, session, typed: await typedLists(c) })
  return redirect(workLink(context, placeAreas.operators, { done: '' }))
}
