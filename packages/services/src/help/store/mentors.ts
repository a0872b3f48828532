import { dayOf, Refusal } from '@liangpai/server'
import { forUpdate } from '@liangpai/server/store'
import { clocksOf } from '../../clocks/storedClocks.ts'
import type { Mentor } from '../request/mentor.ts'
import type { Topic } from '../request/topic.ts'
import { mentorKeptUntil } from '../retention/mentorRetention.ts'
import type { HelpReading, HelpWork } from './context.ts'
import { type HelpTables, sealedMentor } from './schema.ts'
import type { HelpMentorRow } from './tables.ts'

/** A mentor with the center for which they help. */
type CenterMentor = Mentor & { readonly centerId: string }

/** The same with the day on which something was heard of them, and the last day on which they are there. */
export type StoredMentor = CenterMentor & { readonly lastHeard: string; readonly keptUntil: string }

function opened(vault: HelpReading['vault'], row: HelpTables['helpMentors']): StoredMentor {
  const { topics, askFirst, ...open } = sealedMentor.open(vault, row.id, row)
  return { ...open, topics: JSON.parse(topics) as Topic[], askFirst: askFirst === 1 }
}

/** A mentor, locked within a transaction: their room is counted while nobody else counts it. Throws `notFoundOrNotYours`. */
export async function mentorOf({ tx, vault }: Pick<HelpReading, 'tx' | 'vault'>, id: string): Promise<StoredMentor> {
  const found = tx.selectFrom('helpMentors').selectAll().where('id', '=', id)
  const row = await forUpdate(tx, found).executeTakeFirst()
  if (!row) throw new Refusal('notFoundOrNotYours')
  return opened(vault, row)
}

/** Those who help for a center, by what they are called; one whose row is damaged is no reason to show none. */
export async function mentorsOf(
  { tx, vault }: Pick<HelpReading, 'tx' | 'vault'>,
  centerId: string,
): Promise<StoredMentor[]> {
  const rows = await tx.selectFrom('helpMentors').selectAll().where('centerId', '=', centerId).orderBy('id').execute()
  const all = rows.flatMap((row) => openedUnlessDamaged(vault, row))
  return all.toSorted((a, b) => (a.callName < b.callName ? -1 : a.callName > b.callName ? 1 : 0))
}

function openedUnlessDamaged(vault: HelpReading['vault'], row: HelpTables['helpMentors']): StoredMentor[] {
  try {
    return [opened(vault, row)]
  } catch (error) {
    if (error instanceof Refusal && error.code === 'rowDamaged') return []
    throw error
  }
}

/** How many requests take up room of each mentor, and in how many of them they help. */
export async function loadsOf(
  { tx }: Pick<HelpReading, 'tx'>,
  mentors: readonly string[],
): Promise<Map<string, { load: number; helping: number }>> {
  const loads = new Map(mentors.map((id) => [id, { load: 0, helping: 0 }]))
  if (mentors.length === 0) return loads
  const rows = await tx.selectFrom('helpIntroductions').selectAll().where('mentorId', 'in', mentors).execute()
  for (const { mentorId, isAccepted } of rows) {
    const { load = 0, helping = 0 } = loads.get(mentorId) ?? {}
    loads.set(mentorId, { load: load + 1, helping: helping + isAccepted })
  }
  return loads
}

/** Writes a new mentor. */
export async function insertMentor(work: HelpWork, mentor: CenterMentor): Promise<void> {
  const { tx, vault } = work
  const row = rowOf({ ...mentor, ...(await daysOf(work)) })
  await tx.insertInto('helpMentors').values(sealedMentor.seal(vault, row)).execute()
}

/** Writes what a mentor has changed, which puts their deletion off. */
export async function updateMentor(work: HelpWork, mentor: StoredMentor): Promise<void> {
  const { tx, vault } = work
  const { id, ...set } = rowOf({ ...mentor, ...(await daysOf(work)) })
  await tx
    .updateTable('helpMentors')
    .set(sealedMentor.sealSome(vault, id, set))
    .where('id', '=', id)
    .execute()
}

/** Puts the deletion of a mentor off, who has done something. */
export async function keepMentor(work: HelpWork, id: string): Promise<void> {
  await work.tx
    .updateTable('helpMentors')
    .set(await daysOf(work))
    .where('id', '=', id)
    .execute()
}

/** Today something is heard of a mentor. */
async function daysOf(work: HelpWork): Promise<Pick<StoredMentor, 'lastHeard' | 'keptUntil'>> {
  const lastHeard = dayOf(work.at)
  return { lastHeard, keptUntil: mentorKeptUntil(lastHeard, (await clocksOf(work)).retention) }
}

/** Counts the last days of all mentors anew, by the clocks as they are now. Returns how many there were. */
export async function recountMentors(work: HelpWork): Promise<number> {
  const { tx } = work
  const { retention } = await clocksOf(work)
  const rows = await tx.selectFrom('helpMentors').select(['id', 'lastHeard']).execute()
  for (const { id, lastHeard } of rows)
    await tx
      .updateTable('helpMentors')
      .set({ keptUntil: mentorKeptUntil(lastHeard, retention) })
      .where('id', '=', id)
      .execute()
  return rows.length
}

/** The ids of mentors whose last day is over. */
export const expiredMentors = ({ tx }: Pick<HelpReading, 'tx'>, today: string): Promise<{ id: string }[]> =>
  tx.selectFrom('helpMentors').select('id').where('keptUntil', '<', today).orderBy('id').execute()

const rowOf = ({ topics, askFirst, ...mentor }: StoredMentor): HelpMentorRow => ({
  ...mentor,
  topics: JSON.stringify(topics),
  askFirst: askFirst ? 1 : 0,
})
