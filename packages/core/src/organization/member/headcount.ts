import type { PlainDate } from '../date.ts'
import type { Headcount } from '../founding/counting.ts'
import type { Tree } from '../tree/tree.ts'
import { votes } from './member.ts'
import { type HeadcountRefusal, membersIn } from './membersIn.ts'
import type { MemberHistory } from './record.ts'

/** The numbers of members, or why they cannot be counted. */
export type HeadcountOutcome = { ok: true; headcount: Headcount } | { ok: false; code: HeadcountRefusal }

/**
 * The members whose formal relation lies in an organisation, or below it, on a day. Only full members count for thresholds,
 * votes and quorum; probationary ones stand apart; members under discipline or suspended count for neither (Constitution,
 * arts. 7 and 41). `units` are the units they work in, as far as they are recorded. Whose home has ended, or
 * holds no relations any more, counts nowhere (`membersWithoutHome`), nor does whose home is unknown here (`membersElsewhere`).
 */
export function headcountOf(
  histories: Iterable<MemberHistory>,
  tree: Tree,
  organization: string,
  day: PlainDate,
): HeadcountOutcome {
  const read = membersIn(histories, tree, organization, day)
  if (!read.ok) return read
  let [fullMembers, probationaryMembers] = [0, 0]
  const units = new Set<string>()
  for (const { member, affiliation } of read.standings) {
    if (votes(member.status)) fullMembers++
    else if (member.status === 'probationaryMember') probationaryMembers++
    else continue
    if (affiliation.unit !== undefined) units.add(affiliation.unit)
  }
  return { ok: true, headcount: { fullMembers, probationaryMembers, ...(units.size > 0 && { units: units.size }) } }
}
