import { Refusal, type Vault } from '@liangpai/server'
import * as z from 'zod'
import { declinedRequests, lockRefusals, refusalChanges, type Refusals, replaceRefusals } from '../store/declines.ts'
import { forgetRequest } from '../store/requests.ts'
import type { Store, Tx } from '../store/store.ts'
import type { JournalCopy } from './copy.ts'
import { reachable } from './reachable.ts'

const LABEL = 'refusals'

const refusals = z.strictObject({
  changes: z.int(),
  rows: z.array(z.strictObject({ person: z.string(), place: z.string(), reopenHash: z.string(), declinedAt: z.int() })),
})

/**
 * All refusals once more, sealed beside the copy of the journal, so that nobody is asked again after going back to a backup
 * of before they declined. They are no lines of the journal, which stay for good: what is taken back or five years old is
 * gone from here too.
 */
export class RefusalsCopy {
  private readonly _store: Store
  private readonly _copy: JournalCopy
  private readonly _vault: Vault
  /** Up to which change this process has brought the copy. */
  private _copied: number | undefined

  constructor({ store, copy, vault }: { store: Store; copy: JournalCopy; vault: Vault }) {
    this._store = store
    this._copy = copy
    this._vault = vault.compartment(LABEL)
  }

  /** Brings the older of the two up to the newer. Throws `journalUnreachable`; the next call does it then. */
  async update(): Promise<void> {
    if ((await refusalChanges(this._store.db)) === this._copied) return
    this._copied = await this._store.transact(async (tx) => {
      const own = await lockRefusals(tx)
      const copy = this._open(await reachable(() => this._copy.note()))
      if (copy && copy.changes > own.changes) await learn(tx, copy)
      else if (own.changes > (copy?.changes ?? 0)) await reachable(() => this._copy.putNote(this._seal(own)))
      return Math.max(own.changes, copy?.changes ?? 0)
    })
  }

  /** The same after an act and before anybody is answered: what the copy lacks follows once it can be reached. */
  async updateSoon(): Promise<void> {
    await this.update().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
  }

  private _seal(all: Refusals): string {
    return this._vault.seal(LABEL, JSON.stringify(all))
  }

  /** Nothing where it is not what this registry wrote: then it is written anew. */
  private _open(text: string | undefined): Refusals | undefined {
    if (text === undefined) return undefined
    try {
      return refusals.parse(JSON.parse(this._vault.open(LABEL, text)))
    } catch {
      return undefined
    }
  }
}

async function learn(tx: Tx, copy: Refusals): Promise<void> {
  await replaceRefusals(tx, copy)
  for (const id of await declinedRequests(tx)) await forgetRequest(tx, id)
}
