import { readFirstOrganizations, Refusal, setUpBranch, setUpInput, setUpOutput } from '@liangpai/server'
import * as z from 'zod'
import { moduleNames, readSettings, writeSettings } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'
import { particulars } from './particulars.ts'

const input = z.strictObject({
  ...particulars.shape,
  runs: z
    .array(z.enum(moduleNames))
    .min(1)
    .default([...moduleNames])
    .describe('what they run: help, calendar, place'),
  ...setUpInput('the branch in it that runs the services'),
})

/** Sets the services up: the organisations of the registry, the branch that runs them, what it runs, and its first person. */
export const setUp = defineVerb({
  name: 'set-up',
  summary: 'set up the services of a branch with the organisations of a registry, and its first person',
  input,
  output: setUpOutput,
  cli: { arguments: ['organizations'], options: { 'secretary.id': 'secretary' } },
  mayAct: [{ by: 'operator' }],
  concerns: (_loaded, { ledBy }) => ledBy,
  prepare: (_context, { organizations, thumbprint }) => readFirstOrganizations(organizations, thumbprint),
  async act(work, draft, _loaded, file) {
    const { secretary: _, organizations: _file, thumbprint: _print, ...said } = draft
    if (await readSettings(work.tx)) throw new Refusal('alreadyInitialised')
    const result = await setUpBranch(work, draft, file)
    await writeSettings(work.tx, said)
    return { result, subject: said.ledBy }
  },
})
