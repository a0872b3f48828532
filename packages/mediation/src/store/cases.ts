import { endLinks, Refusal } from '@liangpai/server'
import { deleteAnswersAbout, forUpdate } from '@liangpai/server/store'
import { type Case, isOpen } from '../case/case.ts'
import { type ClockContext, endingClock } from '../clock/clock.ts'
import { type DeedOf, deedOwners, nextDeed } from '../clock/deed.ts'
import { retentionOf } from '../retention/retention.ts'
import { type Party, parties } from '../party/party.ts'
import type { CaseRecord } from './caseRecord.ts'
import { sealedCase, type Tables } from './schema.ts'
import type { Db, Sealing, Tx, Unsealing } from './store.ts'
import type { CaseMediatorRow, CaseRow } from './tables.ts'

/** The purpose of the private link by which a side reads its case; the subject is `linkSubject`. */
export const CASE = 'case'

/** What the link of one side opens. */
export const linkSubject = (number: string, party: string): string => `${number}/${party}`

/** A case with its row opened. */
export type StoredCase = Omit<CaseRow, 'record'> & { record: CaseRecord }

const opened = (vault: Unsealing['vault'], row: Tables['cases']): StoredCase => {
  const { record, ...open } = sealedCase.open(vault, row.number, row)
  return { ...open, record: JSON.parse(record) as CaseRecord }
}

const openedUnlessDamaged: (...row: Parameters<typeof opened>) => StoredCase[] = (...row) => {
  try {
    return [opened(...row)]
  } catch (error) {
    if (error instanceof Refusal && error.code === 'rowDamaged') return []
    throw error
  }
}

/** A case, locked within a transaction; throws `notFoundOrNotYours`. */
export async function caseOf({ tx, vault }: Unsealing, number: string): Promise<StoredCase> {
  const found = tx.selectFrom('cases').selectAll().where('number', '=', number)
  const row = await forUpdate(tx, found).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return opened(vault, row)
}

/** Whether a number is taken. */
export async function isTaken(db: Db, number: string): Promise<boolean> {
  const found = db.selectFrom('cases').select('number').where('number', '=', number)
  return (await found.executeTakeFirst()) !== undefined
}

/** What of a case stands open in its row: its state, what comes next, and the days on which it is deleted. */
function columnsOf(one: Case, context: ClockContext) {
  const next = nextDeed(one, context)
  const ending = endingClock(one, context)?.due
  const { case: whole, attachments, ceiling, longest } = retentionOf(one)
  return {
    state: one.state,
    deed: next?.deed ?? null,
    deedOf: next?.of ?? null,
    nextDay: next?.day ?? null,
    closedOn: isOpen(one) ? null : one.since,
    endsAfter: ending && !ending.provisional ? ending.day : null,
    picturesUntil: attachments ?? null,
    keptUntil: whole ?? ceiling,
    lastUntil: longest !== undefined && longest > ceiling ? longest : ceiling,
  }
}

/** Writes a new case. */
export async function insertCase(
  { tx, vault, at }: Sealing & { at: number },
  { number, record }: Pick<StoredCase, 'number' | 'record'>,
  context: ClockContext,
): Promise<void> {
  const row = { number, record: JSON.stringify(record), filedAt: at, changedAt: at, ...columnsOf(record.case, context) }
  await tx.insertInto('cases').values(sealedCase.seal(vault, row)).execute()
}

/** Writes a case after a step, with who mediates it and what was handed over. */
export async function updateCase(
  { tx, vault, at }: Sealing & { at: number },
  { number, record }: Pick<StoredCase, 'number' | 'record'>,
  context: ClockContext,
): Promise<void> {
  const set = { record: JSON.stringify(record), changedAt: at, ...columnsOf(record.case, context) }
  await tx
    .updateTable('cases')
    .set(sealedCase.sealSome(vault, number, set))
    .where('number', '=', number)
    .execute()
  await writeWorkers(tx, number, record.case, context)
}

async function writeWorkers(tx: Tx, caseNumber: string, one: Case, context: ClockContext): Promise<void> {
  await tx.deleteFrom('caseMediators').where('caseNumber', '=', caseNumber).execute()
  const { deedOf, nextDay, closedOn } = columnsOf(one, context)
  for (const [personId, standing] of mediatorsOf(one))
    await tx.insertInto('caseMediators').values({ caseNumber, personId, standing, deedOf, nextDay, closedOn }).execute()
  await tx.deleteFrom('caseHandOvers').where('caseNumber', '=', caseNumber).execute()
  for (const { partner, received, date } of one.handOvers)
    await tx
      .insertInto('caseHandOvers')
      .values({ caseNumber, partnerId: partner, isReceived: received === undefined ? 0 : 1, handedOn: date })
      .execute()
}

/** How each mediator stands to a case: whoever has declared and is not assigned has nothing to do with it. */
function mediatorsOf({ mediators, declarations, declarationsAsked }: Case): Map<string, CaseMediatorRow['standing']> {
  const waiting = declarationsAsked.filter(({ mediator }) => !declarations.some((one) => one.mediator === mediator))
  return new Map([
    ...waiting.map(({ mediator }) => [mediator, 'asked'] as const),
    ...mediators.map(({ person, until }) => [person, until === undefined ? 'active' : 'former'] as const),
  ])
}

/** Deletes a case with everything of it: pictures, links, and what commands about it were answered. */
export async function deleteCase(tx: Tx, number: string): Promise<void> {
  for (const table of ['caseMediators', 'caseHandOvers', 'pictures'] as const)
    await tx.deleteFrom(table).where('caseNumber', '=', number).execute()
  await tx.deleteFrom('cases').where('number', '=', number).execute()
  for (const party of parties) await endLinks(tx, CASE, linkSubject(number, party))
  await deleteAnswersAbout(tx, [number])
}

/** Which cases are wanted: those that wait for somebody, all open ones, those that ended, or whatever was handed over; and whose. */
export type CaseFilter = {
  which: { for: readonly DeedOf[] } | 'open' | 'ended' | 'handedOver'
  /** Those that a person mediates now, or was asked about. */
  mediator?: { person: string; standing: CaseMediatorRow['standing'] }
  partner?: string
  limit: number
}

/** A page of cases: the next date first, of those that ended the last one. Rows are opened only once they are chosen, and one that is damaged is no reason to show none. */
export async function casesBy({ tx, vault }: Unsealing, filter: CaseFilter): Promise<StoredCase[]> {
  const numbers = await numbersBy(tx, filter)
  if (numbers.length === 0) return []
  const rows = await tx.selectFrom('cases').selectAll().where('number', 'in', numbers).execute()
  const order = new Map(numbers.map((number, at) => [number, at]))
  return rows
    .toSorted((a, b) => (order.get(a.number) ?? 0) - (order.get(b.number) ?? 0))
    .flatMap((row) => openedUnlessDamaged(vault, row))
}

/** Each part is read from its index in its order; together they are longer than a page by as many parts at most. */
async function numbersBy(tx: Db, filter: CaseFilter): Promise<string[]> {
  const { which, limit } = filter
  if (which === 'handedOver') return handedOver(tx, filter)
  if (which === 'ended') return (await ended(tx, filter)).map(({ number }) => number)
  const parts = await Promise.all(
    (which === 'open' ? deedOwners : which.for).map((deedOf) => waitingFor(tx, filter, deedOf)),
  )
  const all = parts.flat().filter(({ closedOn }) => which !== 'open' || closedOn === null)
  return all
    .toSorted((a, b) => (`${a.day} ${a.number}` < `${b.day} ${b.number}` ? -1 : 1))
    .slice(0, limit)
    .map(({ number }) => number)
}

/** The cases that wait for somebody, the next date first. */
function waitingFor(tx: Db, { mediator, partner, limit }: CaseFilter, deedOf: DeedOf) {
  if (mediator)
    return tx
      .selectFrom('caseMediators')
      .select(['caseNumber as number', 'nextDay as day', 'closedOn'])
      .where('personId', '=', mediator.person)
      .where('standing', '=', mediator.standing)
      .where('deedOf', '=', deedOf)
      .orderBy('nextDay')
      .orderBy('caseNumber')
      .limit(limit)
      .execute()
  const found = tx
    .selectFrom('cases')
    .select(['number', 'nextDay as day', 'closedOn'])
    .where('deedOf', '=', deedOf)
    .orderBy('nextDay')
    .orderBy('number')
    .limit(limit)
  return (partner === undefined ? found : found.where('number', 'in', handedTo(tx, partner))).execute()
}

/** The cases that have ended, the last one first. */
function ended(tx: Db, { mediator, partner, limit }: CaseFilter) {
  if (mediator)
    return tx
      .selectFrom('caseMediators')
      .select('caseNumber as number')
      .where('personId', '=', mediator.person)
      .where('standing', '=', mediator.standing)
      .where('closedOn', 'is not', null)
      .orderBy('closedOn', 'desc')
      .orderBy('caseNumber', 'desc')
      .limit(limit)
      .execute()
  const found = tx
    .selectFrom('cases')
    .select('number')
    .where('closedOn', 'is not', null)
    .orderBy('closedOn', 'desc')
    .orderBy('number', 'desc')
    .limit(limit)
  return (partner === undefined ? found : found.where('number', 'in', handedTo(tx, partner))).execute()
}

const handedTo = (tx: Db, partner: string) =>
  tx.selectFrom('caseHandOvers').select('caseNumber').where('partnerId', '=', partner)

/** What was handed over to a partner, the newest first. */
async function handedOver(tx: Db, { partner = '', limit }: CaseFilter): Promise<string[]> {
  const found = handedTo(tx, partner).orderBy('handedOn', 'desc').orderBy('caseNumber').limit(limit)
  return (await found.execute()).map(({ caseNumber }) => caseNumber)
}

/** The numbers of cases in which time has ended something by a day. */
export const dueCases = (db: Db, today: string): Promise<{ number: string }[]> =>
  db.selectFrom('cases').select('number').where('endsAfter', '<', today).orderBy('endsAfter').execute()

/** The numbers of all open cases: their dates are counted anew when holidays become known. */
export const openCases = (db: Db): Promise<{ number: string }[]> =>
  db.selectFrom('cases').select('number').where('closedOn', 'is', null).orderBy('number').execute()

/** What is to be deleted on a day: of which case its pictures, and which as a whole or but for what stays longer. */
export const expiredCases = (db: Db, today: string): Promise<{ number: string }[]> =>
  db
    .selectFrom('cases')
    .select('number')
    .where((eb) => eb.or([eb('picturesUntil', '<', today), eb('keptUntil', '<', today), eb('lastUntil', '<', today)]))
    .orderBy('number')
    .execute()

/** Deletes the pictures of a case, or those of one side. Returns how many there were. */
export async function deletePictures(tx: Tx, caseNumber: string, party?: Party): Promise<number> {
  const found = tx.deleteFrom('pictures').where('caseNumber', '=', caseNumber)
  const { numDeletedRows } = await (party === undefined ? found : found.where('party', '=', party)).executeTakeFirst()
  return Number(numDeletedRows)
}
