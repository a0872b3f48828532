import type { Bound } from '@liangpai/server'
import { answersChecked } from '@liangpai/server/testing'
import { bindAll } from '../../office/defineVerb.ts'
import type { Services } from '../../openServices.ts'
import { secretary, type ServicesFixture } from '../../testing/services.ts'
import { hoursVerbs } from '../office/hoursVerbs.ts'
import type { HoursContext } from '../store/hoursSchema.ts'
import { recordsBy, type StoredRecord } from '../store/records.ts'
import { listOf, openSessions, signUp, verbsOf } from './calendar.ts'

/** The verbs of hours, as an open process has them. */
export const hoursVerbsOf = ({ context }: Pick<Services, 'context'>): Bound<typeof hoursVerbs> =>
  answersChecked(bindAll(context, hoursVerbs), hoursVerbs)

/** The context of an open process as hours read it. */
export const hoursOf = ({ context }: Pick<Services, 'context'>): HoursContext => context as unknown as HoursContext

/** 河道清理, on the morning of 5 December 2026, to volunteer. */
const river = { title: '河道清理', kind: 'volunteering', begins: '08:30', ends: '12:30' } as const

/** A volunteering session that was held, and the link of the sheet of each who came. */
export async function heldVolunteering(
  fixture: ServicesFixture,
  names: readonly string[] = ['许嘉木'],
  { hosts = ['liutang'], day = '2026-12-05' } = {},
): Promise<{ session: string; sheets: string[] }> {
  const { services } = fixture
  const { sessions } = await openSessions(services, [{ ...river, day, hosts } as never], { hosts })
  const [session = ''] = sessions
  const sheets: string[] = []
  for (const name of names) sheets.push((await signUp(services, [session], name)).token)
  fixture.on(day, '12:40')
  for (const { id } of await listOf(services, session))
    await verbsOf(services).mark(secretary, { session, signup: id, attended: true })
  await verbsOf(services)['hold-session'](secretary, { session })
  return { session, sheets }
}

/** The records of a session as they are stored. */
export const recordsOf = (services: Services, session: string): Promise<StoredRecord[]> =>
  hoursOf(services).read('fang', (reading) => recordsBy(reading, { session }))
