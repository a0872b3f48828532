import type { ClockLeap } from '../clock/clock.ts'
import { settings } from './settings.ts'
import type { Db, Tx } from './store.ts'

/** The last leap that a process of this registry saw. */
export async function readLeap(db: Db): Promise<ClockLeap | undefined> {
  const [by, believed] = ((await settings.read(db, 'leap')) ?? '').split(' ')
  if (!by) return undefined
  return { by: Number(by), believed: believed !== 'doubted', confirmed: believed === 'confirmed' }
}

export const writeLeap = (tx: Tx, leap: ClockLeap | undefined): Promise<void> =>
  settings.write(tx, 'leap', leap ? `${leap.by} ${wordOf(leap)}` : '')

const wordOf = ({ believed, confirmed }: ClockLeap) => (confirmed ? 'confirmed' : believed ? 'believed' : 'doubted')
