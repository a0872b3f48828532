import { MEMBER } from '@liangpai/server'
import { answerDue } from '../../clock/answerDue.ts'
import type { Context } from '../../context.ts'
import type { ReportRow } from '../../store/reportRow.ts'
import { reportByLink } from './reportByLink.ts'

/** What the private link of a report shows: what was said, and the answer once there is one. Who answered is not named. */
export type ReportView = Omit<ReportRow, 'closedBy'> & { answerBy: number }

/** A report by its private link. Throws `privateLinkUnknown`. */
export const viewReport = (context: Context, token: string): Promise<ReportView> =>
  context.read(MEMBER, async (reading) => {
    const { closedBy: _, ...view } = await reportByLink(reading, token)
    return { ...view, answerBy: answerDue(reading, view.receivedAt) }
  })
