import { endLinks, Refusal } from '@liangpai/server'
import { deleteAnswersAbout, forUpdate } from '@liangpai/server/store'
import { sealedReport } from './sealedTables.ts'
import type { Db, Sealing, Tx, Unsealing } from './store.ts'
import type { ReportRow } from './reportRow.ts'

/** The purpose of the link by which somebody looks what became of their report; its subject is the number of the report. */
export const REPORTED = 'reported'

export async function addReport({ tx, vault }: Sealing, row: ReportRow): Promise<void> {
  await tx.insertInto('reports').values(sealedReport.seal(vault, row)).execute()
}

/** A report, locked within a transaction, or nothing if there is none of that number. */
export async function findReport({ tx, vault }: Unsealing, number: string): Promise<ReportRow | undefined> {
  const found = tx.selectFrom('reports').selectAll().where('number', '=', number)
  const row = await forUpdate(tx, found).executeTakeFirst()
  return row && sealedReport.open(vault, number, row)
}

/** A report that has to be there; throws `reportUnknown`. */
export async function reportOf(reading: Unsealing, number: string): Promise<ReportRow> {
  const row = await findReport(reading, number)
  if (!row) throw new Refusal('reportUnknown', number)
  return row
}

/** The reports that wait for the office, oldest first. */
export async function openReports({ tx, vault }: Unsealing): Promise<ReportRow[]> {
  const open = tx.selectFrom('reports').selectAll().where('closedAt', 'is', null)
  const rows = await open.orderBy('receivedAt').orderBy('number').execute()
  return rows.map((row) => sealedReport.open(vault, row.number, row))
}

export async function updateReport(
  { tx, vault }: Sealing,
  number: string,
  set: Partial<Omit<ReportRow, 'number'>>,
): Promise<void> {
  await tx
    .updateTable('reports')
    .set(sealedReport.sealSome(vault, number, set))
    .where('number', '=', number)
    .execute()
}

/** Deletes a report with its link and what commands about it were answered. */
export async function deleteReport(tx: Tx, number: string): Promise<void> {
  await tx.deleteFrom('reports').where('number', '=', number).execute()
  await endLinks(tx, REPORTED, number)
  await deleteAnswersAbout(tx, [number])
}

/** The reports that were closed before one time, or came before another and were never closed. */
export async function oldReports(
  db: Db,
  { closedBefore, receivedBefore }: { closedBefore: number; receivedBefore: number },
): Promise<{ number: string }[]> {
  const old = db
    .selectFrom('reports')
    .select('number')
    .where((eb) =>
      eb.or([
        eb('closedAt', '<', closedBefore),
        eb.and([eb('closedAt', 'is', null), eb('receivedAt', '<', receivedBefore)]),
      ]),
    )
  return forUpdate(db, old).execute()
}
