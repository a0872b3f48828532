import { LEADERS, Refusal } from '@liangpai/server'
import * as z from 'zod'
import type { Reading } from '../../context.ts'
import { seconds } from '../../output/schemas.ts'
import { OFFICE } from '../../store/issuers.ts'
import { readAnchors } from '../../store/settings.ts'
import { findStatement } from '../../store/statements.ts'
import { reachOf } from '../reach.ts'

/** What the root has said of the office, as its leaders see it. */
export const rootStatementView = z.strictObject({
  anchors: z.array(z.string()).describe("the thumbprints of the root's keys"),
  endsAt: seconds.exactOptional().describe("the end of the root's statement, once there is one"),
})
/** The same. */
export type RootStatementView = z.output<typeof rootStatementView>

/** The root's keys and the end of its statement, for the leaders of the office. Throws `notFoundOrNotYours`. */
export async function viewRootStatement(work: Reading): Promise<RootStatementView> {
  if (!(await reachOf(work)).mayIn(OFFICE, LEADERS)) throw new Refusal('notFoundOrNotYours')
  const statement = await findStatement(work.tx, OFFICE, 'statement')
  return { anchors: await readAnchors(work.tx), ...(statement && { endsAt: statement.exp }) }
}
