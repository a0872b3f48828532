import { changeInitiative } from '@liangpai/core/organization'
import { dayOf, enforceRule, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import { updateInitiative } from '../../store/initiatives.ts'
import { waits } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { initiativeSlug, ledInitiative } from './loadInitiative.ts'
import { isSaidByTwo, nothingWanted } from './saidByTwo.ts'

/** Closes an initiative for good, as two leaders say one after the other. No badge and no request is touched by it. */
export const closeInitiative = defineVerb({
  name: 'close-initiative',
  summary: 'close an initiative for good, the second of two leaders to say so',
  input: z.strictObject({ initiative: initiativeSlug }),
  output: z.strictObject({ initiative: z.string(), ...waits }),
  cli: { arguments: ['initiative'] },
  isInPerson: true,
  needsStepUp: true,
  isUrgent: true,
  load: (work, { initiative }) => ledInitiative(work, initiative),
  mayAct: [
    { by: 'role', roles: LEADERS, of: 'the organisation that invites', organization: ({ row }) => row.organizationId },
  ],
  concerns: ({ row }) => row.organizationId,
  async act(work, { initiative: name }, { row, initiative: before }) {
    const { initiative: closed } = enforceRule(changeInitiative(before, { type: 'close' }, dayOf(work.at)))
    const isBoth = await isSaidByTwo(work, row, 'close')
    if (isBoth) await updateInitiative(work.tx, name, { content: JSON.stringify(closed), ...nothingWanted })
    return {
      result: { initiative: name, waits: !isBoth },
      subject: row.organizationId,
      detail: { initiative: name, ...(!isBoth && { waits: true }) },
    }
  },
})
