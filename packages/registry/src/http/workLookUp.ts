import { Refusal } from '@liangpai/server'
import type { Hono } from 'hono'
import { redirect, sendOnce } from '@liangpai/server/http'
import { lookUpPage, pathOfFound } from '../pages/work/lookUpPage.ts'
import { trailPage } from '../pages/work/trailPage.ts'
import { workAreas, workLink } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { figureRoutes } from './workFigures.ts'
import { pageFor } from './workForm.ts'
import { handoverRoutes } from './workHandover.ts'
import { workInitiativeRoutes } from './workInitiatives.ts'
import { organizationRoutes } from './workOrganizations.ts'
import { peopleRoutes } from './workPeople.ts'
import { stationNoticeRoutes } from './workStationNotices.ts'
import { badgeFileRoutes } from './workBadgeFiles.ts'
import { rootRoutes } from './workRoot.ts'
import { stationRoutes } from './workStations.ts'

/** Looking up: one thing by its number, the trail, organisations and people. */
export function lookUpRoutes(app: Hono, service: Service): void {
  const { lookUp } = service.registry
  app.get(
    workAreas.lookUp,
    pageFor(service, async (c, { by }, context) => {
      const typed = c.req.query('q')?.slice(0, 300)
      if (!typed) return sendOnce(lookUpPage(context), 200)
      const found = await lookUp.find(by, typed).catch(noneIfNotYours)
      const [only, other] = found
      if (only && !other) return redirect(workLink(context, pathOfFound(only)))
      return sendOnce(lookUpPage(context, typed, found), only ? 200 : 404)
    }),
  )
  app.get(
    workAreas.trail,
    pageFor(service, async (c, { by }, context) => {
      const before = Number(c.req.query('before') ?? Number.NaN)
      const trail = await lookUp.trail(by, Number.isSafeInteger(before) ? before : undefined)
      return sendOnce(trailPage(context, trail), 200)
    }),
  )
  figureRoutes(app, service)
  stationRoutes(app, service)
  badgeFileRoutes(app, service)
  rootRoutes(app, service)
  stationNoticeRoutes(app, service)
  organizationRoutes(app, service)
  handoverRoutes(app, service)
  workInitiativeRoutes(app, service)
  peopleRoutes(app, service)
}

function noneIfNotYours(error: unknown): [] {
  if (error instanceof Refusal && error.code === 'notFoundOrNotYours') return []
  throw error
}
