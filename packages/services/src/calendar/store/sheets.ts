import { Refusal } from '@liangpai/server'
import type { Contact } from '../../contact/contact.ts'
import { endMatter, idOfMatter } from '../../matter/matterLink.ts'
import { sealedSheet, type SignupTables, type Unsealing, type Work } from './schema.ts'
import type { SheetRow } from './tables.ts'

/** A sheet with what its person is called. Somebody who walked in left no contact. */
export type StoredSheet = { id: string; person: Contact; transition: boolean; madeAt: number; keptUntil: string }

const opened = (vault: Unsealing['vault'], row: SignupTables['signupSheets']): StoredSheet => {
  const { id, person, transition, madeAt, keptUntil } = sealedSheet.open(vault, row.id, row)
  return { id, person: JSON.parse(person) as Contact, transition: transition === 1, madeAt, keptUntil }
}

/** What the link of a sheet is for. */
export const sheetMatter = (id: string) => ({ module: 'calendar' as const, of: `sheet/${id}` })

/** The id of the sheet that a private link opens; throws `privateLinkUnknown`. */
export const sheetByLink = (reading: Parameters<typeof idOfMatter>[0], token: string): Promise<string> =>
  idOfMatter(reading, 'calendar', { kind: 'sheet', token })

/** A sheet; throws `notFoundOrNotYours`. */
export async function sheetOf({ tx, vault }: Unsealing, id: string): Promise<StoredSheet> {
  const row = await tx.selectFrom('signupSheets').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return opened(vault, row)
}

/** Some sheets by their ids. */
export async function sheetsBy({ tx, vault }: Unsealing, ids: readonly string[]): Promise<Map<string, StoredSheet>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('signupSheets').selectAll().where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, opened(vault, row)]))
}

/** Writes a new sheet. */
export async function insertSheet(
  { tx, vault, at }: Work,
  { id, person, transition, keptUntil }: Omit<StoredSheet, 'madeAt'>,
): Promise<void> {
  const row: SheetRow = { id, person: JSON.stringify(person), transition: transition ? 1 : 0, madeAt: at, keptUntil }
  await tx.insertInto('signupSheets').values(sealedSheet.seal(vault, row)).execute()
}

/** Changes what somebody is called and how they are reached. */
export async function updateSheet({ tx, vault }: Work, id: string, person: Contact): Promise<void> {
  const set = sealedSheet.sealSome(vault, id, { person: JSON.stringify(person) })
  await tx.updateTable('signupSheets').set(set).where('id', '=', id).execute()
}

/** Deletes a sheet with its sign-ups, its link, and what commands about it were answered. */
export async function deleteSheet(work: Pick<Work, 'tx'>, id: string): Promise<void> {
  await work.tx.deleteFrom('signups').where('sheetId', '=', id).execute()
  await work.tx.deleteFrom('signupSheets').where('id', '=', id).execute()
  await endMatter(work, sheetMatter(id))
}
