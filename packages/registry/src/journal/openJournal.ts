import { checkDatabaseUrl } from '@liangpai/server/store'
import { isServer } from '../config.ts'
import type { Store } from '../store/store.ts'
import type { JournalCopy } from './copy.ts'
import { FileCopy } from './fileCopy.ts'
import { Journal } from './journal.ts'
import { PostgresCopy } from './postgresCopy.ts'

/** The journal of a registry, whose copy is at a place: a file, or another PostgreSQL as `postgres://…`. */
export const openJournal = (store: Store, place: string, registry: string): Journal =>
  new Journal(store, openCopy(place, registry))

/** The copy alone. Throws `databaseUrlInvalid` for an address of anything but PostgreSQL. */
export const openCopy = (place: string, registry: string): JournalCopy =>
  isServer(place) ? new PostgresCopy(checkDatabaseUrl(place), registry) : new FileCopy(place, registry)
