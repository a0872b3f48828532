import type { Decision } from '@liangpai/presentation'
import { Refusal } from '@liangpai/server'
import { text } from '@liangpai/server/input'
import type { Work } from '../../context.ts'
import { requireState, updateRequest } from '../../store/requests.ts'
import type { RequestRow } from '../../store/tables.ts'
import { forbidOwn } from '../roles.ts'

/** The one sentence of a decision that has no reason of the list. */
export const sentence = text(120).describe('what the member reads instead of the words of the reason; needed for other')

/**
 * Sends a request back or refuses it, with what its member reads. Throws `requestState`, `deciderIsSubject`, and
 * `sentenceNeeded` where no words stand for the reason.
 */
export async function decide(work: Work, row: RequestRow, decision: Decision): Promise<void> {
  requireState(row, ['requested', 'attested'])
  await forbidOwn(work, row)
  if (decision.reason === 'other' && decision.sentence === undefined) throw new Refusal('sentenceNeeded')
  const decided = { state: decision.decision, decision: JSON.stringify(decision), handedTo: null, updatedAt: work.at }
  await updateRequest(work, row.id, decided)
}
