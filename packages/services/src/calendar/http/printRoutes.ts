import { type Language, languages } from '@liangpai/presentation'
import { dayOf, MEMBER } from '@liangpai/server'
import { contextOf, redirect, sendOnce } from '@liangpai/server/http'
import type { Context, Hono } from 'hono'
import { workPagesFor } from '../../http/workParts.ts'
import { saidIn } from '../../pages/start/said.ts'
import { PLAN_PATH } from '../pages/calendarPrintAssets.ts'
import { planPage } from '../pages/print/planPage.ts'
import { planPrintPath } from '../paths.ts'
import { printedPlan } from '../view/printedPlan.ts'
import type { HoursService } from './hoursService.ts'

const YEAR = /^20\d\d$/

/** The year's plan as one A4 table: for everybody what is open to all, for its hosts the sessions for the invited as well. */
export function printRoutes(app: Hono, service: HoursService): void {
  const today = () => dayOf(service.context.now())
  const around = (language: Language) => ({
    today: today(),
    signUpPath: '/calendar',
    address: saidIn(service.settings(), language).address,
  })
  app.get(PLAN_PATH, (c) => redirect(`${PLAN_PATH}/${today().slice(0, 4)}${langOf(c)}`))
  app.get(`${PLAN_PATH}/:year{20[0-9][0-9]}`, async (c) => {
    const context = contextOf(c, service)
    const year = Number(c.req.param('year'))
    const plan = await service.hoursContext.read(MEMBER, (reading) =>
      printedPlan(reading, year, 'everyone', context.language),
    )
    return sendOnce(planPage(context, plan, around(context.language)), 200)
  })
  const { page } = workPagesFor(service)
  app.get(
    planPrintPath(':year'),
    page(async (c, { by }, context) => {
      const year = c.req.param('year') ?? ''
      if (!YEAR.test(year)) return redirect(planPrintPath(today().slice(0, 4)))
      const plan = await service.hoursContext.read(by.as, (reading) =>
        printedPlan(reading, Number(year), 'own', context.language),
      )
      return sendOnce(planPage(context, plan, around(context.language)), 200)
    }),
  )
}

function langOf(c: Context): string {
  const lang: Language | undefined = languages.find((one) => one === c.req.query('lang'))
  return lang ? `?lang=${lang}` : ''
}
