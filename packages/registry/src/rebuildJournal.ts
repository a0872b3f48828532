import type { Config } from './config.ts'
import { requireMasterKey } from './maintenance/requireMasterKey.ts'
import { closeContext, openContext } from './openContext.ts'

/**
 * Makes the copy of the journal anew from the database, for a registry that refuses to start without it. Returns the number
 * of lines, and where the old copy is. Throws `masterKeyWrong`.
 */
export async function rebuildJournal(config: Config): Promise<{ lines: number; aside: string | undefined }> {
  const context = await openContext(config)
  try {
    await requireMasterKey(context)
    return await context.journal.rebuild()
  } finally {
    await closeContext(context)
  }
}
