import {
  addOrganization,
  type CountingFinding,
  mayIssue as mayKindIssue,
  organizationKinds,
  type PlannedBranch,
  type Tree,
} from '@liangpai/core/organization'
import * as z from 'zod'
import type { Work } from '../context.ts'
import { checkOwnChain } from '../publication/ownCheck.ts'
import { signCharter } from '../publication/configuration.ts'
import {
  addOrganization as keepOrganization,
  allOrganizations,
  findOrganization,
  OFFICE,
  treeOf,
  updateOrganization,
} from '../store/organizations.ts'
import type { OrganizationRow } from '../store/schema.ts'
import { dayOf } from '../time.ts'
import { LEADERS, requireRole } from './authority.ts'
import { dayOrMonth, names, slug, station, text } from './fields.ts'
import { approverOf, counts, foundBranch } from './found.ts'
import { equip } from './init.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from '@liangpai/server'
import { ruled } from './ruled.ts'

const input = z
  .strictObject({
    /** Names it in commands, and in its address if it issues. */
    organization: slug,
    superior: slug.default(OFFICE),
    kind: z.enum(organizationKinds),
    name: text(64),
    names: names.default({}),
    /** How a branch is formed, such as `jointBranch`. */
    form: text(64).optional(),
    /** Who gives it its seat: never its superior. */
    host: z.strictObject({ kind: text(64), name: text(64) }).optional(),
    area: text(64).optional(),
    chainLink: text(64).optional(),
    station: station.optional(),
    contact: text(200).optional(),
    /** The day or month from which it exists; today unless given. */
    since: dayOrMonth.optional(),
    /** For a branch that is founded now: who was counted, and what was elected. */
    founding: counts.optional(),
    /** The right to issue on its own; without it the organisation attests and its superior issues. */
    mayIssue: z.boolean().default(false),
    allowsProbationary: z.boolean().default(false),
  })
  .refine(({ kind, founding }) => kind === 'branch' || !founding, 'only a branch is founded by a count')
type Input = z.output<typeof input>

/** Takes up an organisation that may attest, or founds a branch; gives it, now or later, the right to issue. */
export const charter = defineVerb({
  name: 'charter',
  input,
  async act(work, chartered) {
    const { organization, superior, mayIssue, founding } = chartered
    const tree = treeOf(await allOrganizations(work.tx))
    await requireRole(work, mayIssue ? OFFICE : founding ? approverOf(tree, superior) : superior, LEADERS)
    const known = await findOrganization(work.tx, organization)
    const row = known ? upgrade(known, chartered, work) : takeUp(work, chartered, tree)
    if (mayIssue && !mayKindIssue(row.kind)) throw new Refusal('issuerKind', `a ${row.kind} issues nothing`)
    if (!known) await keepOrganization(work.tx, row)
    else
      await updateOrganization(work.tx, row.id, { entityId: row.entityId, allowsProbationary: row.allowsProbationary })
    if (row.entityId !== null) await letIssue(work, row)
    const result = { organization, entityId: row.entityId, findings: findingsOf(row) }
    return { result, subject: organization, detail: { superior, mayIssue, founded: founding !== undefined } }
  },
})

/** Where it stands and since when, by the rules of the tree or of a founding; and what else is said of it. */
function takeUp(work: Work, chartered: Input, tree: Tree): OrganizationRow {
  const { organization, superior, kind, form, host, station, mayIssue } = chartered
  return {
    id: organization,
    superiorId: superior,
    kind,
    name: chartered.name,
    names: JSON.stringify(chartered.names),
    form: form ?? null,
    host: host ? JSON.stringify(host) : null,
    ...beginning(work, chartered, tree),
    area: chartered.area ?? null,
    chainLink: chartered.chainLink ?? null,
    station: station ? JSON.stringify(station) : null,
    contact: chartered.contact ?? null,
    entityId: mayIssue ? entityIdOf(work, organization) : null,
    allowsProbationary: chartered.allowsProbationary ? 1 : 0,
    createdAt: work.at,
  }
}

/** An organisation that is there already only needs its place; a branch that is founded, its superior's approval too. */
function beginning({ at }: Work, chartered: Input, tree: Tree): Pick<OrganizationRow, 'since' | 'founding'> {
  const { organization, superior, kind, name, form, host, founding, since = dayOf(at) } = chartered
  const planned: PlannedBranch = {
    id: organization,
    parent: superior,
    name,
    ...(form && { form }),
    ...(host && { host }),
  }
  if (founding) return { since, founding: JSON.stringify(foundBranch(tree, planned, founding, since)) }
  ruled(addOrganization(tree, { ...planned, kind, period: { from: since } }), `a ${kind} under ${superior}`)
  return { since, founding: null }
}

const findingsOf = ({ founding }: OrganizationRow): CountingFinding[] =>
  founding === null ? [] : (JSON.parse(founding) as { findings: CountingFinding[] }).findings

/** An organisation that attests may be chartered to issue; nothing else of it is changed that way. */
function upgrade(row: OrganizationRow, { mayIssue, allowsProbationary }: Input, work: Work): OrganizationRow {
  if (!mayIssue || row.entityId !== null) throw new Refusal('organizationKnown', `${row.id} is there already`)
  return { ...row, entityId: entityIdOf(work, row.id), allowsProbationary: allowsProbationary ? 1 : 0 }
}

const entityIdOf = ({ origin }: Work, organization: string) => `${origin}/o/${organization}`

async function letIssue(work: Work, row: OrganizationRow): Promise<void> {
  await equip(work, row)
  await signCharter(work, row)
  await checkOwnChain(work, row)
}
