import { readFirstOrganizations, Refusal, setUpBranch, setUpInput, setUpOutput } from '@liangpai/server'
import * as z from 'zod'
import { type ClockProfileName, clockProfiles } from '../../clock/clockProfile.ts'
import { organizationName, text } from '@liangpai/server/input'
import { readStation, writeStation } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'

const profiles = Object.keys(clockProfiles) as [ClockProfileName, ...ClockProfileName[]]

const input = z.strictObject({
  name: organizationName.describe('name of the station'),
  traditional: organizationName.optional().describe('its name in traditional characters'),
  english: organizationName.optional().describe('its name in English'),
  association: text(64).describe('name of the association that runs it'),
  contact: text(64).describe('its telephone number or https address'),
  profile: z.enum(profiles).default('consumerCouncil').describe('whose time limits hold'),
  ...setUpInput('the branch in it that leads the station'),
})

/** Sets a station up: the organisations of the registry, the branch that leads it, and its first person. */
export const setUp = defineVerb({
  name: 'set-up',
  summary: 'set up a station with the organisations of a registry, and its first person',
  input,
  output: setUpOutput,
  cli: { arguments: ['organizations'], options: { 'secretary.id': 'secretary' } },
  mayAct: [{ by: 'operator' }],
  concerns: (_loaded, { ledBy }) => ledBy,
  prepare: (_context, { organizations, thumbprint }) => readFirstOrganizations(organizations, thumbprint),
  async act(work, draft, _loaded, file) {
    const { secretary: _, organizations: _file, thumbprint: _print, ...said } = draft
    if (await readStation(work.tx)) throw new Refusal('alreadyInitialised')
    const result = await setUpBranch(work, draft, file)
    await writeStation(work.tx, said)
    return { result, subject: said.ledBy }
  },
})
