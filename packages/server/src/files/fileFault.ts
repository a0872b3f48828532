import { systemFaultWords } from '@liangpai/presentation'
import { Refusal } from '../refusal.ts'
import { codeOfFault, isSystemFault } from '../systemFault.ts'

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** Runs what writes a file: a full disk becomes `storageFull`, what the system forbids `folderUnwritable`. */
export const writing = <T>(path: string, write: () => T): T =>
  translated(
    write,
    (error) => new Refusal(FULL.includes(codeOfFault(error)) ? 'storageFull' : 'folderUnwritable', about(path, error)),
  )

/** Runs what reads a file: what cannot be read becomes `fileUnreadable`. */
export const reading = <T>(path: string, read: () => T): T =>
  translated(read, (error) => new Refusal('fileUnreadable', about(path, error)))

const about = (path: string, error: NodeJS.ErrnoException) => systemFaultWords(path, codeOfFault(error))

function translated<T>(run: () => T, refusal: (error: NodeJS.ErrnoException) => Refusal): T {
  try {
    return run()
  } catch (error) {
    throw isSystemFault(error) ? refusal(error) : error
  }
}
