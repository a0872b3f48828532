import type { PlainDate } from '../date.ts'
import { isMember, type Member } from './member.ts'
import type { MemberEvent } from './memberEvent.ts'
import type { Standing } from './record.ts'

/** Membership begins where the application lies, or where a letter says; with it ends where a person belongs. */
export function standingAfter(
  person: string,
  event: MemberEvent,
  member: Member | undefined,
  { member: before, affiliation }: Standing,
  date: PlainDate,
): Standing {
  if (!member) return {}
  if (!isMember(member.status)) return { member }
  if (affiliation) return { member, affiliation }
  const [homeOrganization, since] =
    event.type === 'carryOver'
      ? [event.homeOrganization, event.homeSince]
      : [before && 'organization' in before ? before.organization : '', date]
  return { member, affiliation: { person, homeOrganization, since, participatingOrganizations: [] } }
}
