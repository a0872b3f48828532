import { partyOrganization } from '@liangpai/core/organization/schema'
import { organizationOn, type PartyOrganization, type PlainDate, pathOf } from '@liangpai/core/organization'
import { inEachLanguage } from '@liangpai/presentation'
import { dayOf, organizationAsOf, Refusal, versionOf, LEADERS } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { dayOrMonth, flag, words } from '../../output/schemas.ts'
import { OFFICE } from '../../store/issuers.ts'
import { correctedPartOf } from '../organization/correctedPart.ts'
import { closingDecider, correctingDecider } from '../organization/treeNow.ts'
import { wordsOf } from '../wordsOf.ts'
import { listed, peopleIn } from './people.ts'
import { type Scope, scopeOf } from './scope.ts'

/** An organisation as it was on a day, with its place in the tree that its reader sees. */
export const organizationLine = partyOrganization.omit({ name: true, period: true }).extend({
  name: words,
  depth: z.int().describe('how many of those that are seen stand above it'),
})
/** The same. */
export type OrganizationLine = z.output<typeof organizationLine>

/** One organisation on a day, with the people who held roles in it then. */
export const organizationView = organizationLine.extend({
  since: dayOrMonth,
  until: dayOrMonth.exactOptional(),
  superior: words.exactOptional().describe("the superior's name then"),
  people: z.array(listed),
  contact: z.string().exactOptional(),
  version: z.string().describe('the version of what may be corrected, as it is that day'),
  mayAppoint: z.boolean().describe('whether whoever reads may give roles in it'),
  may: z
    .strictObject({
      charter: flag,
      correct: flag,
      move: flag,
      close: flag,
      handOver: flag,
      initiate: flag,
      badgeFiles: flag,
      publish: flag,
      hint: flag,
    })
    .describe('what else whoever reads may do with it today'),
})
/** The same. */
export type OrganizationView = z.output<typeof organizationView>

/** The organisations in scope on a day, each above what is below it. */
export async function organizationsOf(work: Reading, on = dayOf(work.at)): Promise<OrganizationLine[]> {
  return linesOf(await scopeOf(work), on)
}

function linesOf(scope: Scope, on: PlainDate): OrganizationLine[] {
  const lines = [...scope.organizations].flatMap((id) => {
    const one = organizationOn(scope.tree, id, on)
    if (!one) return []
    const path = pathOf(scope.tree, id, on).map((above) => above.id)
    return [
      {
        path,
        line: lineOf(scope, one, { depth: path.filter((above) => scope.organizations.has(above)).length - 1, on }),
      },
    ]
  })
  return lines.toSorted((a, b) => (a.path.join('/') < b.path.join('/') ? -1 : 1)).map(({ line }) => line)
}

/** Under the names of that day. */
function lineOf(
  { rows }: Scope,
  { period: _, name, ...one }: PartyOrganization,
  { depth, on }: { depth: number; on: PlainDate },
): OrganizationLine {
  const row = rows.get(one.id)
  const names = row ? wordsOf(organizationAsOf(row, on)) : inEachLanguage(() => name)
  return { ...one, name: names, depth }
}

/** One organisation on a day. Throws `notFoundOrNotYours` for one that is not there, not yet, or not in scope. */
export async function viewOrganization(work: Reading, id: string, on = dayOf(work.at)): Promise<OrganizationView> {
  const scope = await scopeOf(work)
  const one = scope.organizations.has(id) ? organizationOn(scope.tree, id, on) : undefined
  if (!one) throw new Refusal('notFoundOrNotYours')
  const superior = one.parent === undefined ? undefined : organizationOn(scope.tree, one.parent, on)
  const { from, until } = one.period
  return {
    ...lineOf(scope, one, { depth: 0, on }),
    since: from,
    ...(until !== undefined && { until }),
    ...(superior && { superior: lineOf(scope, superior, { depth: 0, on }).name }),
    people: await peopleIn(work, { organization: id, on }),
    ...contactOf(scope, id, on),
    version: versionIn(scope, id, on),
    mayAppoint: scope.reach.mayIn(id, LEADERS),
    may: on === dayOf(work.at) ? mayWith(scope, one, on) : {},
  }
}

function contactOf({ rows }: Scope, id: string, on: PlainDate): Pick<OrganizationView, 'contact'> {
  const row = rows.get(id)
  const contact = row && organizationAsOf(row, on).contact
  return contact ? { contact } : {}
}

function versionIn({ rows }: Scope, id: string, on: PlainDate): string {
  const row = rows.get(id)
  return versionOf(row ? correctedPartOf(organizationAsOf(row, on)) : {})
}

/** Nothing more of one whose last day is known. */
function mayWith(
  { tree, reach }: Scope,
  { id, kind, period }: PartyOrganization,
  today: PlainDate,
): OrganizationView['may'] {
  if (period.until !== undefined) return {}
  const leads = (organization: string) => reach.mayIn(organization, LEADERS)
  const isOffice = id === OFFICE
  return {
    ...(kind !== 'group' && leads(id) && { charter: true }),
    ...(leads(correctingDecider(tree, id, today)) && { correct: true }),
    ...(!isOffice && leads(closingDecider(tree, id, today)) && { move: true, close: true }),
    ...(!isOffice && kind !== 'group' && leads(id) && { handOver: true }),
    ...(isOffice && leads(id) && { badgeFiles: true, publish: true }),
    ...(kind === 'branch' && reach.belongsTo(id, ['secretary']) && { hint: true }), // SYSTEMS 46: the secretary's alone
    ...(kind !== 'group' && leads(id) && { initiate: true }),
  }
}
