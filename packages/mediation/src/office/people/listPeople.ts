import type { RoleName } from '@liangpai/core/organization'
import { dayOf, findPerson, hasRole, Refusal, rolesIn, LEADERS } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { partnersOf } from '../case/handOvers.ts'

/** A person of a station, and until when they are, if it has an end. */
export type PersonLine = { id: string; name: string; until?: string }

/** Who works for a station, and for its partners. */
export type StationPeople = {
  leaders: PersonLine[]
  handlers: PersonLine[]
  mediators: PersonLine[]
  partners: { id: string; name: string; people: PersonLine[] }[]
}

/** The people of a station for those who lead it. Throws `notFoundOrNotYours` for everybody else. */
export async function listPeople(reading: Reading): Promise<StationPeople> {
  if (!(await hasRole(reading, reading.ledBy, LEADERS))) throw new Refusal('notFoundOrNotYours')
  const [leaders, handlers, mediators, partners] = await Promise.all([
    peopleIn(reading, LEADERS),
    peopleIn(reading, ['caseHandler']),
    mediatorsOf(reading),
    peopleOfPartners(reading),
  ])
  return { leaders, handlers, mediators, partners }
}

async function peopleIn(reading: Reading, names: readonly RoleName[]): Promise<PersonLine[]> {
  const today = dayOf(reading.at)
  const roles = await rolesIn(reading.tx, reading.ledBy)
  const current = roles.filter(({ name, term }) => names.includes(name) && (term.until ?? today) >= today)
  return Promise.all(current.map(({ person, term }) => lineOf(reading, person, term.until)))
}

async function mediatorsOf(reading: Reading): Promise<PersonLine[]> {
  const rows = await reading.tx.selectFrom('mediators').selectAll().orderBy('personId').execute()
  return Promise.all(rows.map(({ personId, until }) => lineOf(reading, personId, until ?? undefined)))
}

async function peopleOfPartners(reading: Reading): Promise<StationPeople['partners']> {
  const rows = await reading.tx.selectFrom('partnerPeople').selectAll().orderBy('personId').execute()
  return Promise.all(
    (await partnersOf(reading)).map(async ({ id, name }) => {
      const own = rows.filter(({ partnerId }) => partnerId === id)
      return { id, name, people: await Promise.all(own.map(({ personId }) => lineOf(reading, personId))) }
    }),
  )
}

const lineOf = async (reading: Reading, id: string, until?: string): Promise<PersonLine> => ({
  id,
  name: (await findPerson(reading, id))?.name ?? id,
  ...(until !== undefined && { until }),
})
