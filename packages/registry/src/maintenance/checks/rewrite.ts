import { durationWords } from '@liangpai/presentation'
import { type Check, DAY } from '@liangpai/server'
import type { Context } from '../../context.ts'
import { isPostgres, lastRewrite } from '@liangpai/server/store'
import { findIssuer, OFFICE } from '../../store/issuers.ts'

/** Days after which what was deleted should be gone from a server's files, as the consent text reckons with. */
const OVERDUE = 31

/** When a server's tables were last rewritten. */
export const checkRewrite: Check<Context> = async ({ store: { db }, now }) => {
  if (!isPostgres(db)) return []
  const since = (await lastRewrite(db)) || (await findIssuer({ tx: db, at: now() }, OFFICE))?.createdAt
  const age = now() - (since ?? now())
  return age < OVERDUE * DAY ? [] : [{ what: 'rewriteOverdue', urgency: 'now', detail: durationWords(age) }]
}
