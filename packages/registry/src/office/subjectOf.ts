import { findPerson, personOf } from '@liangpai/server'
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
export async function subjectOf(
  work: Reading,
  { subjectId, newName }: Pick<RequestRow, 'subjectId' | 'newName'>,
): Promise<string> {
  if (work.eyes.some((actor) => isSubject({ ...work, actor }, subjectId))) return work.actor
  const { name } = await personOf(work, subjectId)
  const names = [name, ...(newName === null ? [] : [newName])].map(foldedName)
  for (const eyes of work.eyes) {
    const person = await findPerson(work, eyes)
    if (person && names.includes(foldedName(person.name))) return work.actor
  }
  return subjectId
}
