import { readBadgeNo } from '@liangpai/core'
import { lookUp, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { id } from '@liangpai/server/input'
import type { Reading } from '../../context.ts'
import { findBadge } from '../../store/badges.ts'
import { defineVerb } from '../defineVerb.ts'
import { type RequestView, requestView } from './requestView.ts'
import { viewRequest } from './viewRequest.ts'

/** Shows a request or a badge to those who act on it, as their page does. */
export const show = defineVerb({
  name: 'show',
  summary: 'show a request, or the badge of a code, to whoever acts on it',
  input: z.strictObject({ what: id.describe('the request, or the number of the badge') }),
  output: requestView,
  cli: { arguments: ['what'] },
  load: async (work, { what }) => viewRequest(work, await requestIdOf(work, what)),
  mayAct: [{ by: 'rule', words: 'the people whose role reaches the organisation that was asked', holds: () => true }],
  ...lookUp(async (_work: Reading, _input: unknown, view: RequestView) => ({ result: view, subject: view.request })),
})

/** The request of a badge's number, or what was typed. Throws `notFoundOrNotYours` for a number of no badge. */
async function requestIdOf({ tx, origin }: Reading, typed: string): Promise<string> {
  const read = readBadgeNo(typed, [origin])
  if ('fault' in read) return typed
  const badge = await findBadge(tx, read.badgeNo)
  if (!badge) throw new Refusal('notFoundOrNotYours')
  return badge.requestId
}
