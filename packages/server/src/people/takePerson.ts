import { Refusal } from '../refusal.ts'
import type { Tx } from '../store/store.ts'
import type { Vault } from '../vault/vault.ts'
import { ensurePerson, findPerson } from './people.ts'

/** A person as they are appointed: a short name, and the name that others read. */
type NewPerson = { id: string; name: string }

/**
 * Takes somebody up, or finds them. One name is one person: whoever declared an interest, or was objected to, does not come back
 * under another short name. Throws `personTwice`, `personDiffers`.
 */
export async function takePerson(work: { tx: Tx; vault: Vault; at: number }, person: NewPerson): Promise<void> {
  const others = await work.tx.selectFrom('people').select('id').where('id', '!=', person.id).execute()
  for (const { id } of others) {
    const other = await findPerson(work, id)
    if (other && folded(other.name) === folded(person.name)) throw new Refusal('personTwice', id)
  }
  await ensurePerson(work, { ...person, createdAt: work.at })
}

/** Letters and numbers alone, in one width and case: people write the dot of a name and its spaces in many ways. */
const folded = (name: string): string => {
  const text = name.normalize('NFKC').toLowerCase()
  return text.replace(/[^\p{L}\p{M}\p{N}]/gu, '') || text
}
