import { blindIndex, drawId, ensurePerson, findPerson, Refusal, type Vault } from '@liangpai/server'
import type { Sealing } from './store.ts'

/**
 * What stands for a member in every table in place of the short name by which a branch calls them in commands, which may name
 * them: a keyed hash of it. Somebody with a role has a row of their own under that name, since the trail says who acted.
 */
export const memberIdOf = (vault: Vault, shortName: string): string => blindIndex(vault, 'member', shortName)

/** The id of a member, who is kept if new; drawn for one without a short name. Throws `personDiffers`. */
export async function ensureMember(
  { tx, vault, at }: Sealing & { at: number },
  { id: shortName, name }: { id?: string | undefined; name: string },
): Promise<string> {
  const id = shortName === undefined ? drawId() : memberIdOf(vault, shortName)
  const person = await findPerson({ tx, vault }, id)
  if (person && person.name !== name) throw new Refusal('personDiffers', shortName)
  await ensurePerson({ tx, vault }, { id, name, createdAt: at })
  return id
}
