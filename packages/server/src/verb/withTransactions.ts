import type { Store } from '../store/store.ts'
import type { ServerTables } from '../store/tables.ts'
import type { Transacting } from './perform.ts'
import type { ServerReading, ServerWork } from './verb.ts'

/** What the context of a service has beside its ways into a transaction. */
type Parts = { readonly store: Store<ServerTables>; now(): number }

/** Gives the context of a service its ways to read and into a transaction: what a verb works with is the context, and the rest. */
export function withTransactions<
  Context extends Parts & Transacting<Work, Reading>,
  Work extends Reading & ServerWork,
  Reading extends ServerReading,
>(parts: Omit<Context, 'read' | 'transact'>): Context {
  const { store } = parts as Parts
  const workOf = (tx: unknown, actor: string) => ({ ...context, tx, at: context.now(), actor, eyes: [actor] })
  const ways: Transacting<Work, Reading> = {
    read: (actor, act) => act(workOf(store.db, actor) as unknown as Reading),
    transact: (actor, act, options) => store.transact((tx) => act(workOf(tx, actor) as unknown as Work), options),
  }
  const context = { ...parts, ...ways } as unknown as Context
  return context
}
