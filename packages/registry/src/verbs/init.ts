import { addOrganization, assignRole } from '@liangpai/core/organization'
import * as z from 'zod'
import type { Work } from '../context.ts'
import { signConfiguration } from '../publication/configuration.ts'
import { openList } from '../publication/statusList.ts'
import { addRole } from '../store/appointments.ts'
import { addOrganization as keepOrganization, findOrganization, nodeOf, OFFICE } from '../store/organizations.ts'
import { ensurePerson } from '../store/people.ts'
import type { OrganizationRow } from '../store/schema.ts'
import { writeSetting } from '../store/settings.ts'
import { dayOf } from '../time.ts'
import { dayOrMonth, names, slug, station, text } from './fields.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from '@liangpai/server'
import { ruled } from './ruled.ts'

const input = z.strictObject({
  name: text(64),
  names: names.default({}),
  area: text(64).optional(),
  station: station.optional(),
  /** Whom a member writes to. */
  contact: text(200),
  /** The day or month from which the committee exists; today unless given. */
  since: dayOrMonth.optional(),
  allowsProbationary: z.boolean().default(false),
  /** The first person, with the term of his seat; its beginning is today unless given. */
  secretary: z.strictObject({ id: slug, name: text(64), from: dayOrMonth.optional(), until: dayOrMonth }),
})

/** Sets up a registry: the committee's office with its keys and first status list, and its first person. */
export const init = defineVerb({
  name: 'init',
  input,
  async act(work, { secretary, ...office }) {
    const { tx, at } = work
    if (await findOrganization(tx, OFFICE)) throw new Refusal('alreadyInitialised')
    await writeSetting(tx, 'origin', work.origin)
    const row = officeRow(work, office)
    const { tree } = ruled(addOrganization([], nodeOf(row)))
    const { id: person, name, from = dayOf(at), until } = secretary
    const role = {
      person,
      name: 'secretary',
      organization: OFFICE,
      term: { from, until },
      // Above the office is nobody here: who sets it up stands for the approval of the election.
      approvedAbove: true,
    } as const
    ruled(assignRole([], tree, role))
    await keepOrganization(tx, row)
    await equip(work, row)
    await ensurePerson(tx, { id: person, name, createdAt: at })
    await addRole(tx, role)
    return { result: { entityId: work.origin }, subject: OFFICE }
  },
})

/** Gives an issuer its keys, its configuration and its first list. */
export async function equip(work: Work, organization: OrganizationRow): Promise<void> {
  await work.keys.create(work.tx, organization.id, 'federation', work.at)
  await work.keys.create(work.tx, organization.id, 'badge', work.at)
  await signConfiguration(work, organization)
  await openList(work, organization, 1)
}

function officeRow({ origin, at }: Work, office: Omit<z.output<typeof input>, 'secretary'>): OrganizationRow {
  return {
    id: OFFICE,
    superiorId: null,
    kind: 'committee',
    name: office.name,
    names: JSON.stringify(office.names),
    form: null,
    host: null,
    since: office.since ?? dayOf(at),
    founding: null,
    area: office.area ?? null,
    chainLink: null,
    station: office.station ? JSON.stringify(office.station) : null,
    contact: office.contact,
    entityId: origin,
    allowsProbationary: office.allowsProbationary ? 1 : 0,
    createdAt: at,
  }
}
