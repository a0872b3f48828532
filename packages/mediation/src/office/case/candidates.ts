import { dayOf, findPerson } from '@liangpai/server'
import type { Case } from '../../case/case.ts'
import { isActing } from '../../case/case.ts'
import type { Reading } from '../../context.ts'
import { type Interest, type Standing, standingOf } from '../../mediation/interest.ts'

/** A mediator of the station who is not on a case: whether they may be, and why not. */
export type Candidate = {
  person: string
  name: string
  /** By what they declared; `objected`, since a side asked for another one in their place. */
  standing: Standing | 'objected'
  isAsked: boolean
  declared?: string
  interests: readonly Interest[]
}

/** The mediators of today who do not mediate a case, those who may be assigned first. */
export async function candidatesFor(reading: Reading, one: Case): Promise<Candidate[]> {
  const today = dayOf(reading.at)
  const rows = await reading.tx
    .selectFrom('mediators')
    .select('personId')
    .where('since', '<=', today)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>=', today)]))
    .orderBy('personId')
    .execute()
  const free = rows.map(({ personId }) => personId).filter((person) => !isActing(one, person))
  const candidates = await Promise.all(
    free.map(async (person) => candidateOf(one, person, (await findPerson(reading, person))?.name ?? person)),
  )
  return candidates.toSorted((a, b) => Number(mayBeAssigned(b)) - Number(mayBeAssigned(a)))
}

/** Whether a candidate may be assigned now. */
export const mayBeAssigned = ({ standing }: Pick<Candidate, 'standing'>): boolean =>
  standing === 'independent' || standing === 'waived'

function candidateOf({ declarations, declarationsAsked, objections }: Case, person: string, name: string): Candidate {
  const declaration = declarations.find(({ mediator }) => mediator === person)
  const isObjected = objections.some(({ mediator }) => mediator === person)
  return {
    person,
    name,
    standing: isObjected ? 'objected' : standingOf(declarations, person),
    isAsked: declarationsAsked.some(({ mediator }) => mediator === person),
    ...(declaration && { declared: declaration.declared }),
    interests: declaration?.interests ?? [],
  }
}
