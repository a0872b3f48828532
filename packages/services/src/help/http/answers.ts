import { type Markup, type RefusalCode, refusals } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { sendOnce } from '@liangpai/server/http'
import type { LinkCall } from './readRequest.ts'

/** How what was sent by a private link is answered. */
export type Answer = (call: LinkCall) => Promise<Response>

/** A step that is sent twice, or that somebody has overtaken, is answered by how far it is now. */
const overtaken = new Set<RefusalCode>(['forbiddenTransition', 'alreadyAnswered', 'alreadyAskedForMore'])

export const unlessOvertaken = (error: unknown): void => {
  if (!(error instanceof Refusal) || !overtaken.has(error.code)) throw error
}

/** What somebody may read of: a step that cannot be taken now. Everything else is the app's to answer. */
export async function saysWhy(error: unknown, pageOf: (code: RefusalCode) => Promise<Markup>): Promise<Response> {
  if (!(error instanceof Refusal)) throw error
  const { status } = refusals[error.code]
  if (error.code === 'privateLinkUnknown' || error.code === 'linkIncomplete' || status >= 500) throw error
  return sendOnce(await pageOf(error.code), status)
}
