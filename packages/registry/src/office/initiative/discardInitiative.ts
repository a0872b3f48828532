import { changeInitiative } from '@liangpai/core/organization'
import { dayOf, enforceRule } from '@liangpai/server'
import * as z from 'zod'
import { deleteInitiative, updateInitiative } from '../../store/initiatives.ts'
import { defineVerb } from '../defineVerb.ts'
import { initiativeSlug, leads, ledInitiative } from './loadInitiative.ts'
import { nothingWanted } from './saidByTwo.ts'

/** Throws away what nobody has seen: a draft, or what was written since an initiative was opened. */
export const discardInitiative = defineVerb({
  name: 'discard-initiative',
  summary: 'throw away a draft, or the next text of an open initiative',
  input: z.strictObject({ initiative: initiativeSlug }),
  output: z.strictObject({ initiative: z.string() }),
  cli: { arguments: ['initiative'] },
  load: (work, { initiative }) => ledInitiative(work, initiative),
  mayAct: [
    {
      by: 'rule',
      words: 'secretary, deputySecretary of that very organisation',
      holds: (work, _input, { row }) => leads(work, work.actor, row.organizationId),
    },
  ],
  concerns: ({ row }) => row.organizationId,
  async act(work, { initiative: name }, { row, initiative: before }) {
    const { initiative } = enforceRule(changeInitiative(before, { type: 'discard' }, dayOf(work.at)))
    const isUnwanted = row.wanted === 'open' ? nothingWanted : {}
    if (initiative) await updateInitiative(work.tx, name, { content: JSON.stringify(initiative), ...isUnwanted })
    else await deleteInitiative(work.tx, name)
    return { result: { initiative: name }, subject: row.organizationId, detail: { initiative: name } }
  },
})
