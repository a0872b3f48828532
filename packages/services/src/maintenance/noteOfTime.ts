import { SYSTEM } from '@liangpai/server'
import { addAudit } from '@liangpai/server/store'

/** What time did leaves a line as well, in the trail of the branch that hosts it; it names a thing and nobody. */
export const noteOfTime = (
  { tx, at }: { tx: unknown; at: number },
  { verb, subject, host }: { verb: 'elapse' | 'forget'; subject: string; host: string },
): Promise<void> => {
  // The trail is in the tables of every module.
  const trail = tx as Parameters<typeof addAudit>[0]
  return addAudit(trail, { at, actor: SYSTEM, verb, subject, detail: '{}', organizationId: host })
}
