import { judgeHomeHere } from '../affiliation/home.ts'
import { dayAfter, isPlainDate, type PlainDate } from '../date.ts'
import { holdsRelations } from '../tree/organization.ts'
import type { Tree } from '../tree/tree.ts'
import { standingOn } from './history.ts'
import type { MemberHistory, Standing } from './record.ts'

/** A member or applicant whose branch cannot have them any more; `since` is the first day of that. */
export type MemberWithoutHome = {
  person: string
  organization: string
  code: 'organizationNotInForce' | 'holdsNoRelations'
  since: PlainDate
}

/** The members, or `dateInvalid`. */
export type WithoutHomeOutcome = { ok: true; members: MemberWithoutHome[] } | { ok: false; code: 'dateInvalid' }

/**
 * The members whose home has ended by a day, or no longer holds relations since it changed its kind or form; and the
 * applicants whose application lies in such a branch. They count nowhere until a transfer gives them another home
 * (`requestTransfer`), or their application moves (`moveApplication`). `membersElsewhere` names those of whose home nothing is
 * known here.
 */
export function membersWithoutHome(histories: Iterable<MemberHistory>, tree: Tree, day: PlainDate): WithoutHomeOutcome {
  if (!isPlainDate(day)) return { ok: false, code: 'dateInvalid' }
  const members: MemberWithoutHome[] = []
  for (const history of histories) {
    const [organization] = branchesOf(standingOn(history, day))
    const code = organization === undefined ? undefined : judgeHomeHere(tree, organization, day)
    if (organization === undefined || code === undefined || code === 'organizationUnknown') continue
    members.push({ person: history.person, organization, code, since: unfitSince(tree, organization, day) })
  }
  return { ok: true, members }
}

/** A person, and an organisation of theirs that the tree does not have. */
export type MemberElsewhere = { person: string; organization: string }

/** The members, or `dateInvalid`. */
export type ElsewhereOutcome = { ok: true; members: MemberElsewhere[] } | { ok: false; code: 'dateInvalid' }

/**
 * The members whose home is not in the tree, or who are moving to an organisation that is not: in another province, where its
 * own side answers for it, or misspelled, which only people can tell.
 */
export function membersElsewhere(histories: Iterable<MemberHistory>, tree: Tree, day: PlainDate): ElsewhereOutcome {
  if (!isPlainDate(day)) return { ok: false, code: 'dateInvalid' }
  const members: MemberElsewhere[] = []
  for (const history of histories)
    for (const organization of branchesOf(standingOn(history, day)))
      if (!tree.nodes.has(organization)) members.push({ person: history.person, organization })
  return { ok: true, members }
}

const open = ['requested', 'outApproved', 'letterIssued', 'received']

/** Where a person's relation or application lies, and the organisation that they are moving to. */
function branchesOf({ member, affiliation }: Standing): string[] {
  if (!affiliation) return member && 'organization' in member ? [member.organization] : []
  const { homeOrganization, transfer } = affiliation
  return transfer && open.includes(transfer.state)
    ? [homeOrganization, transfer.receivingOrganization]
    : [homeOrganization]
}

/** The first day from which on, up to a day, an organisation of the tree cannot have members. */
function unfitSince(tree: Tree, id: string, day: PlainDate): PlainDate {
  const { row, begin, states } = tree.nodes.get(id)!
  const past = states.filter(({ from }) => from <= day)
  const lastFit = past.findLastIndex(({ organization }) => holdsRelations(organization))
  const changed = past[lastFit + 1]?.from
  const { until } = row.period
  return changed ?? (until === undefined || day < begin ? begin : dayAfter(until))
}
