import type { Words } from '@liangpai/presentation'
import { organizationOf, Refusal } from '@liangpai/server'
import * as z from 'zod'
import { answerDue } from '../../clock/answerDue.ts'
import type { Reading } from '../../context.ts'
import { seconds } from '../../output/schemas.ts'
import { findBadge } from '../../store/badges.ts'
import { OFFICE } from '../../store/issuers.ts'
import { reportKinds, type ReportRow } from '../../store/reportRow.ts'
import { findReport, openReports } from '../../store/reports.ts'
import { requestOf, shopOf } from '../../store/requests.ts'
import { type Reach, reachOf } from '../reach.ts'
import { REVIEWERS } from '../roles.ts'
import { wordsOf } from '../wordsOf.ts'
import type { ReportMatter } from './matter.ts'

/** The reports that wait for an answer, for the people of the office. */
export async function reportMatters(work: Reading, reach: Reach): Promise<ReportMatter[]> {
  if (!reach.mayIn(OFFICE, REVIEWERS)) return []
  const organization = wordsOf(await organizationOf(work, OFFICE))
  const reports = await openReports(work)
  return Promise.all(reports.map((report) => matterOf(work, report, organization)))
}

async function matterOf(work: Reading, report: ReportRow, organization: Words): Promise<ReportMatter> {
  const { number, kind, badgeNo, receivedAt } = report
  const shop = await shopNameOf(work, badgeNo)
  const due = answerDue(work, receivedAt)
  return { act: 'report', report: number, kind, since: receivedAt, due, organization, shop: shop ?? number }
}

/** The shop of a badge that has not ended. */
async function shopNameOf(work: Reading, badgeNo: string): Promise<string | undefined> {
  const badge = await findBadge(work.tx, badgeNo)
  return badge && shopOf(await requestOf(work, badge.requestId)).name
}

/** A report as the office sees it; `request` leads to the badge that it is about, while that has not ended. */
export const officeReport = z.strictObject({
  number: z.string(),
  kind: z.enum(reportKinds),
  badgeNo: z.string(),
  text: z.string(),
  contact: z.string().nullable(),
  answer: z.string().nullable().describe('what the office found, in one sentence for whoever reported'),
  receivedAt: seconds,
  closedAt: seconds.nullable(),
  due: seconds,
  shop: z.string().exactOptional(),
  request: z.string().exactOptional(),
})
/** The same. */
export type OfficeReport = z.output<typeof officeReport>

/** A report, for the people of the office. Throws `notFoundOrNotYours`. */
export async function viewOfficeReport(work: Reading, number: string): Promise<OfficeReport> {
  const reach = await reachOf(work)
  const report = reach.mayIn(OFFICE, REVIEWERS) ? await findReport(work, number) : undefined
  if (!report) throw new Refusal('notFoundOrNotYours')
  const { closedBy: _, ...view } = report
  const badge = await findBadge(work.tx, report.badgeNo)
  const shop = await shopNameOf(work, report.badgeNo)
  return {
    ...view,
    due: answerDue(work, report.receivedAt),
    ...(badge && { request: badge.requestId }),
    ...(shop !== undefined && { shop }),
  }
}
