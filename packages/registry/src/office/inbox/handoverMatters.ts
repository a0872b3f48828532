import { readEyes, sharesEyes, LEADERS } from '@liangpai/server'
import { answerDue } from '../../clock/answerDue.ts'
import type { Reading } from '../../context.ts'
import { contentOf, waitingHandovers } from '../../store/handovers.ts'
import type { Reach } from '../reach.ts'
import { wordsOf } from '../wordsOf.ts'
import type { HandoverMatter } from './matter.ts'

/** The handovers that wait for whoever leads the superior, but for those whom they could not approve. */
export async function handoverMatters(work: Reading, reach: Reach): Promise<HandoverMatter[]> {
  const rows = await waitingHandovers(work, [...reach.organizations.keys()])
  return rows.flatMap((row) => {
    const organization = reach.organizations.get(row.organizationId)
    const isMine = organization?.superiorId != null && reach.mayIn(organization.superiorId, LEADERS)
    if (!organization || !isMine || sharesEyes(work.eyes, readEyes(row.submittedEyes))) return []
    const { from, until, seats } = contentOf(row)
    const dates = { since: row.submittedAt, due: answerDue(work, row.submittedAt) }
    const proposed = { handover: row.id, from, until, seats }
    return [
      {
        act: 'approveHandover',
        organizationId: row.organizationId,
        organization: wordsOf(organization),
        ...dates,
        ...proposed,
      },
    ]
  })
}
