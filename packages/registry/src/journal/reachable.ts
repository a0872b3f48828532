import type { Words } from '@liangpai/presentation'
import { faultWords, isMistake, isSystemFault, Refusal } from '@liangpai/server'
import { awayWords } from '@liangpai/server/store'

/** Runs what needs the copy; a fault of the disk or the server becomes `journalUnreachable`, a mistake stays what it is. */
export async function reachable<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use()
  } catch (error) {
    if (error instanceof Refusal || isMistake(error)) throw error
    throw new Refusal('journalUnreachable', wordsOf(error))
  }
}

/** What the system says of a place by its code; what a server says is its own word. */
function wordsOf(error: unknown): Words | string {
  if (isSystemFault(error)) return faultWords(error)
  return awayWords(error) ?? (error instanceof Error ? error.message : String(error))
}
