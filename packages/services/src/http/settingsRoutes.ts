import { oneFormRoutes, performForm } from '@liangpai/server/http'
import { Refusal } from '@liangpai/server'
import type { Hono } from 'hono'
import type { Service } from '../module.ts'
import { changesFrom, settingsPage } from '../pages/work/settingsPage.ts'
import { workAreas } from '../pages/work/workContext.ts'
import { workPagesFor } from './workParts.ts'

/** What the services say of themselves, for those who lead the branch that runs them. */
export function settingsRoutes(app: Hono, service: Service): void {
  const pages = workPagesFor(service, {
    members: [
      [/^((?:traditional|english|station)\.\w+)/, '$1'],
      [/^(name|address|hours|contact)\b/, '$1'],
    ],
  })
  oneFormRoutes(app, pages, {
    path: workAreas.settings,
    verb: 'change-particulars',
    require({ worker }) {
      if (!worker.isHere) throw new Refusal('notFoundOrNotYours')
    },
    show: (context) => settingsPage(context, service.settings()),
    act: (by, typed) =>
      performForm(service.verbs['change-particulars'], by, typed, (form) => ({
        ...changesFrom(form.one),
        ...form.madeFrom(),
      })),
  })
}
