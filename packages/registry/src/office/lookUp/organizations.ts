import { organizationOn, type PartyOrganization, type PlainDate, pathOf } from '@liangpai/core/organization'
import { inEachLanguage, type Words } from '@liangpai/presentation'
import { dayOf, organizationAsOf, Refusal, LEADERS } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { OFFICE } from '../../store/issuers.ts'
import { closingDecider, correctingDecider } from '../organization/treeNow.ts'
import { wordsOf } from '../wordsOf.ts'
import { type Listed, peopleIn } from './people.ts'
import { type Scope, scopeOf } from './scope.ts'

/** An organisation as it was on a day, with its place in the tree that its reader sees. */
export type OrganizationLine = Omit<PartyOrganization, 'name' | 'period'> & {
  name: Words
  /** How many of those that are seen stand above it. */
  depth: number
}

/** One organisation on a day, with the people who held roles in it then. */
export type OrganizationView = OrganizationLine & {
  since: string
  until?: string
  /** The superior's name then. */
  superior?: Words
  people: Listed[]
  contact?: string
  /** Whether whoever reads may give roles in it. */
  mayAppoint: boolean
  /** What else whoever reads may do with it today; whether it can be done is for the rules. */
  may: { charter?: true; correct?: true; move?: true; close?: true; handOver?: true }
}

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
    mayAppoint: scope.reach.mayIn(id, LEADERS),
    may: on === dayOf(work.at) ? mayWith(scope, one, on) : {},
  }
}

function contactOf({ rows }: Scope, id: string, on: PlainDate): Pick<OrganizationView, 'contact'> {
  const row = rows.get(id)
  const contact = row && organizationAsOf(row, on).contact
  return contact ? { contact } : {}
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
  }
}
