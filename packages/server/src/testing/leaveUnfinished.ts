import { markRestoring } from '../store/restoring.ts'
import { withServer } from '../store/unused.ts'

/** Leaves a database on a server as a restore does that was ended in the midst. */
export const leaveUnfinished = (databaseUrl: string): Promise<void> => withServer(databaseUrl, markRestoring)
