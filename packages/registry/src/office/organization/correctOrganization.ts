import { type PlainDate, organizationKinds, mayIssue } from '@liangpai/core/organization'
import {
  type ChangedColumns,
  dayOf,
  madeFrom,
  organizationAsOf,
  Refusal,
  requireVersion,
  rolesIn,
  updateOrganization,
  LEADERS,
} from '@liangpai/server'
import type { OrganizationRow } from '@liangpai/server/store'
import * as z from 'zod'
import { day, organizationName, slug, text } from '@liangpai/server/input'
import { requireClock } from '../../clock/requireClock.ts'
import type { Context, Reading, Work } from '../../context.ts'
import { chainLinkOf } from '../../input/chainLink.ts'
import { names, station } from '../../input/schemas.ts'
import { signCharter, signConfiguration } from '../../publication/configuration.ts'
import { checkOwnChain } from '../../publication/ownCheck.ts'
import { findBadge } from '../../store/badges.ts'
import { badgesAttestedBy } from '../../store/dependents.ts'
import { findIssuer, namesOf, OFFICE } from '../../store/issuers.ts'
import type { BadgeRow } from '../../store/tables.ts'
import { dayOrMonth } from '../../output/schemas.ts'
import { defineVerb } from '../defineVerb.ts'
import { badgesShowing, hideFact, reserveAgain } from '../issuance/hideFact.ts'
import { changeRow } from './changeRow.ts'
import { correctedPartOf } from './correctedPart.ts'
import { correctingDecider, lockTree, readTree, rowIn, type StoredTree } from './treeNow.ts'

/** What may be taken away without anything in its place. */
const REMOVABLE = ['form', 'host', 'area', 'chainLink', 'station', 'contact'] as const

const input = z.strictObject({
  organization: slug.describe('the organisation'),
  from: day.optional().describe('the day from which it holds, not after today; today unless given'),
  name: organizationName.optional().describe('its name'),
  names: names.default({}),
  kind: z.enum(organizationKinds).optional().describe('its kind'),
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
  remove: z.array(z.enum(REMOVABLE)).max(REMOVABLE.length).default([]).describe('what is taken away'),
  madeFrom,
})
type Input = z.output<typeof input>

/**
 * Corrects what is said of an organisation, from a day on: what was printed before stays true for its day. What is signed about it
 * follows at once: an issuer's statements, and badges that name the branch, which are signed again without its name until their
 * members show the new one. What the root says of the office, the root signs anew. Throws `changedSince`.
 */
export const correctOrganization = defineVerb({
  name: 'correct-organization',
  summary: 'correct the name or another fact of an organisation, from a day on',
  input,
  output: z.strictObject({
    organization: z.string(),
    from: dayOrMonth,
    until: dayOrMonth.exactOptional(),
    hidden: z.int().describe('the badges that no longer show its old name'),
  }),
  cli: {
    arguments: ['organization'],
    options: { 'names.zh-Hans': false, 'names.zh-Hant': 'name-hant', 'names.en': 'name-en' },
  },
  async load(work, { organization }) {
    const stored = await readTree(work)
    rowIn(stored, organization)
    return { stored, today: dayOf(work.at) }
  },
  mayAct: [
    {
      by: 'role',
      roles: LEADERS,
      of: 'its superior; for the office, of the office',
      organization: ({ stored, today }, { organization }) => correctingDecider(stored.tree, organization, today),
    },
  ],
  concerns: (_loaded, { organization }) => organization,
  prepare: (context, draft, rehearses) => reserveForRenamed(context, draft, rehearses),
  async act(work, draft, _loaded, reservations) {
    const { organization, from = dayOf(work.at) } = draft
    if (from > dayOf(work.at)) throw new Refusal('correctedAhead')
    const stored = await lockTree(work)
    const before = rowIn(stored, organization)
    requireVersion(draft.madeFrom, correctedPartOf(organizationAsOf(before, dayOf(work.at))))
    const columns = columnsOf(draft, organizationAsOf(before, from))
    if (Object.keys(columns).length === 0) throw new Refusal('nothingCorrected')
    const { row, until } = changeRow(stored, organization, from, columns)
    await judgeKind(work, row)
    await updateOrganization(work.tx, row)
    const badges = await badgesNaming(work, stored, before, row)
    const hidden = await hideFact(work, badges, { fact: 'branch', reservations })
    await signAnew(work, organization)
    const result = { organization, from, ...(until !== undefined && { until }), hidden }
    return { result, subject: organization, detail: { from, corrected: Object.keys(columns) } }
  },
})

function columnsOf(draft: Input, before: Pick<OrganizationRow, 'names'>): ChangedColumns {
  const { name, names: others, kind, form, host, area, chainLink, station: serviceStation, contact, remove } = draft
  const added = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined))
  return {
    ...(name !== undefined && { name }),
    ...(Object.keys(added).length > 0 && { names: JSON.stringify({ ...namesOf(before), ...added }) }),
    ...(kind !== undefined && { kind }),
    ...Object.fromEntries(remove.map((column) => [column, null])),
    ...(form !== undefined && { form }),
    ...(host && { host: JSON.stringify(host) }),
    ...(area !== undefined && { area }),
    ...(chainLink !== undefined && { chainLink }),
    ...(serviceStation && { station: JSON.stringify(serviceStation) }),
    ...(contact !== undefined && { contact }),
  }
}

/** A group neither issues nor has a secretary (SYSTEMS 60). Throws `issuerKind`, `roleKind`. */
async function judgeKind(work: Work, row: OrganizationRow): Promise<void> {
  const { kind } = organizationAsOf(row, dayOf(work.at))
  if (!mayIssue(kind) && (await findIssuer(work, row.id))) throw new Refusal('issuerKind', kind)
  const roles = await rolesIn(work.tx, row.id)
  if (roles.some(({ name }) => (name === 'groupLeader') !== (kind === 'group'))) throw new Refusal('roleKind', kind)
}

/** The badges that may name an organisation whose name is another one today: its own and those of its groups. */
async function badgesNaming(
  { tx, at }: Reading,
  { rows }: StoredTree,
  before: OrganizationRow,
  after: OrganizationRow,
): Promise<BadgeRow[]> {
  const today = dayOf(at)
  if (organizationAsOf(before, today).name === organizationAsOf(after, today).name) return []
  const groups = rows.filter((row) => isGroupOf(row, before.id, today)).map(({ id }) => id)
  const badges = await Promise.all(
    (await badgesAttestedBy(tx, [before.id, ...groups], at)).map((badgeNo) => findBadge(tx, badgeNo)),
  )
  return badges.flatMap((badge) => badge ?? [])
}

function isGroupOf(row: OrganizationRow, branch: string, today: PlainDate): boolean {
  const { kind, superiorId } = organizationAsOf(row, today)
  return kind === 'group' && superiorId === branch
}

/** An index for each badge that shows the name which changes. Throws `rehearsalImpossible` where there is one. */
async function reserveForRenamed(context: Context, draft: Input, rehearses: boolean) {
  const showing = await context.read('', async (reading) => {
    const stored = await readTree(reading)
    const before = rowIn(stored, draft.organization)
    const { from = dayOf(reading.at), name } = draft
    if (name === undefined || from > dayOf(reading.at)) return []
    const { row } = changeRow(stored, draft.organization, from, { name })
    return badgesShowing(reading, await badgesNaming(reading, stored, before, row), 'branch')
  })
  if (rehearses && showing.length > 0) throw new Refusal('rehearsalImpossible')
  return reserveAgain(context, showing)
}

/** What an issuer says of itself, and the office of it. */
async function signAnew(work: Work, organization: string): Promise<void> {
  const issuer = await findIssuer(work, organization)
  if (!issuer) return
  requireClock(work.clock)
  await signConfiguration(work, issuer)
  if (organization === OFFICE) return
  await signCharter(work, issuer)
  await checkOwnChain(work, issuer)
}
