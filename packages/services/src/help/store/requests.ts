import { Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import { type ClockContext, endsAfter, nextOf, reopenUntil } from '../clock/helpClock.ts'
import type { HelpRequest } from '../request/helpRequest.ts'
import { takesRoom } from '../request/introduction.ts'
import { keptUntilOf } from '../retention/helpRetention.ts'
import type { HelpReading, HelpWork } from './context.ts'
import { endOwnLink } from './ownLink.ts'
import { type HelpTables, sealedRequest } from './schema.ts'
import type { HelpRequestRow } from './tables.ts'

/** A request with its row opened. */
export type StoredRequest = {
  readonly id: string
  readonly centerId: string
  readonly filedAt: number
  readonly record: HelpRequest
}

/** What the private link of a request, and the lines of the trail about it, call it. */
export const requestSubject = (id: string): string => `request/${id}`

function opened(vault: HelpReading['vault'], row: HelpTables['helpRequests']): StoredRequest {
  const { id, centerId, filedAt, record } = sealedRequest.open(vault, row.id, row)
  return { id, centerId, filedAt, record: JSON.parse(record) as HelpRequest }
}

/** One that is damaged is no reason to show none. */
function openedUnlessDamaged(vault: HelpReading['vault'], row: HelpTables['helpRequests']): StoredRequest[] {
  try {
    return [opened(vault, row)]
  } catch (error) {
    if (error instanceof Refusal && error.code === 'rowDamaged') return []
    throw error
  }
}

/** A request, locked within a transaction; throws `notFoundOrNotYours`. */
export async function requestOf({ tx, vault }: Pick<HelpReading, 'tx' | 'vault'>, id: string): Promise<StoredRequest> {
  const found = tx.selectFrom('helpRequests').selectAll().where('id', '=', id)
  const row = await forUpdate(tx, found).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return opened(vault, row)
}

/** What of a request stands open in its row. */
function columnsOf(one: HelpRequest, context: ClockContext) {
  const next = nextOf(one, context)
  return {
    state: one.state,
    topic: one.topic,
    transition: one.transition ? (1 as const) : (0 as const),
    deedOf: next?.of ?? null,
    nextDay: next?.due.day ?? null,
    isProvisional: next?.due.provisional ? (1 as const) : (0 as const),
    parkedUntil: one.closure === 'noMentor' ? reopenUntil(one, context) : null,
    endsAfter: endsAfter(one, context) ?? null,
    keptUntil: keptUntilOf(one, context.clocks),
  }
}

/** Writes a new request. */
export async function insertRequest(
  { tx, vault }: Pick<HelpWork, 'tx' | 'vault'>,
  { record, ...stored }: StoredRequest,
  context: ClockContext,
): Promise<void> {
  const row = { ...stored, ...columnsOf(record, context), record: JSON.stringify(record) }
  await tx.insertInto('helpRequests').values(sealedRequest.seal(vault, row)).execute()
}

/** Writes a request after a step, with whose room it takes up. */
export async function updateRequest(
  { tx, vault }: Pick<HelpWork, 'tx' | 'vault'>,
  { id, record }: Pick<StoredRequest, 'id' | 'record'>,
  context: ClockContext,
): Promise<void> {
  const set = { ...columnsOf(record, context), record: JSON.stringify(record) }
  await tx
    .updateTable('helpRequests')
    .set(sealedRequest.sealSome(vault, id, set))
    .where('id', '=', id)
    .execute()
  await tx.deleteFrom('helpIntroductions').where('requestId', '=', id).execute()
  const rows = record.introductions.filter(takesRoom).map(({ mentor, state }) => ({
    requestId: id,
    mentorId: mentor,
    isAccepted: state === 'accepted' ? (1 as const) : (0 as const),
  }))
  if (rows.length > 0) await tx.insertInto('helpIntroductions').values(rows).execute()
}

/** Deletes a request with everything of it: whose room it took, its link, and what commands about it were answered. */
export async function deleteRequest({ tx }: Pick<HelpWork, 'tx'>, id: string): Promise<void> {
  await tx.deleteFrom('helpIntroductions').where('requestId', '=', id).execute()
  await tx.deleteFrom('helpRequests').where('id', '=', id).execute()
  await endOwnLink({ tx }, requestSubject(id))
}

/** Which requests of a center are wanted: those that wait for somebody, or those for which there was nobody. */
export type RequestFilter = {
  which: NonNullable<HelpRequestRow['deedOf']> | 'parked'
  topic?: HelpRequestRow['topic'] | undefined
  /** Those alone who trade offline and want to go online (SYSTEMS 52). */
  transition?: boolean | undefined
}

/** The most that a list of a center shows: the others follow as these are dealt with. */
export const REQUESTS_LISTED = 100

/** A page of the requests of a center: the next date first, then the oldest. */
export async function requestsBy(
  { tx, vault, today }: Pick<HelpReading, 'tx' | 'vault'> & { today: string },
  centerId: string,
  { which, topic, transition = false }: RequestFilter,
): Promise<StoredRequest[]> {
  let found = tx.selectFrom('helpRequests').selectAll().where('centerId', '=', centerId)
  found =
    which === 'parked' ? found.where('parkedUntil', '>=', today) : found.where('deedOf', '=', which).orderBy('nextDay')
  if (topic !== undefined) found = found.where('topic', '=', topic)
  if (transition) found = found.where('transition', '=', 1)
  const rows = await found.orderBy('filedAt').orderBy('id').limit(REQUESTS_LISTED).execute()
  return rows.flatMap((row) => openedUnlessDamaged(vault, row))
}

/** The requests in which a mentor is being asked, or helps. */
export async function requestsOfMentor(
  { tx, vault }: Pick<HelpReading, 'tx' | 'vault'>,
  mentorId: string,
): Promise<StoredRequest[]> {
  const own = tx.selectFrom('helpIntroductions').select('requestId').where('mentorId', '=', mentorId)
  const rows = await tx.selectFrom('helpRequests').selectAll().where('id', 'in', own).orderBy('filedAt').execute()
  return rows.flatMap((row) => openedUnlessDamaged(vault, row))
}

/** The ids of requests in which time has ended something by a day. */
export const dueRequests = ({ tx }: Pick<HelpReading, 'tx'>, today: string): Promise<{ id: string }[]> =>
  tx.selectFrom('helpRequests').select('id').where('endsAfter', '<', today).orderBy('endsAfter').execute()

/** The ids of requests whose last day is over. */
export const expiredRequests = ({ tx }: Pick<HelpReading, 'tx'>, today: string): Promise<{ id: string }[]> =>
  tx.selectFrom('helpRequests').select('id').where('keptUntil', '<', today).orderBy('id').execute()

/** The ids of all requests of a center: their dates are counted anew when its clocks change, or holidays become known. */
export const requestsIn = ({ tx }: Pick<HelpReading, 'tx'>, centerId: string): Promise<{ id: string }[]> =>
  tx.selectFrom('helpRequests').select('id').where('centerId', '=', centerId).orderBy('id').execute()
