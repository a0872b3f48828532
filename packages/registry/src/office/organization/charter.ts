import {
  addOrganization,
  countingFindings,
  type CountingFinding,
  mayIssue as kindMayIssue,
  organizationKinds,
  type PlannedBranch,
  type Tree,
} from '@liangpai/core/organization'
import { branchFounding } from '@liangpai/core/organization/schema'
import {
  allOrganizations,
  dayOf,
  enforceRule,
  findOrganization,
  insertOrganization,
  type Organization,
  readColumn,
  Refusal,
  treeOf,
  LEADERS,
} from '@liangpai/server'
import * as z from 'zod'
import { dayOrMonth, organizationName, slug, text } from '@liangpai/server/input'
import { requireClock } from '../../clock/requireClock.ts'
import type { Work } from '../../context.ts'
import { signCharter } from '../../publication/configuration.ts'
import { checkOwnChain } from '../../publication/ownCheck.ts'
import { findIssuer, OFFICE } from '../../store/issuers.ts'
import { defineVerb } from '../defineVerb.ts'
import { chainLinkOf } from '../../input/chainLink.ts'
import { names, station } from '../../input/schemas.ts'
import { equipIssuer } from './equipIssuer.ts'
import { approverOf, foundBranch, headcount } from './founding.ts'

const input = z
  .strictObject({
    organization: slug.describe('names it in commands, and in its address if it issues'),
    superior: slug.default(OFFICE).describe('the organisation above it'),
    kind: z.enum(organizationKinds).describe('its kind'),
    name: organizationName.describe('its name'),
    names: names.default({}),
    form: text(64).optional().describe('how a branch is formed: jointBranch, migrantMemberBranch, temporaryBranch …'),
    host: z
      .strictObject({
        kind: text(64).describe('what gives it its seat: village, ecommerceAssociation …'),
        name: organizationName.describe('the name of that host, which is never its superior'),
      })
      .optional(),
    area: organizationName.optional().describe('its area'),
    chainLink: organizationName.overwrite(chainLinkOf).optional().describe('its link of the industry chain'),
    station: station.optional(),
    contact: text(200).optional().describe('whom members write to'),
    since: dayOrMonth.optional().describe('the day or month from which it exists; today unless given'),
    founding: headcount.optional(),
    mayIssue: z.boolean().default(false).describe('it issues badges of its own; otherwise its superior does'),
    allowsProbationary: z.boolean().default(false).describe('its own badges are for probationary members too'),
  })
  .refine(({ kind, founding }) => kind === 'branch' || !founding, 'only a branch is founded by a count')
type Input = z.output<typeof input>

/** Takes up an organisation that may attest, or founds a branch; gives it, now or later, the right to issue. */
export const charter = defineVerb({
  name: 'charter',
  summary: 'take up an organisation that attests, or let one issue',
  input,
  output: z.strictObject({
    organization: z.string(),
    entityId: z.string().nullable().describe('under which it issues'),
    findings: z.array(z.enum(countingFindings)),
  }),
  cli: {
    arguments: ['organization'],
    options: {
      'names.zh-Hans': false,
      'names.zh-Hant': 'name-hant',
      'names.en': 'name-en',
      'founding.fullMembers': 'full-members',
      'founding.probationaryMembers': 'probationary-members',
      'founding.units': 'units',
      'founding.committeeSeats': 'committee-seats',
      'founding.reason': 'reason',
      allowsProbationary: 'probationary',
    },
  },
  load: async ({ tx, at }) => ({ tree: treeOf(await allOrganizations(tx)), today: dayOf(at) }),
  mayAct: [
    {
      by: 'role',
      roles: LEADERS,
      of: 'its superior; of the committee that approves a founding; of the office for the right to issue',
      organization: ({ tree, today }, { superior, mayIssue, founding, since = today }) =>
        mayIssue ? OFFICE : founding ? approverOf(tree, superior, since) : superior,
    },
  ],
  concerns: (_loaded, { organization }) => organization,
  async act(work, draft, { tree }) {
    const { organization, superior, mayIssue, founding } = draft
    const existing = await findOrganization(work, organization)
    if (existing) await checkUpgrade(work, draft, existing)
    const row = existing ?? rowFrom(work, draft, tree)
    if (mayIssue && !kindMayIssue(row.kind)) throw new Refusal('issuerKind', row.kind)
    if (!existing) await insertOrganization(work.tx, { ...row, changes: null })
    const entityId = mayIssue ? await letIssue(work, draft) : null
    const result = { organization, entityId, findings: findingsOf(row) }
    return { result, subject: organization, detail: { superior, mayIssue, founded: founding !== undefined } }
  },
})

/** An organisation that is there already may be given the right to issue; nothing else about it is changed this way. */
async function checkUpgrade(work: Work, { organization, mayIssue }: Input, { until }: Organization): Promise<void> {
  if (!mayIssue || (await findIssuer(work, organization))) throw new Refusal('organizationKnown', organization)
  if (until !== null) throw new Refusal('organizationCloses', organization)
}

function rowFrom(work: Work, draft: Input, tree: Tree): Organization {
  const { organization, superior, kind, form, host, station: serviceStation } = draft
  return {
    id: organization,
    superiorId: superior,
    kind,
    name: draft.name,
    names: JSON.stringify(draft.names),
    form: form ?? null,
    host: host ? JSON.stringify(host) : null,
    ...beginningOf(work, draft, tree),
    until: null,
    area: draft.area ?? null,
    chainLink: draft.chainLink ?? null,
    station: serviceStation ? JSON.stringify(serviceStation) : null,
    contact: draft.contact ?? null,
    createdAt: work.at,
  }
}

/** An organisation that exists already only needs its place; a branch that is founded, its superior's approval too. */
function beginningOf({ at }: Work, draft: Input, tree: Tree): Pick<Organization, 'since' | 'founding'> {
  const { organization, superior, kind, name, form, host, founding, since = dayOf(at) } = draft
  const planned: PlannedBranch = {
    id: organization,
    parent: superior,
    name,
    ...(form && { form }),
    ...(host && { host }),
  }
  if (founding) return { since, founding: JSON.stringify(foundBranch(tree, planned, founding, since)) }
  enforceRule(addOrganization(tree, { ...planned, kind, period: { from: since } }), `a ${kind} under ${superior}`)
  return { since, founding: null }
}

const findingsOf = ({ founding }: Organization): CountingFinding[] =>
  founding === null ? [] : readColumn(branchFounding, founding, 'founding').findings

/** Returns the entity id under which it issues. */
async function letIssue(work: Work, { organization, allowsProbationary }: Input): Promise<string> {
  requireClock(work.clock)
  const entityId = `${work.origin}/o/${organization}`
  const row = { organizationId: organization, entityId, allowsProbationary: allowsProbationary ? 1 : 0 } as const
  const issuer = await equipIssuer(work, row)
  await signCharter(work, issuer)
  await checkOwnChain(work, issuer)
  return entityId
}
