import { holdsOn, reaches, type RoleName } from '@liangpai/core/organization'
import {
  type AppointedRole,
  dayOf,
  findPerson,
  handsBehind,
  type Organization,
  readEyes,
  rolesIn,
  sharesEyes,
  treeOfDay,
  withSuperiors,
} from '@liangpai/server'
import type { Reading } from '../../context.ts'
import type { RequestRow } from '../../store/tables.ts'
import { ATTESTERS, REVIEWERS } from '../roles.ts'
import { subjectOf } from '../subjectOf.ts'
import { wordsOf } from '../wordsOf.ts'
import type { Official } from './requestView.ts'

/** Who acts on requests: of several roles of a person, the one that is named. */
const ACTING: readonly RoleName[] = [...ATTESTERS, ...REVIEWERS]

/** An organisation and those above it, with the roles that count today. */
type Line = { organizations: readonly Organization[]; roles: readonly AppointedRole[] }

async function lineOf(work: Reading, organization: string): Promise<Line> {
  const organizations = await withSuperiors(work, organization)
  const roles = (await Promise.all(organizations.map(({ id }) => rolesIn(work.tx, id)))).flat()
  return { organizations, roles: roles.filter(({ term }) => holdsOn(term, dayOf(work.at))) }
}

/** A person with the role by which they act on a request, if they still have one. */
export async function officialOf(work: Reading, { organizationId }: RequestRow, id: string): Promise<Official> {
  const { organizations, roles } = await lineOf(work, organizationId)
  const own = roles.filter(({ person }) => person === id)
  const role = own.find(({ name }) => ACTING.includes(name)) ?? own[0]
  const organization = organizations.find((one) => one.id === role?.organization)
  const name = (await findPerson(work, id))?.name ?? id
  return { id, name, ...(role && organization && { role: role.name, organization: wordsOf(organization) }) }
}

/** Who else may do what a request waits for: neither its member, nor whoever attested it, nor who reads. */
export async function othersFor(work: Reading, request: RequestRow): Promise<Official[]> {
  const waitsFor = rolesFor(request)
  if (!waitsFor) return []
  const { organizations, roles } = await lineOf(work, request.organizationId)
  const day = dayOf(work.at)
  const tree = treeOfDay(organizations, day)
  const fitting = roles.filter(({ name, person }) => waitsFor.includes(name) && person !== work.actor)
  const reaching = fitting.filter(({ person }) => reaches(fitting, tree, person, request.organizationId, day))
  const officials: Official[] = []
  for (const person of new Set(reaching.map((role) => role.person))) {
    const eyes = [person, ...(await handsBehind(work.tx, person))]
    const isSubject = (await subjectOf({ ...work, actor: person, eyes }, request)) === person
    if (!isSubject && !sharesEyes(eyes, readEyes(request.attestedEyes)))
      officials.push(await officialOf(work, request, person))
  }
  return officials
}

/** Who may do what a request waits for. */
const rolesFor = ({ state }: RequestRow): readonly RoleName[] | undefined =>
  state === 'requested' ? ATTESTERS : state === 'attested' ? REVIEWERS : undefined
