import { Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import { endMatter, idOfMatter, matterOf } from '../../matter/matterLink.ts'
import { type HoursReading, type HoursWork, sealedVolunteer } from './hoursSchema.ts'
import { sheetByLink } from './sheets.ts'

/** Somebody who volunteered: the name that stands on their proofs, and how they are reached; empty where they left nothing. */
export type Volunteer = { name: string; contact: string }

/** What the link of somebody's hours is for. */
export const hoursMatter = (volunteer: string) => ({ module: 'calendar' as const, of: `hours/${volunteer}` })

/** The volunteer whose hours a private link opens; throws `privateLinkUnknown`. */
export const volunteerByLink = (reading: HoursReading, token: string): Promise<string> =>
  idOfMatter(reading, 'calendar', { kind: 'hours', token })

/** The volunteer that the link of a sheet or of hours leads to; throws `nothingToJoin` where no hours are recorded. */
export async function volunteerByAnyLink(reading: HoursReading, token: string): Promise<string> {
  const of = await matterOf(reading, 'calendar', token)
  if (of.startsWith('hours/')) return volunteerByLink(reading, token)
  const found = await volunteerOfSheet(reading, await sheetByLink(reading, token))
  if (found === undefined) throw new Refusal('nothingToJoin')
  return found
}

/** Whose hours those of a sheet are; nobody's before any are recorded. */
export async function volunteerOfSheet({ tx }: Pick<HoursReading, 'tx'>, sheetId: string): Promise<string | undefined> {
  const found = tx.selectFrom('volunteerSheets').select('volunteerId').where('sheetId', '=', sheetId)
  return (await found.executeTakeFirst())?.volunteerId
}

/** A volunteer, locked within a transaction; throws `notFoundOrNotYours`. */
export async function volunteerOf({ tx, vault }: Pick<HoursReading, 'tx' | 'vault'>, id: string): Promise<Volunteer> {
  const row = await forUpdate(tx, tx.selectFrom('volunteers').selectAll().where('id', '=', id)).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return JSON.parse(sealedVolunteer.open(vault, id, row).person) as Volunteer
}

/** Writes a new volunteer, with the sheet that their first hours come from. */
export async function insertVolunteer(
  { tx, vault, at }: HoursWork,
  { id, sheetId, person }: { id: string; sheetId: string; person: Volunteer },
): Promise<void> {
  const row = { id, person: JSON.stringify(person), madeAt: at }
  await tx.insertInto('volunteers').values(sealedVolunteer.seal(vault, row)).execute()
  await tx.insertInto('volunteerSheets').values({ sheetId, volunteerId: id }).execute()
}

/** Changes what a volunteer is called. */
export async function updateVolunteer({ tx, vault }: HoursWork, id: string, person: Volunteer): Promise<void> {
  const set = sealedVolunteer.sealSome(vault, id, { person: JSON.stringify(person) })
  await tx.updateTable('volunteers').set(set).where('id', '=', id).execute()
}

/** Makes the hours, sheets and proofs of one volunteer another's, who has shown that both are theirs. */
export async function joinVolunteers({ tx }: HoursWork, from: string, to: string): Promise<void> {
  for (const table of ['volunteerRecords', 'volunteerSheets', 'volunteerProofs'] as const)
    await tx.updateTable(table).set({ volunteerId: to }).where('volunteerId', '=', from).execute()
  await tx.deleteFrom('volunteers').where('id', '=', from).execute()
  await endMatter({ tx }, hoursMatter(from))
}

/** Deletes somebody's hours with their proofs, their link, and what commands about them were answered. */
export async function deleteVolunteer({ tx }: Pick<HoursWork, 'tx'>, id: string): Promise<void> {
  for (const table of ['volunteerRecords', 'volunteerSheets', 'volunteerProofs'] as const)
    await tx.deleteFrom(table).where('volunteerId', '=', id).execute()
  await tx.deleteFrom('volunteers').where('id', '=', id).execute()
  await endMatter({ tx }, hoursMatter(id))
}
