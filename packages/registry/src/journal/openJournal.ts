import type { Vault } from '@liangpai/server'
import { checkDatabaseUrl } from '@liangpai/server/store'
import { isServer } from '../config.ts'
import type { Store } from '../store/store.ts'
import type { JournalCopy } from './copy.ts'
import { FileCopy } from './fileCopy.ts'
import { Journal } from './journal.ts'
import { JournalLines } from './line.ts'
import { PostgresCopy } from './postgresCopy.ts'
import { RefusalsCopy } from './refusalsCopy.ts'

/** The lines of a registry's journal, authenticated under its master key. */
export const journalLines = (registry: string, vault: Vault): JournalLines =>
  new JournalLines(registry, vault.authenticator('journal'))

/** The journal of a registry, whose copy is at a place: a file, or another PostgreSQL as `postgres://…`; and the refusals beside it. */
export function openJournal(
  store: Store,
  place: string,
  registry: string,
  vault: Vault,
): { journal: Journal; refusals: RefusalsCopy } {
  const format = journalLines(registry, vault)
  const copy = openCopy(place, format)
  return { journal: new Journal(store, { copy, format }), refusals: new RefusalsCopy({ store, copy, vault }) }
}

/** The copy alone. Throws `databaseUrlInvalid` for an address of anything but PostgreSQL. */
export const openCopy = (place: string, format: JournalLines): JournalCopy =>
  isServer(place) ? new PostgresCopy(checkDatabaseUrl(place), format) : new FileCopy(place, format)
