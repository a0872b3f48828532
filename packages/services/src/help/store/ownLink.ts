import type { BaseTables } from '../../store/tables.ts'
import type { Transaction } from 'kysely'
import { endMatter, idOfMatter, makeMatterLink } from '../../matter/matterLink.ts'
import type { HelpReading, HelpWork } from './context.ts'

/** The tables of help are those of every service with its own: what reads the former reads the latter. */
const baseOf = (tx: HelpReading['tx']): Transaction<BaseTables> => tx as unknown as Transaction<BaseTables>

/** Makes the private link of a request or a mentor; an earlier one dies. */
export const makeOwnLink = ({ tx, at, actor }: HelpWork, of: string): Promise<{ token: string }> =>
  makeMatterLink({ tx: baseOf(tx), at, actor }, { module: 'help', of })

/** Ends what led to a request or a mentor, once it is deleted. */
export const endOwnLink = ({ tx }: Pick<HelpWork, 'tx'>, of: string): Promise<void> =>
  endMatter({ tx: baseOf(tx) }, { module: 'help', of })

/** The id of what a private link of help opens. Throws `privateLinkUnknown`. */
export const openedBy = ({ tx, at }: HelpReading, kind: 'request' | 'mentor', token: string): Promise<string> =>
  idOfMatter({ tx: baseOf(tx), at }, 'help', { kind, token })
