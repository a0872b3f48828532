import type { Belief } from '../clock/belief.ts'
import { settings } from './settings.ts'
import type { Db, Tx } from './store.ts'

/** What the processes of this registry believed of the time when one of them wrote it down last. */
export async function readBelief(db: Db): Promise<Belief | undefined> {
  const text = await settings.read(db, 'clock')
  return text ? (JSON.parse(text) as Belief) : undefined
}

export const writeBelief = (tx: Tx, belief: Belief): Promise<void> =>
  settings.write(tx, 'clock', JSON.stringify(belief))

/** The same, locked until the transaction ends. */
export async function lockBelief(tx: Tx): Promise<Belief | undefined> {
  await settings.lock(tx, 'clock')
  return readBelief(tx)
}
