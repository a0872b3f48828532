import type { RefusalCode } from '@liangpai/presentation'
import { Refusal } from '../refusal.ts'
import type { Reserve } from './reserve.ts'

/** A store with the room that is kept beside it. */
type WithReserve = { readonly reserve: Reserve | undefined }

/** Makes the reserve for a full disk where it is missing. Returns why there is no room for it. */
export async function keepReserve({ reserve }: WithReserve): Promise<'storageFull' | 'reserveMissing' | undefined> {
  await reserve?.keep()
  return reserve?.shortage()
}

/** A job that keeps the reserve, and reports once that there is no room. */
export function watchSpace(store: WithReserve, report: (error: unknown) => void): () => Promise<void> {
  let before: RefusalCode | undefined
  return async () => {
    const shortage = await keepReserve(store)
    if (shortage && shortage !== before) report(new Refusal(shortage))
    before = shortage
  }
}
