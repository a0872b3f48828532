import { assignRole } from '@liangpai/core/organization'
import {
  addRole,
  dayOf,
  enforceRule,
  ensurePerson,
  findOrganization,
  insertOrganization,
  Refusal,
  treeOf,
} from '@liangpai/server'
import type { OrganizationRow } from '@liangpai/server/store'
import * as z from 'zod'
import { type ClockProfileName, clockProfiles } from '../../clock/clockProfile.ts'
import { day, message, slug } from '../../input/schemas.ts'
import { readStation, settings } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'

const profiles = Object.keys(clockProfiles) as [ClockProfileName, ...ClockProfileName[]]

const input = z.strictObject({
  name: message(64).describe('name of the station'),
  association: message(64).describe('name of the association that runs it'),
  contact: message(64).describe('its telephone number or https address'),
  profile: z.enum(profiles).default('consumerCouncil').describe('whose time limits hold'),
  branch: z.strictObject({
    id: slug.describe('short name of the branch that leads it'),
    name: message(64).describe('name of that branch'),
  }),
  committee: message(64).describe('name of the committee above that branch'),
  secretary: z.strictObject({
    id: slug.describe("the first person's short name in commands; they are the secretary of the branch"),
    name: message(64).describe("the first person's name"),
    until: day.describe('last day of their term'),
  }),
})

/** Sets a station up, with the branch that leads it and its first person. */
export const setUp = defineVerb({
  name: 'set-up',
  summary: 'set up a station, the branch that leads it, and its first person',
  input,
  mayAct: [{ by: 'operator' }],
  concerns: (_loaded, { branch }) => branch.id,
  async act(work, { branch, committee, secretary, ...station }) {
    const { tx, at, origin } = work
    if (await readStation(tx)) throw new Refusal('alreadyInitialised')
    await settings.write(tx, 'origin', origin)
    await settings.write(tx, 'station', JSON.stringify({ ...station, ledBy: branch.id }))
    const rows = [rowOf(at, COMMITTEE, committee, null), rowOf(at, branch.id, branch.name, COMMITTEE)]
    for (const row of rows) if (!(await findOrganization(work, row.id))) await insertOrganization(tx, row)
    const { id: person, name, until } = secretary
    const role = {
      person,
      name: 'secretary',
      organization: branch.id,
      term: { from: dayOf(at), until },
      approvedAbove: true,
      termApprovedAbove: true,
    } as const
    enforceRule(assignRole([], treeOf(rows), role, { status: 'fullMember' }))
    await ensurePerson(work, { id: person, name, createdAt: at })
    await addRole(tx, role)
    return { result: { station: branch.id }, subject: branch.id }
  },
})

/** The committee above, until its organisations come as a signed file. */
const COMMITTEE = 'committee'

const rowOf = (at: number, id: string, name: string, superiorId: string | null): OrganizationRow => ({
  id,
  superiorId,
  kind: superiorId === null ? 'committee' : 'branch',
  name,
  names: '{}',
  form: null,
  host: null,
  since: dayOf(at),
  founding: null,
  area: null,
  chainLink: null,
  station: null,
  contact: null,
  createdAt: at,
  until: null,
  changes: null,
})
