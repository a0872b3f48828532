import { holdsOn } from '@liangpai/core/organization'
import { type AppointedRole, dayOf, findPerson, rolesOf, signInStateOf } from '@liangpai/server'
import type { Context, Reading } from '../../context.ts'

/** The roles that a person holds today. */
export const currentRolesOf = async (
  { tx, at }: Pick<Reading, 'tx' | 'at'>,
  person: string,
): Promise<AppointedRole[]> => (await rolesOf(tx, person)).filter(({ term }) => holdsOn(term, dayOf(at)))

/** Everybody who holds a role today, for the operator. */
export const listPeople = (context: Context) =>
  context.read('', async (work) => {
    const found = await work.tx.selectFrom('appointments').select('personId').distinct().orderBy('personId').execute()
    const people = []
    for (const { personId } of found) {
      const roles = await currentRolesOf(work, personId)
      if (roles.length === 0) continue
      const { name = personId } = (await findPerson(work, personId)) ?? {}
      people.push({
        id: personId,
        name,
        roles: roles.map(({ organization, name: role, term }) => ({ organization, role, ...term })),
        signIn: await signInStateOf(work, personId),
      })
    }
    return people
  })
