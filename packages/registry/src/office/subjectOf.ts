import { namesOf, Refusal } from '@liangpai/server'
import type { Reading } from '../context.ts'
import type { RequestRow } from '../store/tables.ts'
import { foldedName } from '../input/foldedName.ts'
import { memberIdOf } from '../store/members.ts'

/** Whether somebody acts under the short name by which a request calls its member. */
export const isSubject = ({ vault, actor }: Pick<Reading, 'vault' | 'actor'>, subjectId: string): boolean =>
  memberIdOf(vault, actor) === subjectId

/**
 * Who the member of a request is to whoever acts: they themself if they, or somebody who counts as one with them, has that
 * name or gets it, under whatever id the request was written down. Nobody decides about themself (RULES section 1.4), and two
 * people of one name cannot be told apart here: another person decides then, too.
 */
export const subjectOf = async (work: Reading, request: OfSubject): Promise<string> =>
  subjectAmong(work, await namesOf(work, [request.subjectId, ...work.eyes]), request)

type OfSubject = Pick<RequestRow, 'subjectId' | 'newName'>

/** The same with the names of the request's member and of the reader's eyes at hand. Throws `personUnknown`. */
export function subjectAmong(
  { vault, actor, eyes }: Pick<Reading, 'vault' | 'actor' | 'eyes'>,
  names: ReadonlyMap<string, string>,
  { subjectId, newName }: OfSubject,
): string {
  if (eyes.some((one) => isSubject({ vault, actor: one }, subjectId))) return actor
  const name = names.get(subjectId)
  if (name === undefined) throw new Refusal('personUnknown', subjectId)
  const theirs = [name, ...(newName === null ? [] : [newName])].map(foldedName)
  const isOneOfThem = eyes.some((one) => theirs.includes(foldedName(names.get(one) ?? '')))
  return isOneOfThem ? actor : subjectId
}
