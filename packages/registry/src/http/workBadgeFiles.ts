import { Refusal } from '@liangpai/server'
import { formCommand, sendOnce, type WorkSession } from '@liangpai/server/http'
import type { Hono } from 'hono'
import { badgeFilesPage } from '../pages/work/badgeFilesPage.ts'
import { BADGE_FILES_PATH } from '../pages/work/badgeFilesPath.ts'
import type { FormContext, Typed } from '../pages/work/workContext.ts'
import type { Service } from './service.ts'
import { answerForm, formLimit, formOf, pageFor } from './workForm.ts'

/** Where two leaders of the office withdraw a badge file. */
export function badgeFileRoutes(app: Hono, service: Service): void {
  const { registry } = service
  const show = async ({ by }: WorkSession, form: FormContext, status = 200) =>
    sendOnce(badgeFilesPage(form, await registry.viewBadgeFiles(by)), status)
  app.get(
    BADGE_FILES_PATH,
    pageFor(service, (c, session, context) => show(session, formOf(c, context))),
  )
  app.post(
    BADGE_FILES_PATH,
    formLimit,
    pageFor(service, async (c, session, context) => {
      await registry.viewBadgeFiles(session.by) // what is not theirs has no form either
      return answerForm(c, context, {
        act: (typed) => withdraw(service, session, typed),
        show: (form, status) => show(session, form, status),
      })
    }),
  )
}

async function withdraw({ registry }: Service, { by }: WorkSession, typed: Typed): Promise<undefined> {
  const { act, file, reason, key } = typed
  if (act !== 'withdraw') throw new Refusal('notFoundOrNotYours')
  const verb = 'withdraw-badge-file'
  await registry.performNamed(verb, { ...by, ...formCommand(key, verb) }, { file, reason })
}
