import * as z from 'zod'
import type { Work } from '../context.ts'
import { signConfiguration } from '../publication/configuration.ts'
import { openList } from '../publication/statusList.ts'
import { addAppointment } from '../store/appointments.ts'
import { addOrganization, findOrganization, OFFICE } from '../store/organizations.ts'
import { ensurePerson } from '../store/people.ts'
import type { OrganizationRow } from '../store/schema.ts'
import { writeSetting } from '../store/settings.ts'
import { drawId } from '../secret.ts'
import { names, slug, station, text } from './fields.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from './refusal.ts'

const input = z.strictObject({
  name: text(64),
  names: names.default({}),
  area: text(64).optional(),
  station: station.optional(),
  /** Whom a member writes to. */
  contact: text(200),
  allowsProbationary: z.boolean().default(false),
  secretary: z.strictObject({ id: slug, name: text(64) }),
})

/** Sets up a registry: the committee's office with its keys and first status list, and its first person. */
export const init = defineVerb({
  name: 'init',
  input,
  async act(work, { secretary, ...office }) {
    if (await findOrganization(work.tx, OFFICE)) throw new Refusal('alreadyInitialised')
    await writeSetting(work.tx, 'origin', work.origin)
    const row = officeRow(work, office)
    await addOrganization(work.tx, row)
    await equip(work, row)
    await ensurePerson(work.tx, { ...secretary, createdAt: work.at })
    const held = { personId: secretary.id, organizationId: OFFICE, role: 'secretary' }
    await addAppointment(work.tx, { id: drawId(), ...held, since: work.at, until: null })
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
    area: office.area ?? null,
    chainLink: null,
    station: office.station ? JSON.stringify(office.station) : null,
    contact: office.contact,
    entityId: origin,
    allowsProbationary: office.allowsProbationary ? 1 : 0,
    createdAt: at,
  }
}
