import type { Affiliation } from '../affiliation/affiliation.ts'
import { judgeHomeHere } from '../affiliation/home.ts'
import type { PlainDate } from '../date.ts'
import { isId } from '../id.ts'
import { isWithin } from '../tree/lineage.ts'
import { judgePresence, presenceRefusals } from '../tree/presence.ts'
import type { Tree } from '../tree/tree.ts'
import { standingOn } from './history.ts'
import type { Member } from './member.ts'
import type { MemberHistory } from './record.ts'

/** Why members cannot be counted. */
export const headcountRefusals = [
  ...presenceRefusals,
  /** The id of a person that is none. */
  'personInvalid',
  /** Two histories of one person, only one of which can be whole. */
  'personRepeated',
] as const
/** One of `headcountRefusals`. */
export type HeadcountRefusal = (typeof headcountRefusals)[number]

type MemberStanding = { member: Member; affiliation: Affiliation }

/** The standings of the members whose home is an organisation or below it, or why they cannot be known. */
export function membersIn(
  histories: Iterable<MemberHistory>,
  tree: Tree,
  organization: string,
  day: PlainDate,
): { ok: true; standings: MemberStanding[] } | { ok: false; code: HeadcountRefusal } {
  const refuse = (code: HeadcountRefusal) => ({ ok: false as const, code })
  const fault = judgePresence(tree, organization, day)
  if (fault) return refuse(fault)
  const persons = new Set<string>()
  const standings: MemberStanding[] = []
  for (const history of histories) {
    if (!isId(history.person)) return refuse('personInvalid')
    if (persons.has(history.person)) return refuse('personRepeated')
    persons.add(history.person)
    const { member, affiliation } = standingOn(history, day)
    if (!member || !affiliation || judgeHomeHere(tree, affiliation.homeOrganization, day)) continue
    if (isWithin(tree, affiliation.homeOrganization, organization, day)) standings.push({ member, affiliation })
  }
  return { ok: true, standings }
}
