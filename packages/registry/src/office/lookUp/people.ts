import { holdsOn, type PlainDate, roleNames } from '@liangpai/core/organization'
import {
  type AppointedRole,
  dayOf,
  findPerson,
  handsBehind,
  organizationAsOf,
  Refusal,
  rolesIn,
  sessionsOf,
  signInStateOf,
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
  return Promise.all([...byPerson].map(([id, roles]) => lineOf(work, scope, id, roles)))
}

/** A person who holds a role in scope today. Throws `notFoundOrNotYours` for everybody else. */
export async function viewPerson(work: Reading, id: string): Promise<PersonView> {
  const scope = await scopeOf(work)
  const roles = (await rolesOn(work, [...scope.organizations], dayOf(work.at))).filter(({ person }) => person === id)
  if (roles.length === 0) throw new Refusal('notFoundOrNotYours')
  const state = await signInStateOf(work, id)
  return {
    ...(await lineOf(work, scope, id, roles)),
    state: { ...state, countsWith: await Promise.all(state.countsWith.map((one) => nameOf(work, one))) },
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
  return Promise.all(
    roles.map(async ({ person, name: role, term: { from, until } }) => ({
      id: person,
      name: await nameOf(work, person),
      signIn: await standingOf(work, person),
      organization,
      role,
      from,
      ...(until !== undefined && { until }),
    })),
  )
}

async function rolesOn({ tx }: Reading, organizations: readonly string[], on: PlainDate): Promise<AppointedRole[]> {
  const roles = (await Promise.all(organizations.map((id) => rolesIn(tx, id)))).flat()
  const order = (role: AppointedRole) => roleNames.indexOf(role.name)
  return roles.filter(({ term }) => holdsOn(term, on)).toSorted((a, b) => order(a) - order(b))
}

const lineOf = async (
  work: Reading,
  { rows }: Scope,
  id: string,
  roles: readonly AppointedRole[],
): Promise<PersonLine> => ({
  id,
  name: await nameOf(work, id),
  signIn: await standingOf(work, id),
  roles: roles.flatMap(({ organization, name: role, term: { from, until } }) => {
    const row = rows.get(organization)
    const organizationName = row && wordsOf(organizationAsOf(row, dayOf(work.at)))
    return organizationName
      ? [{ organization, organizationName, role, from, ...(until !== undefined && { until }) }]
      : []
  }),
})

const nameOf = async (work: Reading, id: string): Promise<string> => (await findPerson(work, id))?.name ?? id

async function standingOf(work: Reading, person: string): Promise<SignInStanding> {
  if ((await handsBehind(work.tx, person)).length > 0) return 'waits'
  const { passkeys, confirmedAt } = await signInStateOf(work, person)
  const signsIn = passkeys > 0 || (await sessionsOf(work, person)).length > 0
  if (!signsIn) return 'none'
  return confirmedAt === null ? 'ownWay' : 'confirmed'
}
