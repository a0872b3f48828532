import { systemFaultWords, type Words } from '@liangpai/presentation'
import { isMistake, Refusal } from '@liangpai/server'

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
  if (!(error instanceof Error)) return String(error)
  const { code, syscall, path, address, port } = error as NodeJS.ErrnoException & { address?: string; port?: number }
  if (syscall === undefined || code === undefined) return error.message
  return systemFaultWords(address === undefined ? path : `${address}:${port}`, code)
}
