import type { Finding } from '@liangpai/server'
import type { Repairs } from '../journal/journal.ts'
import { OFFICE } from '../store/issuers.ts'

/** What was put right between journal and database, for people: no repair is silent. */
export function repairFindings({ stopped, filled }: Repairs): Finding[] {
  const findings: Finding[] = []
  if (stopped > 0)
    findings.push({ what: 'endingsReplayed', urgency: 'soon', organization: OFFICE, detail: String(stopped) })
  if (filled > 0)
    findings.push({ what: 'journalFilled', urgency: 'soon', organization: OFFICE, detail: String(filled) })
  return findings
}
