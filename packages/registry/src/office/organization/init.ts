import { addOrganization, assignRole, emptyTree } from '@liangpai/core/organization'
import {
  addRole,
  dayOf,
  enforceRule,
  ensurePerson,
  findOrganizationRow,
  insertOrganization,
  nodeOf,
  Refusal,
} from '@liangpai/server'
import type { OrganizationRow } from '@liangpai/server/store'
import * as z from 'zod'
import { dayOrMonth, name, organizationName, shortName, text } from '@liangpai/server/input'
import { OFFICE } from '../../store/issuers.ts'
import { settings } from '../../store/settings.ts'
import { defineVerb } from '../defineVerb.ts'
import { names, station } from '../../input/schemas.ts'
import { equipIssuer } from './equipIssuer.ts'

const input = z.strictObject({
  name: organizationName.describe('name of the committee'),
  names: names.default({}),
  area: organizationName.optional().describe('its area'),
  station: station.optional(),
  contact: text(200).describe('whom members write to'),
  since: dayOrMonth.optional().describe('the day or month from which the committee exists; today unless given'),
  allowsProbationary: z
    .boolean()
    .default(false)
    .describe('badges are for probationary members too, under a label of their own'),
  secretary: z.strictObject({
    id: shortName.describe("the first person's short name in commands; they are a full member, elected secretary"),
    name: name.describe("the first person's name"),
    from: dayOrMonth.optional().describe('first day or month of their term; today unless given'),
    until: dayOrMonth.describe('last day or month of their term, three to five years on'),
  }),
})

/** Sets up a registry: the committee's office with its keys and first status list, and its first person. */
export const init = defineVerb({
  name: 'init',
  summary: 'set up a new registry: its office, its keys, its first person',
  input,
  output: z.strictObject({ entityId: z.string() }),
  cli: {
    options: {
      'names.zh-Hans': false,
      'names.zh-Hant': 'name-hant',
      'names.en': 'name-en',
      allowsProbationary: 'probationary',
      'secretary.id': 'secretary',
    },
  },
  mayAct: [{ by: 'operator' }],
  concerns: () => OFFICE,
  async act(work, { secretary, allowsProbationary, ...office }) {
    const { tx, at, origin } = work
    if (await findOrganizationRow(tx, OFFICE)) throw new Refusal('alreadyInitialised')
    await settings.write(tx, 'origin', origin)
    await work.journal.begin(tx)
    const row = officeRow(office, at)
    const { tree } = enforceRule(addOrganization(emptyTree, nodeOf(row)))
    const { id: person, name, from = dayOf(at), until } = secretary
    const role = {
      person,
      name: 'secretary',
      organization: OFFICE,
      term: { from, until },
      // Nobody is above the office here: whoever sets it up stands for the approval of the election.
      approvedAbove: true,
    } as const
    // Only full members are elected; the operator answers for this first one, as for the election.
    enforceRule(assignRole([], tree, role, { status: 'fullMember' }))
    await insertOrganization(tx, row)
    await equipIssuer(work, {
      organizationId: OFFICE,
      entityId: origin,
      allowsProbationary: allowsProbationary ? 1 : 0,
    })
    await ensurePerson(work, { id: person, name, createdAt: at })
    await addRole(tx, role)
    return { result: { entityId: origin }, subject: OFFICE }
  },
})

type OfficeDraft = Omit<z.output<typeof input>, 'secretary' | 'allowsProbationary'>

const officeRow = (office: OfficeDraft, at: number): OrganizationRow => ({
  id: OFFICE,
  superiorId: null,
  kind: 'committee',
  name: office.name,
  names: JSON.stringify(office.names),
  form: null,
  host: null,
  since: office.since ?? dayOf(at),
  until: null,
  founding: null,
  area: office.area ?? null,
  chainLink: null,
  station: office.station ? JSON.stringify(office.station) : null,
  contact: office.contact,
  changes: null,
  createdAt: at,
})
