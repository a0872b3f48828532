import { thumbprint } from '@liangpai/core/issue'
import { DAY, Refusal } from '@liangpai/server'
import type { RootAnswer, RootRequest } from './carried.ts'
import { openRootKey, readPublicKey } from './rootKeys.ts'
import { changesSince, type NamedChange, type RootChange, readMemory, writeMemory } from './rootMemory.ts'
import { signStatements } from './rootStatements.ts'
import { type RootSummary, summaryOf } from './rootSummary.ts'
import { judgeTwin } from './rootTwin.ts'

/** The longest life of a statement (PROFILE 2). */
export const STATEMENT_DAYS = 100

/** How a request is signed. */
export type RootSigning = {
  /** Seconds since the epoch. */
  now: number
  /** Asked for once the request is confirmed. */
  passphrase(): string | Promise<string>
  /** Shows people what is asked for, and what differs from the last time; whether they want it signed. */
  confirm(summary: RootSummary, changes: RootChange[]): boolean | Promise<boolean>
  /** Changes of whom it is for that are wanted. */
  changed?: readonly NamedChange[]
}

/**
 * Signs the office's request once it is confirmed, and after its twin by other keys was judged. Throws `rootDays`,
 * `rootRequestTampered`, `rootForAnother`, `rootTwinFailed`, `rootNotConfirmed`, and the refusals of the keys.
 */
export async function signForOffice(folder: string, request: RootRequest, signing: RootSigning): Promise<RootAnswer> {
  const iat = Math.floor(signing.now)
  const standby = readPublicKey(folder, 'standby')
  const until = endOf(request.until, iat)
  for (const key of [...request.keys, ...request.badgeKeys])
    if ((await thumbprint(key)) !== key.kid) throw new Refusal('rootRequestTampered', key.kid)
  const summary = summaryOf(request)
  const changes = changesSince(readMemory(folder), summary, signing.changed ?? [])
  await judgeTwin({ ...request, until }, iat)
  if (!(await signing.confirm(summary, changes))) throw new Refusal('rootNotConfirmed')
  const active = openRootKey(folder, 'active', await signing.passphrase())
  const statements = await signStatements({ ...request, until }, { active, standby }, iat)
  writeMemory(folder, summary)
  return { liangpai: 'root-answer', v: 1, ...statements }
}

/** The end of the statement: as requested, but that the clocks of office and root may differ by a day. */
function endOf(until: number, now: number): number {
  const left = until - now
  if (left < DAY / 2 || left > (STATEMENT_DAYS + 1) * DAY) throw new Refusal('rootDays')
  return Math.min(until, now + STATEMENT_DAYS * DAY)
}
