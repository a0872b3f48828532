import { contextOf, send } from '@liangpai/server/http'
import type { Hono } from 'hono'
import type { Service } from '../module.ts'
import { lostPage } from '../pages/start/lostPage.ts'
import { LOST_PATH, startPage } from '../pages/start/startPage.ts'

/** The pages on which merchants start; a module that does not run has no door. */
export function startRoutes(app: Hono, service: Service): void {
  app.get('/', (c) => {
    const context = contextOf(c, service)
    const doors = service.modules.flatMap((module) => module.doorsIn(context.language))
    return send(c, startPage(context, service.settings(), doors))
  })
  app.get(LOST_PATH, (c) => send(c, lostPage(contextOf(c, service), service.settings())))
}
