import { addOrganization } from '@liangpai/core/organization'
import * as z from 'zod'
import type { Work } from '../context.ts'
import { checkOwnChain } from '../publication/ownCheck.ts'
import { signCharter } from '../publication/configuration.ts'
import {
  addOrganization as keepOrganization,
  findOrganization,
  OFFICE,
  organizationOf,
  updateOrganization,
} from '../store/organizations.ts'
import type { OrganizationRow } from '../store/schema.ts'
import { dayOf } from '../time.ts'
import { LEADERS, requireRole } from './authority.ts'
import { names, slug, station, text } from './fields.ts'
import { equip } from './init.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from './refusal.ts'

const input = z.strictObject({
  /** Names it in commands, and in its address if it issues. */
  organization: slug,
  superior: slug.default(OFFICE),
  kind: z.enum(['committee', 'generalBranch', 'branch', 'group']),
  name: text(64),
  names: names.default({}),
  area: text(64).optional(),
  chainLink: text(64).optional(),
  station: station.optional(),
  contact: text(200).optional(),
  /** The right to issue on its own; without it the organisation attests and its superior issues. */
  mayIssue: z.boolean().default(false),
  allowsProbationary: z.boolean().default(false),
})
type Input = z.output<typeof input>

/** Takes up an organisation that may attest; or gives it, now or later, the right to issue. */
export const charter = defineVerb({
  name: 'charter',
  input,
  async act(work, chartered) {
    const { organization, superior, mayIssue } = chartered
    await requireRole(work, mayIssue ? OFFICE : superior, LEADERS)
    const known = await findOrganization(work.tx, organization)
    const row = known ? upgrade(known, chartered, work) : await found(work, chartered)
    if (!known) await keepOrganization(work.tx, row)
    else
      await updateOrganization(work.tx, row.id, { entityId: row.entityId, allowsProbationary: row.allowsProbationary })
    if (row.entityId !== null) await letIssue(work, row)
    return { result: { organization, entityId: row.entityId }, subject: organization, detail: { superior, mayIssue } }
  },
})

async function found(work: Work, { organization, superior, kind, mayIssue, ...rest }: Input): Promise<OrganizationRow> {
  const above = await organizationOf(work.tx, superior)
  const period = { from: dayOf(work.at) }
  const tree = [{ id: above.id, kind: above.kind, name: above.name, period }]
  const placed = addOrganization(tree, { id: organization, kind, name: rest.name, parent: superior, period })
  if (!placed.ok) throw new Refusal(placed.code, 422, `a ${kind} under a ${above.kind}`)
  return {
    id: organization,
    superiorId: superior,
    kind,
    name: rest.name,
    names: JSON.stringify(rest.names),
    area: rest.area ?? null,
    chainLink: rest.chainLink ?? null,
    station: rest.station ? JSON.stringify(rest.station) : null,
    contact: rest.contact ?? null,
    entityId: mayIssue ? entityIdOf(work, organization) : null,
    allowsProbationary: rest.allowsProbationary ? 1 : 0,
    createdAt: work.at,
  }
}

/** An organisation that attests may be chartered to issue; nothing else of it is changed that way. */
function upgrade(row: OrganizationRow, { mayIssue, allowsProbationary }: Input, work: Work): OrganizationRow {
  if (!mayIssue || row.entityId !== null) throw new Refusal('organizationKnown', 409, `${row.id} is there already`)
  return { ...row, entityId: entityIdOf(work, row.id), allowsProbationary: allowsProbationary ? 1 : 0 }
}

const entityIdOf = ({ origin }: Work, organization: string) => `${origin}/o/${organization}`

async function letIssue(work: Work, row: OrganizationRow): Promise<void> {
  await equip(work, row)
  await signCharter(work, row)
  await checkOwnChain(work, row)
}
