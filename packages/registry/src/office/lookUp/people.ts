import { holdsOn, type PlainDate, roleNames } from '@liangpai/core/organization'
import {
  type AppointedRole,
  dayOf,
  namesOf,
  organizationAsOf,
  Refusal,
  rolesInEach,
  signInStateOf,
  type WayIn,
  waysInOf,
  LEADERS,
} from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { dayOrMonth, roleName, seconds, words } from '../../output/schemas.ts'
import { wordsOf } from '../wordsOf.ts'
import { type Scope, scopeOf, within } from './scope.ts'

/** Whether a person signs in: not at all, not confirmed by their superior yet, or on their own. */
const signInStanding = z.enum(['none', 'waits', 'ownWay', 'confirmed'])
/** The same. */
export type SignInStanding = z.output<typeof signInStanding>

const heldRole = z.strictObject({
  organization: z.string(),
  organizationName: words,
  role: roleName,
  from: dayOrMonth,
  until: dayOrMonth.exactOptional(),
})

const person = z.strictObject({ id: z.string(), name: z.string(), signIn: signInStanding })

/** A person in an organisation, with one role of theirs. */
export const listed = person.extend(heldRole.omit({ organizationName: true }).shape)
/** The same. */
export type Listed = z.output<typeof listed>

/** A person with the roles that are seen. */
export const personLine = person.extend({ roles: z.array(heldRole) })
/** The same. */
export type PersonLine = z.output<typeof personLine>

/** A person, how they sign in, and with whom they count as one, by name. */
export const personView = personLine.extend({
  state: z.strictObject({
    passkeys: z.int(),
    unconfirmed: z
      .array(z.strictObject({ name: z.string(), createdAt: seconds }))
      .describe('passkeys that wait for somebody to confirm them'),
    countsWith: z.array(z.string()),
    recoveredAt: seconds.nullable(),
    confirmedAt: seconds.nullable(),
    linkWaits: z.boolean().describe('whether one person has agreed to a link for them and a second is missing'),
  }),
  isSelf: z.boolean().describe('whether it is whoever reads, or somebody who counts as one with them'),
  mayLead: z
    .boolean()
    .describe('whether whoever reads leads an organisation in which they hold a role, or one above it'),
})
/** The same. */
export type PersonView = z.output<typeof personView>

/** Everybody who holds a role today in one organisation in scope, or in all of them. */
export async function peopleOf(work: Reading, organization?: string): Promise<PersonLine[]> {
  const scope = await scopeOf(work)
  const found = await rolesOn(work, within(scope.organizations, organization), dayOf(work.at))
  const byPerson = new Map<string, AppointedRole[]>()
  for (const role of found) byPerson.set(role.person, [...(byPerson.get(role.person) ?? []), role])
  const basics = await basicsOf(work, [...byPerson.keys()])
  return [...byPerson].map(([id, roles]) => lineOf(work, scope, { id, ...basics(id) }, roles))
}

/** A person who holds a role in scope today. Throws `notFoundOrNotYours` for everybody else. */
export async function viewPerson(work: Reading, id: string): Promise<PersonView> {
  const scope = await scopeOf(work)
  const roles = (await rolesOn(work, [...scope.organizations], dayOf(work.at))).filter(({ person }) => person === id)
  if (roles.length === 0) throw new Refusal('notFoundOrNotYours')
  const state = await signInStateOf(work, id)
  const names = await namesOf(work, state.countsWith)
  const basics = await basicsOf(work, [id])
  return {
    ...lineOf(work, scope, { id, ...basics(id) }, roles),
    state: { ...state, countsWith: state.countsWith.map((one) => names.get(one) ?? one) },
    isSelf: work.eyes.includes(id),
    mayLead: roles.some(({ organization }) => scope.reach.mayIn(organization, LEADERS)),
  }
}

/** Who held roles in an organisation on a day, the highest role first. */
export async function peopleIn(
  work: Reading,
  { organization, on }: { organization: string; on: PlainDate },
): Promise<Listed[]> {
  const roles = await rolesOn(work, [organization], on)
  const basics = await basicsOf(
    work,
    roles.map(({ person }) => person),
  )
  return roles.map(({ person, name: role, term: { from, until } }) => ({
    id: person,
    ...basics(person),
    organization,
    role,
    from,
    ...(until !== undefined && { until }),
  }))
}

async function rolesOn({ tx }: Reading, organizations: readonly string[], on: PlainDate): Promise<AppointedRole[]> {
  const roles = [...(await rolesInEach(tx, organizations)).values()].flat()
  const order = (role: AppointedRole) => roleNames.indexOf(role.name)
  return roles.filter(({ term }) => holdsOn(term, on)).toSorted((a, b) => order(a) - order(b))
}

const lineOf = (
  work: Reading,
  { rows }: Scope,
  person: Omit<PersonLine, 'roles'>,
  roles: readonly AppointedRole[],
): PersonLine => ({
  ...person,
  roles: roles.flatMap(({ organization, name: role, term: { from, until } }) => {
    const row = rows.get(organization)
    const organizationName = row && wordsOf(organizationAsOf(row, dayOf(work.at)))
    return organizationName
      ? [{ organization, organizationName, role, from, ...(until !== undefined && { until }) }]
      : []
  }),
})

/** What a list says of each of these persons: the name, and how they sign in. */
async function basicsOf(work: Reading, people: readonly string[]) {
  const names = await namesOf(work, people)
  const ways = await waysInOf(work, people)
  return (id: string) => ({ name: names.get(id) ?? id, signIn: standingOf(ways.get(id)) })
}

function standingOf(way: WayIn | undefined): SignInStanding {
  if (way?.isHanded) return 'waits'
  if (!way?.signsIn) return 'none'
  return way.confirmedAt === null ? 'ownWay' : 'confirmed'
}
