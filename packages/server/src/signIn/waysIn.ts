import { hasEnded } from '../links/sessions.ts'
import { readEyes } from '../presence/eyes.ts'
import type { Db } from '../store/store.ts'
import { PERSON } from './personSession.ts'

/** How a person signs in, as far as a list of people tells. */
export type WayIn = {
  /** Whether somebody who handed them a way in counts as one with them. */
  isHanded: boolean
  /** Whether they have a passkey, or a session that has not ended. */
  signsIn: boolean
  confirmedAt: number | null
}

/** How each of these persons signs in, by id. */
export async function waysInOf(
  { tx, at }: { tx: Db; at: number },
  people: readonly string[],
): Promise<ReadonlyMap<string, WayIn>> {
  const ways = new Map(
    people.map((id): [string, WayIn] => [id, { isHanded: false, signsIn: false, confirmedAt: null }]),
  )
  if (ways.size === 0) return ways
  const note = (id: string, handedBy: string | null, isLive: boolean) => {
    const way = ways.get(id)
    if (!way) return
    way.isHanded ||= readEyes(handedBy).length > 0
    way.signsIn ||= isLive
  }
  const ids = [...ways.keys()]
  const sessions = tx.selectFrom('sessions').selectAll().where('purpose', '=', PERSON).where('subject', 'in', ids)
  for (const row of await sessions.execute()) note(row.subject, row.handedBy, !hasEnded(row, at))
  const passkeys = tx.selectFrom('passkeys').select(['subject', 'handedBy']).where('purpose', '=', PERSON)
  for (const row of await passkeys.where('subject', 'in', ids).execute()) note(row.subject, row.handedBy, true)
  const confirmed = tx.selectFrom('signIns').select(['personId', 'confirmedAt']).where('personId', 'in', ids)
  for (const { personId, confirmedAt } of await confirmed.execute()) {
    const way = ways.get(personId)
    if (way) way.confirmedAt = confirmedAt
  }
  return ways
}
