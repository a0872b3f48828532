import { dayOf, deadlineAfter, Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import { clocksOf } from '../../clocks/storedClocks.ts'
import { recordKeptUntil, type VolunteerRecord } from '../hours/volunteerRecord.ts'
import type { VolunteerRecordRow } from './hoursTables.ts'
import { type HoursReading, type HoursWork, sealedRecord } from './hoursSchema.ts'

/** A record with whose it is, and of which session. */
export type StoredRecord = Pick<
  VolunteerRecordRow,
  'id' | 'volunteerId' | 'sessionId' | 'signupId' | 'dueOn' | 'keptUntil'
> & {
  record: VolunteerRecord
}

type Read = Parameters<typeof sealedRecord.open>[2] & { id: string }

const opened = (vault: HoursReading['vault'], row: Read): StoredRecord => {
  const { record, ...open } = sealedRecord.open(vault, row.id, row) as unknown as VolunteerRecordRow
  return { ...open, record: JSON.parse(record) as VolunteerRecord }
}

/** A record, locked within a transaction; throws `notFoundOrNotYours`. */
export async function recordOf({ tx, vault }: Pick<HoursReading, 'tx' | 'vault'>, id: string): Promise<StoredRecord> {
  const found = tx.selectFrom('volunteerRecords').selectAll().where('id', '=', id)
  const row = await forUpdate(tx, found).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return opened(vault, row)
}

/** The records of a volunteer or of a session, the last activity first. */
export async function recordsBy(
  { tx, vault }: Pick<HoursReading, 'tx' | 'vault'>,
  { volunteer, session }: { volunteer?: string; session?: string },
): Promise<StoredRecord[]> {
  let found = tx.selectFrom('volunteerRecords').selectAll()
  if (volunteer !== undefined) found = found.where('volunteerId', '=', volunteer)
  if (session !== undefined) found = found.where('sessionId', '=', session)
  const records = (await found.orderBy('id').execute()).map((row) => opened(vault, row))
  const order = ({ record }: StoredRecord) => `${record.day} ${record.from}`
  return records.toSorted((a, b) => (order(a) > order(b) ? -1 : 1))
}

/** What of a record stands open: its state, and by when somebody is to confirm it or to answer. */
async function columnsOf(
  { calendar, at, tx }: Pick<HoursWork, 'calendar' | 'at' | 'tx'>,
  record: VolunteerRecord,
  dueOn?: string | null,
) {
  const { confirm } = (await clocksOf({ tx })).calendar
  const isWaiting = record.state === 'recorded' || record.objection !== undefined
  return {
    state: record.state,
    isDisputed: record.objection === undefined ? (0 as const) : (1 as const),
    dueOn: isWaiting ? (dueOn ?? deadlineAfter(calendar, dayOf(at), confirm).day) : null,
    record: JSON.stringify(record),
  }
}

/** Writes a new record of a sign-up. */
export async function insertRecord(
  work: HoursWork,
  {
    record,
    ...ids
  }: Pick<VolunteerRecordRow, 'id' | 'volunteerId' | 'sessionId' | 'signupId'> & {
    record: VolunteerRecord
  },
): Promise<void> {
  const keptUntil = recordKeptUntil(record, (await clocksOf(work)).retention)
  const row = { ...ids, ...(await columnsOf(work, record)), keptUntil }
  await work.tx.insertInto('volunteerRecords').values(sealedRecord.seal(work.vault, row)).execute()
}

/** Writes a record after a step. A date by which it waits already stays. */
export async function updateRecord(work: HoursWork, { id, dueOn, record }: StoredRecord): Promise<void> {
  const set = sealedRecord.sealSome(work.vault, id, await columnsOf(work, record, dueOn))
  await work.tx.updateTable('volunteerRecords').set(set).where('id', '=', id).execute()
}

/** The sign-ups of a session whose hours are recorded. */
export async function recordedSignups({ tx }: Pick<HoursReading, 'tx'>, session: string): Promise<Set<string>> {
  const rows = await tx.selectFrom('volunteerRecords').select('signupId').where('sessionId', '=', session).execute()
  return new Set(rows.map(({ signupId }) => signupId))
}

/** The sessions of which some hours wait for the organiser, with the first date, and whether a volunteer waits for an answer. */
export async function waitingSessions({
  tx,
}: Pick<HoursReading, 'tx'>): Promise<{ sessionId: string; dueOn: string; isDisputed: boolean }[]> {
  const rows = await tx
    .selectFrom('volunteerRecords')
    .select(({ fn }) => ['sessionId', fn.min('dueOn').as('dueOn'), fn.max('isDisputed').as('isDisputed')])
    .where('dueOn', 'is not', null)
    .groupBy('sessionId')
    .execute()
  return rows.map(({ sessionId, dueOn, isDisputed }) => ({
    sessionId,
    dueOn: dueOn ?? '',
    isDisputed: Number(isDisputed) === 1,
  }))
}
