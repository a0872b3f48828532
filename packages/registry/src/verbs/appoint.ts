import * as z from 'zod'
import { drawId } from '../secret.ts'
import { addAppointment, endAppointment, rolesOf } from '../store/appointments.ts'
import { organizationOf } from '../store/organizations.ts'
import { ensurePerson } from '../store/people.ts'
import { LEADERS, requireRole, type Role } from './authority.ts'
import { slug, text } from './fields.ts'
import { defineVerb } from './perform.ts'
import { Refusal } from './refusal.ts'

/** The roles that are given. */
export const roles = [
  'secretary',
  'deputySecretary',
  'committeeMember',
  'organizationMember',
  'publicityMember',
  'disciplineMember',
  'groupLeader',
  'caseHandler',
] as const satisfies Role[]

const input = z.strictObject({
  organization: slug,
  person: z.strictObject({ id: slug, name: text(64) }),
  role: z.enum(roles),
  /** Ends the role instead. */
  end: z.boolean().default(false),
})

/** Gives a person a role in an organisation, or ends it. A secretary is appointed from above, as his election is approved. */
export const appoint = defineVerb({
  name: 'appoint',
  input,
  async act(work, { organization, person, role, end }) {
    const { tx, at } = work
    const row = await organizationOf(tx, organization)
    const decidedAbove = role === 'secretary' || role === 'deputySecretary'
    await requireRole(work, decidedAbove ? (row.superiorId ?? organization) : organization, LEADERS)
    if ((role === 'groupLeader') !== (row.kind === 'group'))
      throw new Refusal('roleKind', 422, `a ${role} of a ${row.kind}`)
    const held = { personId: person.id, organizationId: organization, role }
    if (end) {
      if ((await endAppointment(tx, held, at)) === 0n) throw new Refusal('roleNotHeld', 404)
    } else {
      const known = await rolesOf(tx, person.id, [organization], at)
      if (known.some((one) => one.role === role)) throw new Refusal('roleHeldAlready')
      await ensurePerson(tx, { ...person, createdAt: at })
      await addAppointment(tx, { id: drawId(), ...held, since: at, until: null })
    }
    return { result: { person: person.id }, subject: organization, detail: { person: person.id, role, end } }
  },
})
