import { oneFormRoutes, performForm } from '@liangpai/server/http'
import { Refusal } from '@liangpai/server'
import type { Hono } from 'hono'
import { settingFields, settingsPage } from '../pages/work/settingsPage.ts'
import { workAreas } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { stationPages } from './workParts.ts'

/** What a station says of itself, for its leaders. */
export function settingsRoutes(app: Hono, service: Service): void {
  oneFormRoutes(app, stationPages(service), {
    path: workAreas.settings,
    verb: 'change-particulars',
    require({ worker }) {
      if (!worker.isLeader) throw new Refusal('notFoundOrNotYours')
    },
    show: (context) => settingsPage(context, service.settings()),
    act: (by, typed) =>
      performForm(service.station.verbs['change-particulars'], by, typed, (form) => ({
        ...Object.fromEntries(settingFields.map((name) => [name, form.one(name)])),
        ...form.madeFrom(),
      })),
  })
}
