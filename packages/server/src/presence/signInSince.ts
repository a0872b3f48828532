import { settingsOf } from '../store/settings.ts'
import type { Db, Tx } from '../store/store.ts'

const settings = settingsOf<'signInSince'>()

/** Whether anybody has ever signed in: from then on the operator stands in for nobody where two persons act. */
export const hasSignIn = async (db: Db): Promise<boolean> => (await settings.read(db, 'signInSince')) !== undefined

/** Notes that somebody has signed in, the first time. */
export async function noteSignIn({ tx, at }: { tx: Tx; at: number }): Promise<void> {
  if (!(await hasSignIn(tx))) await settings.write(tx, 'signInSince', String(at))
}
