import { liveLink, Refusal } from '@liangpai/server'
import type { Reading } from '../../context.ts'
import { findReport, REPORTED } from '../../store/reports.ts'
import type { ReportRow } from '../../store/reportRow.ts'

/** The report of a private link; throws `privateLinkUnknown`. */
export async function reportByLink(reading: Reading, token: string): Promise<ReportRow> {
  const { subject } = await liveLink(reading, REPORTED, token)
  const report = await findReport(reading, subject)
  if (!report) throw new Refusal('privateLinkUnknown')
  return report
}
