import { DAY, endLinks, liveLink, makeLink, Refusal } from '@liangpai/server'
import { type Db, deleteAnswersAbout, type Tx } from '@liangpai/server/store'
import type { ModuleName } from '../store/settings.ts'

/** The purpose of the private links by which merchants, traders, students and mentors see what is theirs. */
export const MATTER = 'matter'

/** Longer than anything is kept: a link dies with its record (SERVICES 7). */
const LINK_LIFE = 5 * 366 * DAY

/** One thing of one person: `of` is a record of its module, such as `request/4182`. Never a name or a contact. */
export type Matter = { module: ModuleName; of: string }

const subjectOf = ({ module, of }: Matter): string => `${module}/${of}`

/**
 * Makes the link of a matter; an earlier one dies. Whoever loses theirs gets a new one by a verb of the branch, and it is handed to
 * the contact on record alone: no input of such a verb names another (SERVICES 1).
 */
export async function makeMatterLink(
  work: { tx: Tx; at: number; actor: string },
  matter: Matter,
): Promise<{ token: string }> {
  const { token } = await makeLink(work, { purpose: MATTER, subject: subjectOf(matter), life: LINK_LIFE })
  return { token }
}

/** What a link of this module opens: the `of` of its matter. Throws `privateLinkUnknown` for one of another module, too. */
export async function matterOf(reading: { tx: Db; at: number }, module: ModuleName, token: string): Promise<string> {
  const { subject } = await liveLink(reading, MATTER, token)
  const start = `${module}/`
  if (!subject.startsWith(start)) throw new Refusal('privateLinkUnknown')
  return subject.slice(start.length)
}

/** The id of a record of one kind that a link of this module opens. Throws `privateLinkUnknown` for one of any other. */
export async function idOfMatter(
  reading: { tx: Db; at: number },
  module: ModuleName,
  { kind, token }: { kind: string; token: string },
): Promise<string> {
  const of = await matterOf(reading, module, token)
  if (!of.startsWith(`${kind}/`)) throw new Refusal('privateLinkUnknown')
  return of.slice(kind.length + 1)
}

/**
 * Ends what led to a matter, once its record is deleted: its link, and the answers to repeated commands about it, which may hold the
 * link or what was typed. A verb about a matter says `subject: of` in what it returns, so that they are found.
 */
export async function endMatter({ tx }: { tx: Tx }, matter: Matter): Promise<void> {
  await endLinks(tx, MATTER, subjectOf(matter))
  await deleteAnswersAbout(tx, [matter.of])
}
