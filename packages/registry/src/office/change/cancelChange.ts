import { Refusal, nothing } from '@liangpai/server'
import * as z from 'zod'
import { changeOf } from '../../store/changes.ts'
import { byDataSession } from '../session/access.ts'
import { defineVerb } from '../defineVerb.ts'
import { eraseDeleted } from '../eraseDeleted.ts'
import { loadOwn, ownSession } from './changeTarget.ts'
import { closeChange } from '../request/closeChange.ts'

/** The member takes back a change of their badge that is not signed yet, whoever asked for it. */
export const cancelChange = defineVerb({
  name: 'cancel-change',
  summary: 'take back a change of a badge that is under way',
  input: z.strictObject(ownSession),
  output: nothing,
  http: { path: '/member/data/cancel-change' },
  async load(work, { session }) {
    const { badge } = await loadOwn(work, session)
    const change = await changeOf(work, badge.badgeNo)
    if (!change) throw new Refusal('nothingToCancel')
    return { badge, change }
  },
  mayAct: [byDataSession],
  concerns: ({ change }) => change.organizationId,
  async act(work, _input, { badge, change }) {
    await closeChange(work, change)
    return { result: {}, subject: badge.codeHash, detail: { request: change.id } }
  },
  after: eraseDeleted,
})
